"""Which published figures a change of the registry bears on: measures in; figures, what holds now and notes out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from smecheck.errors import UsageError
from smecheck.model import Registry
from smecheck.registry.diff import compare
from smecheck.registry.editions import edition
from smecheck.registry.folder import read_folder
from smecheck.registry.views import as_of
from smecheck.store.archive import Archive

_WRONG = ("contradicts", "outdated", "inconsistent")


@dataclass(frozen=True, slots=True)
class Affected:
    """One figure. then, now: its codes; holds: the reasons of today's verdict; note: a draft of a correction, or ""."""

    path: str
    title: str | None
    published: str | None
    measure: str
    quote: str
    sentence: str
    then: str
    now: str
    holds: str
    note: str


def changed_since(name: str, folder: Path) -> tuple[str, ...]:
    """The measures that differ between an earlier edition of a registry and its present one.

    name: one of its versions, a folder, or a git reference.
    """
    present = read_folder(folder)
    versions = [release.version for release in as_of(present).releases]
    before = as_of(present, version=name) if name in versions else as_of(edition(name, folder))
    return tuple(diff.id for diff in compare(before, as_of(present)))


def affected(archive: Archive, registry: Registry, names: Sequence[str]) -> Iterator[Affected]:
    """The figures of the store that name one of the measures, or rest on one of the observations, worst first.

    names: measure ids, or `measure@time_period`. Raises UsageError where the registry has no such measure.
    """
    known = {name: measure for measure in registry.measures for name in (measure.id, *measure.aliases)}
    for name in names:
        measure, _, period = name.partition("@")
        if measure not in known:
            raise UsageError(f"the registry has no measure {measure!r}")
        if period and period not in {str(o.time_period) for o in known[measure].observations}:
            raise UsageError(f"{measure} has no observation of {period!r}")
        yield from _of(archive, known[measure].id, period)


def _of(archive: Archive, measure: str, period: str) -> Iterator[Affected]:
    query = (
        "SELECT findings.*, path, title, published FROM findings JOIN articles ON articles.id = findings.article "
        "WHERE findings.measure = ? ORDER BY today_outcome != 'contradicts', today_outcome != 'outdated', path, place"
    )
    for row in archive.rows(query, (measure,)):
        then, now = json.loads(row["detail"]), json.loads(row["today"])
        told = [side[key] for side in (then, now) for key in ("observation", "matched") if side[key]]
        if period and period not in {observation["time_period"] for observation in told}:
            continue
        yield Affected(
            path=row["path"],
            title=row["title"],
            published=row["published"],
            measure=measure,
            quote=row["quote"],
            sentence=" ".join(now["sentence"].split()),
            then=row["code"],
            now=row["today_code"],
            holds="; ".join(now["reasons"]),
            note=_note(row["published"], row["quote"], then, now),
        )


def _note(published: str | None, quote: str, then: dict[str, object], now: dict[str, object]) -> str:
    """A draft for the desk to finish: nothing where the figure still stands."""
    right = now["suggestion"]
    when = f"of {published} " if published else ""
    if then["outcome"] == "contradicts" and right:
        return f"Correction: an earlier version of this article {when}gave the figure as {quote}. It is {right}."
    if now["outcome"] in _WRONG and right:
        return f"Update: this article {when}gives the figure as {quote}, as known then. It is now {right}."
    return ""
