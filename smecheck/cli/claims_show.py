"""`smecheck claims show`: one measure of a registry out, with its observations over time."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.rendering.claims_fields import of_measure
from smecheck.rendering.claims_show import write_measure
from smecheck.rendering.encode import to_json


@click.command("show")
@click.argument("measure")
@common.claims
@common.output_format
@common.color
def command(measure: str, claims: Path | None, form: str, color: str) -> None:
    """Show MEASURE over time: every observation, withdrawn and unreleased ones too, and a plot."""
    ledger = registry.load_ledger(common.folder_of(claims)[0])
    found = common.measure_named(ledger, measure)
    if form == "json":
        click.echo(to_json({"schema": "smecheck.measure/1", **of_measure(found)}, indent=2))
        return
    write_measure(sys.stdout, common.look(color, sys.stdout), found, ledger.header.sources)
