"""`smecheck baseline`: keeps the file of findings that a newsroom starts with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain
from smecheck.cli.session import Session
from smecheck.cli.streams import destination
from smecheck.model import Failure, Report
from smecheck.waiving import BASELINE, Baseline, collected

_shared = options.stacked(
    click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
    click.option(
        "--baseline",
        "file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"The baseline. [default: {BASELINE}]",
    ),
    options.registry,
    options.reading,
)


@click.group()
def baseline() -> None:
    """Keep the findings that are known and accepted, so that only new ones are told.

    The file lies beside the configuration (else in this folder). Only warnings and errors are kept; what a comment or
    a waiver answers for is not.
    """


@baseline.command()
@_shared
@click.pass_context
def create(context: click.Context, /, paths: tuple[str, ...], file: Path | None, **asked: Any) -> None:
    """Write the findings of these articles as the baseline."""
    work = _Work.of(paths, file, asked)
    if work.file.exists():
        raise click.UsageError(f"{work.file} is there already; 'smecheck baseline update' brings it up to date")
    found = work.collect()
    work.save(found)
    click.echo(f"{work.file}: {len(found.entries)} findings")
    context.exit(work.status)


@baseline.command()
@_shared
@click.pass_context
def update(context: click.Context, /, paths: tuple[str, ...], file: Path | None, **asked: Any) -> None:
    """Make the baseline that of these articles as they are; leave the entries of all others."""
    work = _Work.of(paths, file, asked)
    known, found = work.known(), work.collect()
    merged = known.replaced(found, work.read)
    work.save(merged)
    added, gone = len(merged.entries - known.entries), len(known.entries - merged.entries)
    click.echo(f"{work.file}: {len(merged.entries)} findings, {added} added, {gone} gone")
    context.exit(work.status)


@baseline.command()
@_shared
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], file: Path | None, **asked: Any) -> None:
    """Take out the entries that no longer hold, of these articles and of articles that are gone; add none."""
    work = _Work.of(paths, file, asked)
    known, found = work.known(), work.collect()
    left = Baseline(known.folder, known.entries & known.replaced(found, work.read).entries)
    work.save(left)
    click.echo(f"{work.file}: {len(left.entries)} findings, {len(known.entries) - len(left.entries)} gone")
    context.exit(work.status)


@baseline.command()
@_shared
@click.pass_context
def audit(context: click.Context, /, paths: tuple[str, ...], file: Path | None, **asked: Any) -> None:
    """Tell which entries no longer hold and which findings are not in the baseline; write nothing.

    Exit status 1 where there are any.
    """
    work = _Work.of(paths, file, asked)
    known, found = work.known(), work.collect()
    fresh = known.replaced(found, work.read)
    differing = [("gone", entry) for entry in known.entries - fresh.entries]
    differing += [("new", entry) for entry in fresh.entries - known.entries]
    for mark, entry in sorted(differing, key=lambda pair: pair[1]):
        click.echo(f"{mark:<5} {entry.path}: {entry.code} {entry.measure}")
    click.echo(f"{work.file}: {len(known.entries)} findings, {len(differing)} differ")
    context.exit(max(work.status, FINDINGS if differing else CLEAN))


@dataclass
class _Work:
    """The articles of one command and the baseline it is about."""

    session: Session
    file: Path
    read: set[str]
    status: int = CLEAN

    @classmethod
    def of(cls, paths: tuple[str, ...], file: Path | None, asked: dict[str, Any]) -> _Work:
        session = Session.begin(asked, isolated=False, wanted=Wanted(paths))
        return cls(session, file or session.home / BASELINE, set())

    def known(self) -> Baseline:
        return self.session.baseline(self.file)

    def collect(self) -> Baseline:
        """The baseline of the articles as they are; notes which of them could be read."""
        self.session.remember(cached=True)
        self.session.waive(None)
        folder = self.file.absolute().parent
        reports: list[Report] = []
        for result in self.session.verify():
            if isinstance(result, Failure):
                complain(result.error)
                self.status = FAILED
            else:
                reports.append(result)
        found, self.read = collected(reports, folder)
        return found

    def save(self, baseline: Baseline) -> None:
        with destination(self.file) as stream:
            stream.write(baseline.text())
