"""`smecheck claims release`: what awaited it becomes part of a numbered version, sealed with a digest."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from smecheck.cli import claims_common as common
from smecheck.cli.options import DAY, day
from smecheck.registry.edit import release


@click.command("release")
@click.argument("version")
@click.option("--note", "-m", required=True, metavar="NOTE", help="What is new in it.")
@click.option("--date", "on", type=DAY, callback=day, help="The day of the release. [default: today]")
@common.claims
def command(version: str, note: str, on: datetime.date | None, claims: Path | None) -> None:
    """Release VERSION: append it to the list, number what awaited it, record the digest of its figures."""
    folder = common.own_folder(claims)
    made = release(folder, version, note, on or datetime.datetime.now().astimezone().date())
    click.echo(f"{folder.as_posix()}: version {made.version} of {made.date}, {made.digest}")
