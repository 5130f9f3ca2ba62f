"""Finds and reads the configuration file that holds for a path: TOML in, a Configuration out, or a located error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smecheck.errors import ConfigError, Location
from smecheck.settings.keys import OVERRIDE, TOP_LEVEL, Reader, Unfit

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMES = (".smecheck.toml", "smecheck.toml", "pyproject.toml")
_ALIKE = 70  # rapidfuzz ratio, 0 to 100, above which an unknown key is likely a slip for a known one


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the files that match gitignore-style patterns, taken from the configuration file's folder."""

    folder: Path
    patterns: tuple[str, ...]
    values: Mapping[str, Any]

    def covers(self, path: Path) -> bool:
        """Whether the patterns match `path`, absolute or taken from the present folder."""
        try:
            inside = path.resolve().relative_to(self.folder.resolve())
        except ValueError:
            return False
        return _spec(self.patterns).match_file(inside.as_posix())


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the configuration files say: values by setting name, and overrides in file order.

    files: the files read, the nearest last.
    """

    files: tuple[Path, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    @property
    def folder(self) -> Path | None:
        """The folder of the nearest file, from which patterns are taken; None where no file was read."""
        return self.files[-1].parent if self.files else None

    def values_for(self, path: Path) -> dict[str, Any]:
        """The values that hold for one file: later overrides win."""
        values = dict(self.values)
        for override in self.overrides:
            if override.covers(path):
                values.update(override.values)
        return values


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    import pathspec  # slow to import, and needed only where there are overrides

    return pathspec.GitIgnoreSpec.from_lines(patterns)


def load(start: Path) -> Configuration:
    """Read the nearest configuration at or above the folder `start`; empty where there is none.

    Raises ConfigError, located, for a file that is not TOML, an unknown key or a value that does not fit.
    """
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (configuration := read(path)):
                return configuration
    return Configuration()


def read(path: Path, seen: tuple[Path, ...] = ()) -> Configuration | None:
    """Read one file with what it extends; None for a pyproject.toml without a [tool.smecheck] table."""
    if path.resolve() in seen:
        raise ConfigError(
            "extends itself, directly or by way of another file; remove one 'extend'", Location(str(path))
        )
    text, content = _parse(path)
    if path.name == "pyproject.toml":
        content = content.get("tool", {}).get("smecheck")
        if content is None:
            return None
    base = _extended(path, content.pop("extend", None), (*seen, path.resolve()))
    overrides = tuple(_override(path, text, entry) for entry in content.pop("overrides", []))
    values = _values(path, text, content, TOP_LEVEL)
    return Configuration((*base.files, path), {**base.values, **values}, (*base.overrides, *overrides))


def _parse(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot be read: {error}", Location(str(path))) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        message = re.sub(r" \(at .*", "", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        raise ConfigError(f"is not TOML: {message}", Location(str(path), line, column)) from error


def _extended(path: Path, target: Any, seen: tuple[Path, ...]) -> Configuration:
    if target is None:
        return Configuration()
    base = path.parent / str(target)
    if not base.is_file():
        raise ConfigError(f"extends {target!r}, which is not there", Location(str(path)))
    return read(base, seen) or Configuration()


def _override(path: Path, text: str, entry: Any) -> Override:
    files = entry.pop("files", None) if isinstance(entry, dict) else None
    if not isinstance(files, list) or not files or not all(isinstance(item, str) for item in files):
        raise ConfigError("an override needs files = [patterns]", _place(path, text, "overrides"))
    return Override(path.parent, tuple(files), _values(path, text, entry, OVERRIDE))


def _values(path: Path, text: str, content: Mapping[str, Any], known: Mapping[str, Reader]) -> dict[str, Any]:
    values = {}
    for key, value in content.items():
        if key not in known:
            raise ConfigError(f"unknown setting {key!r}{_hint(key, known)}", _place(path, text, key))
        try:
            values[key.replace("-", "_")] = known[key](value, path.parent)
        except Unfit as error:
            raise ConfigError(f"{key} {error}, not {value!r}", _place(path, text, key)) from error
    return values


def _hint(key: str, known: Mapping[str, Reader]) -> str:
    from rapidfuzz import process  # slow to import, and needed only for a slip

    best = process.extractOne(key, list(known), score_cutoff=_ALIKE)
    return f"; did you mean {best[0]!r}?" if best else f"; the settings are {', '.join(sorted(known))}"


def _place(path: Path, text: str, key: str) -> Location:
    """The first line that begins with the key: TOML's standard reader keeps no positions."""
    found = re.search(rf"^[ \t]*(?:\[\[?)?(?:\"|')?(?P<key>{re.escape(key)})\b", text, re.MULTILINE)
    if not found:
        return Location(str(path))
    start = found.start("key")
    return Location(str(path), text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
