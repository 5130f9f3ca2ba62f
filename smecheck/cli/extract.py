"""`smecheck extract`: articles in, their numbers out, without a registry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.dryrun import tell
from smecheck.cli.outcome import CLEAN, FAILED, complain, nothing_found
from smecheck.cli.outputs import opened
from smecheck.cli.session import Session
from smecheck.model import Failure


@click.command()
@options.paths
@options.reading
@options.output
@options.configuration
@click.pass_context
def extract(
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
    isolated: bool,
    show_settings: bool,
    show_files: bool,
    **asked: Any,
) -> None:
    """Print the numbers and periods of articles (files, folders, or - for standard input)."""
    wanted = Wanted.of(paths, files_from, nul, force_exclude, stdin_filename)
    session = Session.begin(asked, isolated, wanted)
    if show_settings or show_files:
        context.exit(tell(session, settings=show_settings))
    status, seen = CLEAN, 0
    with opened(formats or ("text",), output, color=color, show_all=True, reading=True) as take:
        for result in session.extract():
            take(result)
            seen += 1
            if isinstance(result, Failure):
                complain(result.error)
                status = FAILED
    context.exit(status if seen else max(status, nothing_found(fail_if_empty)))
