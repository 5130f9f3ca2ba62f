"""`smecheck recheck`: a changed registry in, the articles that its changes touch judged again out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.claims_common import folder_of
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain
from smecheck.cli.outputs import default_format, opened
from smecheck.cli.session import Session
from smecheck.cli.telling import fails, shown
from smecheck.errors import RegistryError
from smecheck.model import Failure, Report, Severity, Verdict
from smecheck.registry.diff import compare
from smecheck.registry.editions import edition
from smecheck.registry.folder import read_folder
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint import against, lint
from smecheck.registry.values import UNRELEASED
from smecheck.registry.views import as_of

_LAST_COMMIT = "HEAD"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option(
    "--since",
    metavar="REF|DIR",
    default=_LAST_COMMIT,
    show_default=True,
    envvar="PRE_COMMIT_FROM_REF",
    help="The registry as it was: a git reference or a folder.",
)
@options.registry
@options.reading
@options.judging
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
    """Prove the registry, and verify again the articles below PATH that its changes touch.

    PATH is this folder where none is given. Observations that await the next release count. Exit status: 0 clean,
    1 a fault in the registry or a finding at or above --fail-on, 2 something cannot be read.
    """
    folder, _ = folder_of(asked["claims"])
    now, before = read_folder(folder), _as_it_was(since, folder)
    status = _prove(now, before)
    changed = _changed(now, before)
    if not changed:
        click.echo(f"no measure has changed since {since}", err=True)
        context.exit(status)
    if asked["claims_version"] is None and _awaits_release(now):
        asked["claims_version"] = UNRELEASED
    session = Session.begin(asked, isolated=False, wanted=Wanted(paths or (".",)))
    session.remember(cached=True)
    session.waive(session.baseline(None))
    read, touched = 0, 0
    formats = formats or session.common.output_format or (default_format(),)
    with opened(formats, output, color=color, show_all=False) as take:
        for result, settings in session.judged():
            read += 1
            if isinstance(result, Failure):
                complain(result.error)
                status = FAILED
            elif _concerns(result, changed):
                take(shown(result, settings))
                touched += 1
                status = max(status, FINDINGS if fails(result, settings) else CLEAN)
    told = f"measures changed since {since}: {len(changed)}; articles that speak of them: {touched} of {read}"
    click.echo(told, err=True)
    context.exit(status)


def _as_it_was(since: str, folder: Path) -> Ledger | None:
    """The earlier registry; None where the last commit holds none that can be read: then all is new."""
    try:
        return edition(since, folder)
    except RegistryError:
        if since != _LAST_COMMIT:
            raise
        return None


def _prove(now: Ledger, before: Ledger | None) -> int:
    """Tell what is wrong with the registry, and what was changed that may only be added to."""
    found = lint(now, datetime.date.today())
    if before:
        found = against(before, now) + found
    faults = [finding for finding in found if finding.severity in (Severity.ERROR, Severity.WARNING)]
    for finding in faults:
        click.echo(str(finding), err=True)
    return FINDINGS if any(finding.severity is Severity.ERROR for finding in faults) else CLEAN


def _changed(now: Ledger, before: Ledger | None) -> set[str]:
    after = as_of(now, version=UNRELEASED)
    if before is None:
        return {measure.id for measure in after.measures}
    return {diff.id for diff in compare(as_of(before, version=UNRELEASED), after)}


def _awaits_release(ledger: Ledger) -> bool:
    return any(
        observation.since == UNRELEASED or (observation.withdrawn and observation.withdrawn.version == UNRELEASED)
        for measure in ledger.measures
        for observation in measure.observations
    )


def _concerns(report: Report, changed: set[str]) -> bool:
    return any(changed & _measures(finding) for finding in report.findings)


def _measures(finding: Verdict) -> set[str]:
    named = {measure.id for measure in (finding.measure, finding.matched_measure) if measure}
    return named | set(finding.candidates)
