"""Loads and proves the word lists of `language/en/`: YAML in, plain rows out, or an error that names the row."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from smecheck.errors import ConfigError, Location

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Loader):  # type: ignore[misc, valid-type]
    """Reads every plain scalar as text, so that `no`, `1_000` and `4.80` survive as written."""


_TextLoader.yaml_implicit_resolvers = {}


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
    content = yaml.load(text, Loader=_TextLoader)  # noqa: S506 - a safe loader with fewer resolvers
    if not isinstance(content, dict):
        raise ConfigError("a word list is a mapping of named sections", Location(path))
    return content


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
