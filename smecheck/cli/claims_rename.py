"""`smecheck claims rename`: a measure gets a new id, and the old one lives on as an alias."""

from __future__ import annotations

from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.errors import UsageError
from smecheck.registry.edit import rename


@click.command("rename")
@click.argument("old")
@click.argument("new")
@common.claims
def command(old: str, new: str, claims: Path | None) -> None:
    """Give the measure OLD the id NEW; the old id goes on meaning it."""
    folder = common.own_folder(claims)
    found = common.measure_named(registry.load_ledger(folder), old)
    try:
        written = rename(folder, found, new)
    except ValueError as error:
        raise UsageError(str(error)) from error
    for path in written:
        click.echo(f"{path.as_posix()}: {found.id} is now {new}")
