"""Which files a run passes over: .gitignore, .smecheckignore and the setting `exclude` in, yes or no for a path out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".smecheckignore", ".gitignore")


class Ignoring:
    """Decides by git's own rules: the nearest file that speaks of a path decides, and within it the last line.

    exclude: gitignore-style patterns of the configuration. base: the folder that these are taken from.
    """

    def __init__(self, exclude: Sequence[str], base: Path) -> None:
        self._exclude = _spec(exclude) if exclude else None
        self._base = base.resolve()
        self._silent: dict[str, bool] = {}

    def skips(self, path: Path | str, *, folder: bool) -> bool:
        """Whether `path` (a folder, or a file) is passed over, itself or with a folder that it lies in."""
        if self._exclude is None and self._is_silent(os.path.dirname(path)):  # noqa: PTH120 - asked of every file
            return False
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - `..` is taken out, links are not followed
        if self._exclude is not None and _inside(self._exclude, self._base, whole, folder):
            return True
        top = _top(whole.parent)
        return _closed(whole.parent, top) or _ignored(whole, top, folder)

    def _is_silent(self, parent: str) -> bool:
        """Whether no ignore file speaks of what lies in a folder, so that its files need not be looked at singly."""
        if parent not in self._silent:
            whole = Path(os.path.abspath(parent))  # noqa: PTH100
            top = _top(whole)
            self._silent[parent] = not _closed(whole, top) and not _speaking(whole, top)
        return self._silent[parent]


@cache
def _closed(folder: Path, top: Path) -> bool:
    """Whether a folder is passed over, itself or with one that it lies in."""
    return folder != top and (_closed(folder.parent, top) or _ignored(folder, top, folder=True))


def _ignored(path: Path, top: Path, folder: bool) -> bool:
    for home, patterns in _speaking(path.parent, top):
        decision = _inside(patterns, home, path, folder)
        if decision is not None:
            return decision
    return False


@cache
def _speaking(folder: Path, top: Path) -> tuple[tuple[Path, GitIgnoreSpec], ...]:
    """The ignore files that hold in a folder, the nearest first; those without a pattern are left out."""
    files = ((folder, _patterns(folder / name)) for name in IGNORE_FILES)
    own = tuple((home, patterns) for home, patterns in files if patterns is not None and len(patterns))
    return own if folder == top else (*own, *_speaking(folder.parent, top))


def _inside(patterns: GitIgnoreSpec, home: Path, path: Path, folder: bool) -> bool | None:
    if not path.is_relative_to(home):
        return None
    inner = path.relative_to(home).as_posix()
    return patterns.check_file(f"{inner}/" if folder else inner).include


@cache
def _top(folder: Path) -> Path:
    """The git checkout that a folder lies in, or the folder's root where there is none."""
    return next((home for home in (folder, *folder.parents) if (home / ".git").exists()), Path(folder.anchor))


def _patterns(file: Path) -> GitIgnoreSpec | None:
    """The patterns of an ignore file; None where there is none that can be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return _spec(lines)


def _spec(lines: Sequence[str]) -> GitIgnoreSpec:
    import pathspec  # slow to import, and most folders have no patterns

    return pathspec.GitIgnoreSpec.from_lines(lines)
