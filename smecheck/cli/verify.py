"""`smecheck verify`: articles in, a report of agreements and contradictions out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import required
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain
from smecheck.cli.session import Session
from smecheck.cli.streams import coloured, columns, destination
from smecheck.model import Failure, Report
from smecheck.rendering import open_writer


@click.command()
@options.paths
@options.registry
@options.reading
@options.judging
@options.output
@options.configuration
@click.option("--output-format", default="text", show_default=True, metavar="FORMAT", help="text or jsonl.")
@click.option(
    "--show",
    type=click.Choice(["findings", "all"]),
    default="findings",
    show_default=True,
    help="Whether numbers that could not be checked are listed or counted.",
)
@click.pass_context
def verify(
    context: click.Context,
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    output_format: str,
    show: str,
    isolated: bool,
    **asked: Any,
) -> None:
    """Check the numbers of articles (files, folders, or - for standard input) against the registry."""
    required(paths)
    session = Session.begin(asked, isolated)
    status = CLEAN
    with destination(output) as stream:
        writer = open_writer(
            output_format, stream, colour=coloured(color, stream), width=columns(stream), show_all=show == "all"
        )
        for result in session.verify(paths):
            writer.add(result)
            status = max(status, _status(session, result))
        writer.close()
    context.exit(status)


def _status(session: Session, result: Report | Failure) -> int:
    if isinstance(result, Failure):
        complain(result.error)
        return FAILED
    return FINDINGS if session.fails(result) else CLEAN
