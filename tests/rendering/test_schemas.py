"""The published JSON Schemas hold for what is written, and would not hold for less."""

from __future__ import annotations

import copy
import json
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.rendering import factories
from tests.rendering.support import rendered


def validator(name: str) -> Draft202012Validator:
    text = resources.files("smecheck.rendering").joinpath(f"schemas/{name}.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def report() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered("jsonl", [factories.stale()]))
    return found


@pytest.mark.parametrize("place", range(len(factories.run())))
def test_reports_fit(place: int) -> None:
    validator("report-1").validate(json.loads(rendered("jsonl", [factories.run()[place]])))


@pytest.mark.parametrize("result", [factories.reading(), factories.failure()], ids=["reading", "failure"])
def test_extractions_fit(result: factories.Result) -> None:
    validator("extraction-1").validate(json.loads(rendered("jsonl", [result], reading=True)))


@pytest.mark.parametrize("field", ["schema", "path", "title", "published", "registry", "model", "summary", "findings"])
def test_a_report_without_a_field_of_the_contract_does_not_fit(field: str) -> None:
    broken = report()
    del broken[field]
    assert not validator("report-1").is_valid(broken)


@pytest.mark.parametrize("field", ["outcome", "code", "line", "quote", "claim", "observation", "reasons", "suggestion"])
def test_a_finding_without_a_field_of_the_contract_does_not_fit(field: str) -> None:
    broken = copy.deepcopy(report())
    del broken["findings"][0][field]
    assert not validator("report-1").is_valid(broken)


def test_the_schemas_name_every_field_that_is_written() -> None:
    schema: Any = validator("report-1").schema
    finding = report()["findings"][2]
    assert set(report()) <= set(schema["oneOf"][0]["properties"])
    assert set(finding) <= set(schema["$defs"]["finding"]["properties"])
    assert set(finding["claim"]) <= set(schema["$defs"]["finding"]["properties"]["claim"]["properties"])
    assert set(finding["observation"]) <= set(schema["$defs"]["observation"]["properties"])
