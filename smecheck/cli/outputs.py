"""Where the reports of a run go: formats and files as asked for in, one function that takes each result out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from smecheck.cli.streams import coloured, columns, destination
from smecheck.model import Result
from smecheck.rendering import Output, open_writer, parse_output

Take = Callable[[Result], None]


def default_format() -> str:
    """What to print when nothing was asked: annotations inside a GitHub workflow, else text."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


@contextlib.contextmanager
def opened(
    formats: Sequence[str], output: Path | None, *, color: str, show_all: bool, reading: bool = False
) -> Iterator[Take]:
    """Open every output asked for, and close them when all results were taken.

    formats: `FORMAT` or `FORMAT:FILE`; at most one without a file, which goes to `output` or standard output.
    """
    wanted = _resolved([parse_output(text) for text in formats], output)
    with contextlib.ExitStack() as stack:
        writers = []
        for one in wanted:
            stream = stack.enter_context(destination(one.path))
            writer = open_writer(
                one.format,
                stream,
                colour=coloured(color, stream),
                width=columns(stream),
                show_all=show_all,
                reading=reading,
            )
            writers.append(writer)

        def take(result: Result) -> None:
            for writer in writers:
                writer.add(result)

        yield take
        for writer in writers:
            writer.close()


def _resolved(wanted: Sequence[Output], output: Path | None) -> list[Output]:
    output = None if output == Path("-") else output
    resolved = [Output(one.format, one.path or output) for one in wanted]
    places = [one.path for one in resolved]
    if len(set(places)) < len(places):
        raise click.UsageError("two reports in one place; give each a file: --output-format FORMAT:FILE")
    return resolved
