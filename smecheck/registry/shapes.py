"""The keys of every mapping in a registry's files, required and optional, in one place."""

from __future__ import annotations

from smecheck.registry.records import Shape

REGISTRY = Shape(
    "a registry",
    frozenset({"name", "title", "versions", "sources"}),
    frozenset({"requires", "note"}),
)
VERSION = Shape("a version", frozenset({"version", "date", "note"}), frozenset({"digest"}))
SOURCE = Shape(
    "a source",
    frozenset({"id", "title", "publisher", "published"}),
    frozenset({"url", "locator", "note"}),
)
MEASURE = Shape(
    "a measure",
    frozenset({"measure", "name", "ref_area", "unit", "kind", "phrases", "observations"}),
    frozenset({"part_of", "valid_for", "subjects", "excludes", "aliases", "restates", "basis", "note"}),
)
OBSERVATION = Shape(
    "an observation",
    frozenset({"value", "time_period", "known", "since", "source"}),
    frozenset({"status", "high", "bound", "step", "change", "withdrawn", "note"}),
)
WITHDRAWAL = Shape("a withdrawal", frozenset({"version", "reason"}))
