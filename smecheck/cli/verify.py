"""`smecheck verify`: articles in, a report of agreements and contradictions out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.dryrun import tell
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain, nothing_found
from smecheck.cli.outputs import default_format, opened
from smecheck.cli.progress import progress
from smecheck.cli.session import Session
from smecheck.cli.staleness import Staleness
from smecheck.cli.telling import fails, shown, too_little
from smecheck.model import Failure, Report
from smecheck.settings import Settings


@click.command()
@options.paths
@options.registry
@options.reading
@options.judging
@options.output
@options.configuration
@click.option(
    "--show",
    type=click.Choice(["findings", "all"]),
    default="findings",
    show_default=True,
    help="Whether numbers that could not be checked are counted or listed.",
)
@click.option("--diff", "base", metavar="BASE", help="Only findings on what changed since this git reference.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Known findings. [default: .smecheck-baseline.json]")
@click.option("--no-cache", "cached", is_flag=True, flag_value=False, default=True, help="Read and judge all anew.")
@click.option("--no-progress", is_flag=True, help="No progress on stderr, even on a terminal.")
@click.option("--suggestions-diff", is_flag=True, help="Print the corrections as a patch, and nothing else.")
@click.pass_context
def verify(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    files_from: str | None,
    nul: bool,
    force_exclude: bool,
    stdin_filename: str | None,
    fail_if_empty: bool,
    output: Path | None,
    formats: tuple[str, ...],
    color: str,
    show: str,
    isolated: bool,
    show_settings: bool,
    show_files: bool,
    base: str | None,
    baseline: Path | None,
    cached: bool,
    no_progress: bool,
    suggestions_diff: bool,
    **asked: Any,
) -> None:
    """Check the numbers of articles (files, folders, or - for standard input) against the registry.

    Exit status: 0 clean, 1 findings at or above --fail-on (or too little judged for --min-coverage), 2 an article,
    the configuration or the registry cannot be read.
    """
    wanted = Wanted.of(paths, files_from, nul, force_exclude, stdin_filename)
    session = Session.begin(asked, isolated, wanted)
    if show_settings or show_files:
        context.exit(tell(session, settings=show_settings))
    if suggestions_diff and formats:
        raise click.UsageError("--suggestions-diff is a format of its own; leave --output-format out")
    session.remember(cached)
    session.waive(session.baseline(baseline), base)
    formats = ("patch",) if suggestions_diff else formats or session.common.output_format or (default_format(),)
    stale = Staleness(datetime.date.today())
    status, seen = CLEAN, 0
    with opened(formats, output, color=color, show_all=show == "all") as take, progress(not no_progress) as advance:
        for result, settings in session.judged():
            take(shown(result, settings))
            seen += 1
            status = max(status, _status(result, settings))
            if isinstance(result, Report):
                stale.note(result)
                advance(result.article.path)
    stale.warn()
    context.exit(status if seen else max(status, nothing_found(fail_if_empty)))


def _status(result: Report | Failure, settings: Settings) -> int:
    if isinstance(result, Failure):
        complain(result.error)
        return FAILED
    if too_little(result, settings):
        summary = result.summary
        told = f"{summary.checked} of {summary.quantities} numbers judged, less than --min-coverage asks for"
        click.echo(f"{result.article.path}: {told} ({settings.min_coverage} percent)", err=True)
    return FINDINGS if fails(result, settings) else CLEAN
