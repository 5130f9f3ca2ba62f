"""`smecheck extract`: articles in, their numbers out, without a registry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import required
from smecheck.cli.outcome import CLEAN, FAILED, complain
from smecheck.cli.session import Session
from smecheck.cli.streams import coloured, columns, destination
from smecheck.model import Failure
from smecheck.rendering import open_writer


@click.command()
@options.paths
@options.reading
@options.output
@options.configuration
@click.option("--output-format", default="text", show_default=True, metavar="FORMAT", help="text or jsonl.")
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    output: Path | None,
    color: str,
    output_format: str,
    isolated: bool,
    **asked: Any,
) -> None:
    """Print the numbers and periods of articles (files, folders, or - for standard input)."""
    required(paths)
    session = Session.begin(asked, isolated)
    status = CLEAN
    with destination(output) as stream:
        writer = open_writer(
            output_format, stream, colour=coloured(color, stream), width=columns(stream), show_all=True
        )
        for result in session.extract(paths):
            writer.add(result)
            if isinstance(result, Failure):
                complain(result.error)
                status = FAILED
        writer.close()
    context.exit(status)
