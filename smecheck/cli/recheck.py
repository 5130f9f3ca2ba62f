"""`smecheck recheck`: a changed registry in, the articles that its changes touch judged again out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.claims_common import folder_of
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain
from smecheck.cli.outputs import default_format, opened
from smecheck.cli.session import Session
from smecheck.model import Failure, Report, Verdict
from smecheck.registry.diff import compare
from smecheck.registry.editions import edition
from smecheck.registry.ledger import read_folder
from smecheck.registry.views import as_of


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--since", metavar="REF|DIR", default="HEAD", show_default=True, help="The registry as it was.")
@options.registry
@options.reading
@options.output
@click.pass_context
def recheck(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    since: str,
    output: Path | None,
    formats: tuple[str, ...],
    color: str,
    **asked: Any,
) -> None:
    """Prove the registry, and verify again the articles below PATH that its changes touch."""
    folder, _ = folder_of(asked["claims"])
    changed = {diff.id for diff in compare(as_of(edition(since, folder)), as_of(read_folder(folder)))}
    if not changed:
        click.echo(f"no measure has changed since {since}", err=True)
        return
    session = Session.begin(asked, isolated=False, wanted=Wanted(paths or (".",)))
    session.remember(cached=True)
    session.waive(None, None)
    status, read, touched = CLEAN, 0, 0
    with opened(formats or (default_format(),), output, color=color, show_all=False) as take:
        for result in session.verify():
            read += 1
            if isinstance(result, Failure):
                complain(result.error)
                status = FAILED
            elif _concerns(result, changed):
                take(result)
                touched += 1
                status = max(status, FINDINGS if session.fails(result) else CLEAN)
    click.echo(f"{len(changed)} of its measures changed since {since}; {touched} of {read} articles speak of them", err=True)
    context.exit(status)


def _concerns(report: Report, changed: set[str]) -> bool:
    return any(changed & _measures(finding) for finding in report.findings)


def _measures(finding: Verdict) -> set[str]:
    named = {measure.id for measure in (finding.measure, finding.matched_measure) if measure}
    return named | set(finding.candidates)
