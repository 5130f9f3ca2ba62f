"""The published schemas say what the reader takes: the same keys, and every registry of ours is valid by them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from smecheck.model import Bound, Change, Kind, Status
from smecheck.registry import shapes
from smecheck.registry.lookup import packaged
from smecheck.registry.schemas import schema
from tests.conftest import CHECKOUT
from tests.registry import small

REGISTRY, MEASURES = json.loads(schema("registry")), json.loads(schema("measures"))
MEASURE = MEASURES["items"]
OBSERVATION = MEASURE["properties"]["observations"]["items"]
SHIPPED = [packaged(), *(path.parent for path in (CHECKOUT / "fixtures").glob("**/claims/registry.yaml"))]


@pytest.mark.parametrize(
    ("part", "shape"),
    [
        (REGISTRY, shapes.REGISTRY),
        (REGISTRY["properties"]["versions"]["items"], shapes.VERSION),
        (REGISTRY["properties"]["sources"]["items"], shapes.SOURCE),
        (MEASURE, shapes.MEASURE),
        (OBSERVATION, shapes.OBSERVATION),
        (OBSERVATION["properties"]["withdrawn"], shapes.WITHDRAWAL),
    ],
    ids=lambda value: value.what if hasattr(value, "what") else "",
)
def test_schema_and_reader_know_the_same_keys(part: dict[str, object], shape: shapes.Shape) -> None:
    assert set(part["properties"]) == shape.keys  # type: ignore[call-overload]
    assert set(part["required"]) == shape.required  # type: ignore[call-overload]


def test_schema_and_reader_know_the_same_words() -> None:
    assert MEASURE["properties"]["kind"]["enum"] == [kind.value for kind in Kind]
    for key, words in (("bound", Bound), ("change", Change), ("status", Status)):
        assert OBSERVATION["properties"][key]["enum"] == [word.value for word in words]


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.parent.name)
def test_registries_of_ours_are_valid(folder: Path) -> None:
    jsonschema.validate(as_text((folder / "registry.yaml").read_text(encoding="utf-8")), REGISTRY)
    for path in (folder / "measures").glob("*.yaml"):
        jsonschema.validate(as_text(path.read_text(encoding="utf-8")), MEASURES)


def test_what_is_wrong_is_not_valid() -> None:
    right = as_text(small.FILES["measures/a.yaml"])
    jsonschema.validate(right, MEASURES)
    for old, new in (
        ("kind: share", "kind: part"),
        ("name: Orchards", "nmae: Orchards"),
        ("ref_area: NO", "ref_area: no"),
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(as_text(small.FILES["measures/a.yaml"].replace(old, new)), MEASURES)


def as_text(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)
