"""`smecheck claims log`: a registry's history out, by version or by the day that figures became known."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.registry.history import by_day, by_version
from smecheck.rendering.claims_history import days_fields, log_fields, write_days, write_log
from smecheck.rendering.encode import to_json


@click.command("log")
@common.claims
@click.option(
    "--by",
    type=click.Choice(["version", "known"]),
    default="version",
    show_default=True,
    help="What each version added and withdrew, or what became known on which day.",
)
@common.output_format
@common.color
def command(claims: Path | None, by: str, form: str, color: str) -> None:
    """Tell what each version added or withdrew, or what became known when; newest first."""
    ledger = registry.load_ledger(common.folder_of(claims)[0])
    look = common.look(color, sys.stdout)
    if by == "known":
        days = by_day(ledger)
        click.echo(to_json(days_fields(days), indent=2)) if form == "json" else write_days(sys.stdout, look, days)
    else:
        steps = by_version(ledger)
        click.echo(to_json(log_fields(steps), indent=2)) if form == "json" else write_log(sys.stdout, look, steps)
