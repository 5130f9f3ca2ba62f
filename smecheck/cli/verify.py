"""`smecheck verify`: articles in, a report of agreements and contradictions out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain, nothing_found
from smecheck.cli.outputs import default_format, opened
from smecheck.cli.session import Session
from smecheck.model import Failure, Report


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
    """Check the numbers of articles (files, folders, or - for standard input) against the registry."""
    wanted = Wanted.of(paths, files_from, nul, force_exclude, stdin_filename)
    session = Session.begin(asked, isolated, wanted)
    if show_settings or show_files:
        session.tell(settings=show_settings)
        return
    session.remember(cached)
    session.waive(baseline, base)
    if suggestions_diff:
        formats = ("patch",)
    formats = formats or session.settings(".").output_format or (default_format(),)
    status, seen = CLEAN, 0
    with opened(formats, output, color=color, show_all=show == "all") as take:
        for result in session.verify():
            take(session.shown(result))
            seen += 1
            status = max(status, _status(session, result))
    context.exit(max(status, nothing_found(fail_if_empty)) if not seen else status)


def _status(session: Session, result: Report | Failure) -> int:
    if isinstance(result, Failure):
        complain(result.error)
        return FAILED
    return FINDINGS if session.fails(result) else CLEAN
