"""The documents of an audit: paths and settings in; references out, and what cannot be audited here told."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from smecheck.audit.dating import PathDate
from smecheck.audit.references import Reference, references, section_of
from smecheck.cli.audit_progress import Way
from smecheck.cli.session import Session
from smecheck.errors import Location, SmecheckError, UsageError
from smecheck.model import Failure
from smecheck.settings import Settings

_OWN = ("claims", "claims_version", "known_by", "model", "dollar")  # settings that hold for a whole audit


def globbed(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths with patterns that the shell left as they were filled in."""
    out: list[str] = []
    for path in paths:
        is_pattern = any(mark in path for mark in "*?[") and not Path(path).exists()
        out += sorted(glob.glob(path, recursive=True)) or [path] if is_pattern else [path]  # noqa: PTH207
    return tuple(out)


def documents(
    session: Session, settings: Settings, dates: PathDate | None, failures: list[Failure], way: Way
) -> Iterator[Reference]:
    """The references of all documents; what cannot be opened, and what has a registry of its own, is a failure."""
    roots = [path.rstrip("/") for path in session.wanted.paths if Path(path).is_dir()]
    for path, own in session.documents():
        if isinstance(path, Failure):
            failures.append(path)
            continue
        root = next((root for root in roots if path.startswith(root + "/")), None) or str(Path(path).parent)
        try:
            _check(path, own, settings)
            date = own.date or (dates.of(path) if dates else None)
            yield from references(path, section_of(path, root), date)
            way.past(path)
        except SmecheckError as error:
            failures.append(Failure(path, error))


def _check(path: str, own: Settings, settings: Settings) -> None:
    if own is settings:
        return
    if differing := [name for name in _OWN if getattr(own, name) != getattr(settings, name)]:
        told = f"has a setting of its own ({', '.join(differing)}): audit it apart, with a store of its own"
        raise UsageError(told, Location(path))
