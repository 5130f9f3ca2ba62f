"""Loads and proves the word lists of `language/en/`: YAML in, plain rows out, or an error that names the row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import yaml

from smecheck.errors import ConfigError, Location

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_END = object()


@cache
def table(name: str) -> dict[str, Any]:
    """The word list `en/NAME.yaml` as nested dicts, lists and strings (every scalar is text).

    Raises ConfigError where the file is missing or is not a mapping at the top.
    """
    path = f"language/en/{name}.yaml"
    try:
        text = resources.files("smecheck").joinpath(path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError("no such word list", Location(path)) from error
    events = yaml.parse(text, Loader=_Loader)
    next(events), next(events)  # the stream and the document begin
    content = _built(events)
    if not isinstance(content, dict):
        raise ConfigError("a word list is a mapping of named sections", Location(path))
    return content


def _built(events: Iterator[Any]) -> Any:
    """The next value of a stream of YAML events, at half the cost of a loader.

    Every scalar comes as text, so that `no`, `1_000` and `4.80` survive as written.
    """
    event = next(events)
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.SequenceStartEvent):
        return list(iter(lambda: _built(events), _END))
    if isinstance(event, yaml.MappingStartEvent):
        return {key: _built(events) for key in iter(lambda: _built(events), _END)}
    return _END


def rows(
    name: str, section: str, required: frozenset[str], optional: frozenset[str] = frozenset()
) -> list[dict[str, Any]]:
    """The rows of one section, each with all `required` keys and no key beyond `optional`.

    Raises ConfigError naming the row that does not fit.
    """
    path = f"language/en/{name}.yaml"
    found = table(name).get(section)
    if not isinstance(found, list):
        raise ConfigError(f"no section {section!r}", Location(path))
    for number, row in enumerate(found, start=1):
        keys = set(row) if isinstance(row, dict) else set()
        if required - keys or keys - required - optional:
            raise ConfigError(f"{section}, row {number}: has {sorted(keys)}, needs {sorted(required)}", Location(path))
    return found
