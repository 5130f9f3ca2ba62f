"""YAML text in, its node tree with places out: every scalar stays the text that was written."""

from __future__ import annotations

from pathlib import Path

import yaml

from smecheck.errors import Location
from smecheck.registry.problems import Problems

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Loader):  # type: ignore[misc, valid-type]
    """Guesses no types: a scalar is the text that was written."""


_TextLoader.yaml_implicit_resolvers = {}


def compose(text: str, shown: str, problems: Problems) -> yaml.Node | None:
    """The root node of a YAML document, or None where it is empty or cannot be read (then a problem says why).

    text: the document. shown: the path by which problems name it.
    """
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Location(shown, mark.line + 1, mark.column + 1) if mark else Location(shown)
        problems.add(where, f"not YAML: {error.problem or error.context}")
        return None
    except yaml.YAMLError as error:
        problems.add(Location(shown), f"not YAML: {str(error).splitlines()[0]}")
        return None
    except RecursionError:
        problems.add(Location(shown), "nested too deeply to be a registry")
        return None
    return root


def decode(content: bytes, shown: str, problems: Problems) -> str | None:
    """The text of a registry file, which is UTF-8 with or without a byte order mark; else None and a problem."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        problems.add(Location(shown, line, column), "not UTF-8; save the file as UTF-8")
        return None


def place(node: yaml.Node, shown: str) -> Location:
    """Where a node starts, as 1-based line and column."""
    return Location(shown, node.start_mark.line + 1, node.start_mark.column + 1)


def shown_path(path: Path) -> str:
    """A path as problems name it: as given, `/`-joined."""
    return path.as_posix()
