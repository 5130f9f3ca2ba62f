"""`smecheck audit export`: a store in; JSON lines as verify prints them, CSV or Parquet out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.audit.export import reports, write_csv, write_parquet
from smecheck.audit.task import Task
from smecheck.cli.audit_answers import ANSWERS, Answers
from smecheck.cli.audit_store import STORE, open_store
from smecheck.cli.streams import destination
from smecheck.extraction import Extractor
from smecheck.rendering import open_writer


@click.command()
@STORE
@ANSWERS
@click.option(
    "--output-format", "form", type=click.Choice(["jsonl", "csv", "parquet"]), default="jsonl", show_default=True
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
def export(store: Path, form: str, output: Path | None, **asked: Any) -> None:
    """Print every article as `verify` would (jsonl), or every figure that could be judged (csv, parquet).

    Findings that --select and --ignore leave out, and those answered for by comments, waivers or the baseline, are
    treated as verify treats them in jsonl, and left out of the tables.
    """
    archive = open_store(store)
    answers = Answers.of(**asked)
    if form != "jsonl":
        answers.leave_out(archive)
    if form == "parquet":
        if output is None:
            raise click.UsageError("Parquet goes to a file: name it with -o")
        write_parquet(archive, output)
        return
    with destination(output) as stream:
        if form == "csv":
            write_csv(archive, stream)
            return
        task = Task.from_line(archive.setting("task") or "")
        writer = open_writer("jsonl", stream)
        for result in reports(archive, task.registry(), Extractor(task.model, task.dollar), task.known_by):
            writer.add(answers.apply(result))
        writer.close()
