"""The head of a Markdown file in, its front matter out: the fields, where it ends and where the title stands."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from typing import Any

import yaml

from smecheck.errors import Location, SourceError
from smecheck.model import Span
from smecheck.source.metadata import PUBLISHED_KEYS, TITLE_KEYS, lowered

_LONGEST = 100_000
_FENCED = re.compile(
    r"\s*\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_BRACED = re.compile(r"\A\{\r?\n.*?^\}[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PLAIN = re.compile(r"\A(?:[A-Za-z][\w -]{0,30}:[ \t]*\S[^\r\n]*\r?\n)+(?=\r?\n|\Z)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields under lowered keys, the span of the whole, and the span of the title's value where it stands as is."""

    fields: dict[str, Any]
    span: Span
    title: Span | None


def front_matter(text: str, path: str) -> FrontMatter | None:
    """The front matter at the head of `text`: YAML in `---`, TOML in `+++`, JSON, or plain "Key: value" lines.

    Raises SourceError where it is fenced as front matter and cannot be read.
    """
    head = text[:_LONGEST]
    for pattern, parse in ((_FENCED, _fenced), (_BRACED, _braced), (_PLAIN, _plain)):
        match = pattern.match(head)
        if not match:
            continue
        fields = parse(match, path)
        if fields is not None:
            fields = lowered(fields)
            return FrontMatter(fields, Span(*match.span()), _title_span(fields, text, match.end()))
    return None


def _fenced(match: re.Match[str], path: str) -> dict[str, Any] | None:
    try:
        if match["fence"] == "+++":
            return _as_text(tomllib.loads(match["body"]))
        found = yaml.load(match["body"], Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text, lists, dicts
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else getattr(error, "lineno", 0) + 1
        raise SourceError("the front matter cannot be read", Location(path, line)) from error
    # Two rules with prose between them are no front matter.
    return found if isinstance(found, dict) else None


def _braced(match: re.Match[str], path: str) -> dict[str, Any] | None:
    try:
        found = json.loads(match[0])
    except (ValueError, RecursionError) as error:
        raise SourceError("the front matter cannot be read", Location(path, getattr(error, "lineno", 1))) from error
    return found if isinstance(found, dict) else None


def _plain(match: re.Match[str], path: str) -> dict[str, Any] | None:
    """MultiMarkdown's and Pelican's header; prose may look like it, so it must name a title or a date."""
    fields = dict(line.split(":", 1) for line in match[0].splitlines())
    fields = {key: value.strip() for key, value in fields.items()}
    return fields if {key.casefold() for key in fields} & {*TITLE_KEYS, *PUBLISHED_KEYS} else None


def _as_text(fields: dict[str, Any]) -> dict[str, Any]:
    """TOML's own dates as text, as the other two have them."""
    return {key: value if isinstance(value, str | dict | list) else str(value) for key, value in fields.items()}


def _title_span(fields: dict[str, Any], text: str, end: int) -> Span | None:
    for key in TITLE_KEYS:
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            label = re.search(rf"(?im)^\s*[\"']?{key}[\"']?\s*[:=]", text[:end])
            start = text.find(value.strip(), label.end(), end) if label else -1
            return Span(start, start + len(value.strip())) if start >= 0 else None
    return None
