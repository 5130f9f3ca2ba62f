"""The JSON Schemas of a registry's files, for editors: a name in, the schema's text out."""

from __future__ import annotations

from importlib import resources

NAMES = ("registry", "measures")


def schema(name: str) -> str:
    """The JSON Schema of `registry.yaml` (`registry`) or of a file of measures (`measures`), as text."""
    return resources.files(__name__).joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
