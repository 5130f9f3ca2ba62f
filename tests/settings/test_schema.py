"""The published schema of the configuration and the reader of it take the same files."""

from __future__ import annotations

import json
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from smecheck.errors import ConfigError
from smecheck.settings import Settings, load
from smecheck.settings.keys import OVERRIDE, TOP_LEVEL

jsonschema = pytest.importorskip("jsonschema")
SCHEMA: dict[str, Any] = json.loads(
    resources.files("smecheck").joinpath("settings/schemas/configuration.json").read_text(encoding="utf-8")
)


def test_schema_and_reader_know_the_same_keys() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == {*TOP_LEVEL, "extend", "overrides"}
    assert set(SCHEMA["properties"]["overrides"]["items"]["properties"]) == {*OVERRIDE, "files"}
    described = {**SCHEMA["$defs"]["per-path"]["properties"], **SCHEMA["properties"]}
    for key, rule in SCHEMA["$defs"]["per-path"]["properties"].items():
        assert described[key] is True and "description" in rule


def test_the_defaults_told_are_the_defaults() -> None:
    rules = {**SCHEMA["properties"], **SCHEMA["$defs"]["per-path"]["properties"]}
    told = {key: rule["default"] for key, rule in rules.items() if isinstance(rule, dict) and "default" in rule}
    assert told == {key: getattr(Settings(), key.replace("-", "_")) for key in told}
    assert {"fail-on", "min-level", "min-coverage", "dollar", "model"} == set(told)


GOOD = [
    "",
    'fail-on = "warning"\nmin-level = "info"\nmin-coverage = 50\nselect = ["SME1"]\nignore = ["SME102", "SME"]\n',
    'claims = "claims"\nclaims-version = "1.0"\ndate = "2024-08-01"\nknown-by = "2024-08-01"\ndollar = "AUD"\n',
    'model = "en_core_web_sm"\noutput-format = "github"\nexclude = ["old/"]\n',
    'output-format = ["github", "sarif:out.sarif"]\n',
    '[[overrides]]\nfiles = ["a/**"]\nfail-on = "none"\nskip = true\n',
]
BAD = [
    'fail_on = "error"\n',
    'fail-on = "often"\n',
    "min-coverage = 101\n",
    "min-coverage = true\n",
    'select = "SME101"\n',
    'ignore = ["E501"]\n',
    'dollar = "usd"\n',
    'date = "tomorrow"\n',
    'claims = ""\n',
    "exclude = [1]\n",
    "skip = true\n",
    '[[overrides]]\nfail-on = "none"\n',
    "[[overrides]]\nfiles = []\n",
    '[[overrides]]\nfiles = ["a"]\nmodel = "x"\n',
]


@pytest.mark.parametrize("text", GOOD)
def test_both_take_it(tmp_path: Path, text: str) -> None:
    (tmp_path / ".smecheck.toml").write_text(text, encoding="utf-8")
    load(tmp_path)
    jsonschema.validate(tomllib.loads(text), SCHEMA)


@pytest.mark.parametrize("text", BAD)
def test_both_refuse_it(tmp_path: Path, text: str) -> None:
    (tmp_path / ".smecheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError):
        load(tmp_path)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), SCHEMA)
