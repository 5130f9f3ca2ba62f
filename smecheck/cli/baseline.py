"""`smecheck baseline`: keeps the file of findings that a newsroom starts with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain
from smecheck.cli.session import Session
from smecheck.model import Failure, Report
from smecheck.waiving import BASELINE, Baseline, collected

_file = click.option("--baseline", "file", type=click.Path(path_type=Path), default=BASELINE, show_default=True)
_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH…")


@click.group()
def baseline() -> None:
    """Keep the findings that are known and accepted, so that only new ones are told."""


@baseline.command()
@_paths
@_file
@options.registry
@options.reading
@click.pass_context
def create(context: click.Context, /, paths: tuple[str, ...], file: Path, **asked: object) -> None:
    """Write the findings of these articles as the baseline."""
    if file.exists():
        raise click.UsageError(f"{file} is there already; 'smecheck baseline update' adds to it")
    found, status = _collect(paths, file, asked)
    found.save(file)
    click.echo(f"{file}: {len(found.entries)} findings")
    context.exit(status)


@baseline.command()
@_paths
@_file
@options.registry
@options.reading
@click.pass_context
def update(context: click.Context, /, paths: tuple[str, ...], file: Path, **asked: object) -> None:
    """Make the baseline that of these articles, and leave the entries of all others."""
    known = Baseline.load(file)
    found, status = _collect(paths, file, asked)
    read = {entry.path for entry in found.entries}
    others = {entry for entry in known.entries if entry.path not in read}
    merged = Baseline(known.folder, frozenset(found.entries | others))
    merged.save(file)
    added, gone = len(merged.entries - known.entries), len(known.entries - merged.entries)
    click.echo(f"{file}: {len(merged.entries)} findings, {added} added, {gone} gone")
    context.exit(status)


@baseline.command()
@_paths
@_file
@options.registry
@options.reading
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], file: Path, **asked: object) -> None:
    """Take out the entries that these articles no longer have; add none."""
    known = Baseline.load(file)
    found, status = _collect(paths, file, asked)
    left = Baseline(known.folder, known.entries & found.entries)
    left.save(file)
    click.echo(f"{file}: {len(left.entries)} findings, {len(known.entries) - len(left.entries)} gone")
    context.exit(status)


@baseline.command()
@_paths
@_file
@options.registry
@options.reading
@click.pass_context
def audit(context: click.Context, /, paths: tuple[str, ...], file: Path, **asked: object) -> None:
    """Tell which entries no longer hold and which findings are not in the baseline; write nothing."""
    known = Baseline.load(file)
    found, status = _collect(paths, file, asked)
    for mark, entries in (("gone", known.entries - found.entries), ("new", found.entries - known.entries)):
        for entry in sorted(entries):
            click.echo(f"{mark}  {entry.path}: {entry.code} {entry.measure}")
    context.exit(max(status, FINDINGS if known.entries != found.entries else CLEAN))


def _collect(paths: tuple[str, ...], file: Path, asked: dict[str, object]) -> tuple[Baseline, int]:
    session = Session.begin(asked, isolated=False, wanted=Wanted(paths))
    session.remember(cached=True)
    reports: list[Report] = []
    failures: list[Failure] = []
    for result in session.verify():
        if isinstance(result, Failure):
            complain(result.error)
            failures.append(result)
        else:
            reports.append(result)
    return _of(reports, file), FAILED if failures else CLEAN


def _of(reports: Iterable[Report], file: Path) -> Baseline:
    return collected(reports, file.resolve().parent)
