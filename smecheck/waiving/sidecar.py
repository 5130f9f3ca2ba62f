"""Reads the sidecar file of waivers: YAML in, the fields of each waiver out, or a located error.

- path: desk/report.docx
  code: SME101
  quote: "8,979"
  who: A. Editor
  why: the speaker said so
  until: 2027-01-01
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from smecheck.errors import ConfigError, Location

_NEEDED = ("path", "code", "quote", "who", "why", "until")


def read_waivers(file: Path) -> Iterator[dict[str, Any]]:
    """The fields of each waiver, `until` as a day, all others as text. Raises ConfigError for what does not fit."""
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"is not YAML: {' '.join(str(error).split())}", Location(str(file))) from error
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        raise _wrong(file, root, "a list of waivers is needed")
    for node in root.value:
        yield _waiver(file, node)


def _waiver(file: Path, node: yaml.Node) -> dict[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(file, node, f"a waiver is a mapping of {', '.join(_NEEDED)}")
    fields: dict[str, Any] = {key.value: value.value for key, value in node.value}
    whole = all(isinstance(value, str) and value.strip() for value in fields.values())
    if sorted(fields) != sorted(_NEEDED) or not whole or len(fields) < len(node.value):
        raise _wrong(file, node, f"a waiver needs {', '.join(_NEEDED)}, each once with a value, and no more")
    try:
        return {**fields, "until": datetime.date.fromisoformat(fields["until"])}
    except ValueError as error:
        raise _wrong(file, node, f"until: {fields['until']!r} is no day, YYYY-MM-DD") from error


def _wrong(file: Path, node: yaml.Node, message: str) -> ConfigError:
    return ConfigError(message, Location(str(file), node.start_mark.line + 1, node.start_mark.column + 1))
