"""The sidecar for formats without comments: `.smecheck-waivers.yaml` in, the waivers that hold out.

- path: desk/report.docx
  code: SME101
  quote: "8,979"
  who: A. Editor
  why: the speaker said so
  until: 2027-01-01
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from smecheck.errors import ConfigError, Location
from smecheck.model import Report, Verdict

NAME = ".smecheck-waivers.yaml"
_NEEDED = {"path", "code", "quote", "who", "why", "until"}


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who answers for which figure of which file, why, and until when (that day included)."""

    path: str
    code: str
    quote: str
    who: str
    why: str
    until: datetime.date

    def covers(self, path: str, finding: Verdict, text: str) -> bool:
        """Whether it is this finding that was answered for."""
        return (
            path == self.path
            and finding.code.value == self.code
            and finding.claim.quantity.span.of(text).split() == self.quote.split()
        )


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers that hold today; paths are taken from the folder of the file."""

    folder: Path
    held: tuple[Waiver, ...] = ()

    @classmethod
    def load(cls, folder: Path, today: datetime.date) -> Waivers:
        """Read the file in `folder`, if there is one. Raises ConfigError, located, for what does not fit."""
        file = folder / NAME
        if not file.is_file():
            return cls(folder)
        try:
            root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise ConfigError(f"is not YAML: {error}".replace("\n", " "), Location(str(file))) from error
        if root is None:
            return cls(folder)
        if not isinstance(root, yaml.SequenceNode):
            raise _wrong(file, root, "a list of waivers is needed")
        waivers = [_waiver(file, node) for node in root.value]
        return cls(folder, tuple(waiver for waiver in waivers if waiver.until >= today))

    def waiver_for(self, report: Report, finding: Verdict) -> Waiver | None:
        """The waiver that answers for a finding, or None."""
        try:
            path = Path(report.article.path).resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            return None
        return next((waiver for waiver in self.held if waiver.covers(path, finding, report.article.text)), None)


def _waiver(file: Path, node: yaml.Node) -> Waiver:
    fields = _fields(file, node)
    try:
        until = datetime.date.fromisoformat(fields["until"])
    except ValueError as error:
        raise _wrong(file, node, f"until: {fields['until']!r} is no day, YYYY-MM-DD") from error
    return Waiver(**{**fields, "until": until})


def _fields(file: Path, node: yaml.Node) -> Mapping[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(file, node, f"a waiver is a mapping of {', '.join(sorted(_NEEDED))}")
    fields = {key.value: value.value for key, value in node.value}
    if set(fields) != _NEEDED or not all(isinstance(value, str) and value.strip() for value in fields.values()):
        raise _wrong(file, node, f"a waiver needs {', '.join(sorted(_NEEDED))}, each with a value, and no more")
    return fields


def _wrong(file: Path, node: yaml.Node, message: str) -> ConfigError:
    return ConfigError(message, Location(str(file), node.start_mark.line + 1, node.start_mark.column + 1))
