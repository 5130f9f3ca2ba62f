"""`smecheck init`: an empty folder in, a registry for another beat out."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import click

from smecheck.errors import UsageError
from smecheck.registry.lookup import FOLDER
from smecheck.registry.starting import start
from smecheck.registry.values import parse_identifier


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@click.option("--name", metavar="NAME", help="What reports call the registry. [default: the folder's name]")
@click.option("--title", metavar="TEXT", help="What it is about.")
def init(folder: Path, name: str | None, title: str | None) -> None:
    """Start a registry for another beat in FOLDER, as FOLDER/claims."""
    given = name or re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "registry"
    try:
        parse_identifier(given)
    except ValueError as error:
        raise UsageError(str(error)) from error
    today = datetime.datetime.now().astimezone().date()
    told = " ".join((title or f"The figures of {given}").split())
    for path in start(folder / FOLDER, given, told, today):
        click.echo(path.as_posix())
    click.echo(
        'Fill in measures/topic.yaml and the sources, then run "smecheck claims lint" and "… release".', err=True
    )
