"""Releases a version: what awaited it bears its number, and its figures are sealed with a digest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from smecheck.errors import RegistryError, SmecheckError, UsageError
from smecheck.model import Release, Severity
from smecheck.registry.digest import figures_digest
from smecheck.registry.edit.draft import Draft, value
from smecheck.registry.edit.places import append_items
from smecheck.registry.edit.spelling import Fields, scalar
from smecheck.registry.ledger import HEADER, Ledger
from smecheck.registry.lint import lint
from smecheck.registry.values import UNRELEASED, parse_version
from smecheck.registry.views import as_of


def release(folder: Path, version: str, note: str, day: date) -> Release:
    """Append `version` to the registry's list, and give its number to all that is `unreleased`.

    Raises UsageError for a number that is used, not above the last, or no number; RegistryError where the registry has
    errors that lint would find. Then nothing is written.
    """
    draft = Draft(folder)
    _is_next(draft.before, version, day)
    errors = [finding for finding in lint(draft.before, day) if finding.severity is Severity.ERROR]
    if errors:
        raise RegistryError(tuple(SmecheckError(finding.message, finding.location) for finding in errors))
    digest = figures_digest(as_of(draft.before, version=UNRELEASED).measures, {UNRELEASED: version})
    header = draft.root(HEADER)
    assert isinstance(header, yaml.MappingNode), "the draft has proved it"
    fields: Fields = {"version": version, "date": day.isoformat(), "note": note, "digest": digest}
    append_items(draft, HEADER, "versions", header, [fields], inline=False)
    _number(draft, version)
    released = draft.after()
    assert figures_digest(as_of(released, version=version).measures) == digest, "the digest is of what is released"
    draft.write()
    return released.header.releases[-1]


def _is_next(ledger: Ledger, version: str, day: date) -> None:
    try:
        parse_version(version)
    except ValueError as error:
        raise UsageError(str(error)) from error
    releases = ledger.header.releases
    if any(_order(release.version) == _order(version) for release in releases):
        raise UsageError(f"version {version} is used already; a version number is used once")
    last = releases[-1]
    if _order(version) < _order(last.version):
        raise UsageError(f"version {version} is not above {last.version}, the newest")
    if day < last.date:
        raise UsageError(f"{day} is before {last.date}, the day of version {last.version}")


def _order(version: str) -> tuple[int, ...]:
    parts = [int(part) for part in version.split(".")]
    return tuple(parts + [0] * (4 - len(parts)))


def _number(draft: Draft, version: str) -> None:
    for name, measure in draft.measures():
        rows = value(measure, "observations")
        for row in rows.value if rows is not None else ():
            for mapping, key in ((row, "since"), (value(row, "withdrawn"), "version")):
                told = value(mapping, key) if mapping is not None else None
                if isinstance(told, yaml.ScalarNode) and told.value.strip() == UNRELEASED:
                    draft.cut(name, told.start_mark.index, told.end_mark.index, scalar(version))
