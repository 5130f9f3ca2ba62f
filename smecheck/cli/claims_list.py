"""`smecheck claims list`: the measures of a registry out, each with its newest figure."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.cli.options import DAY, day
from smecheck.rendering.claims_fields import of_measure
from smecheck.rendering.claims_list import write_list
from smecheck.rendering.encode import to_json


@click.command("list")
@common.claims
@click.option("--claims-version", metavar="VERSION", help="The registry as of this version.")
@click.option("--known-by", type=DAY, callback=day, help="Only what was known on this day.")
@common.output_format
@common.color
def command(
    claims: Path | None, claims_version: str | None, known_by: datetime.date | None, form: str, color: str
) -> None:
    """List the measures of the registry with their newest figures."""
    view = registry.load(*common.folder_of(claims), claims_version)
    if known_by:
        view = registry.as_known_by(view, known_by)
    if form == "json":
        measures = [of_measure(measure) for measure in view.measures]
        named = {"name": view.name, "version": view.version, "digest": view.digest}
        click.echo(to_json({"schema": "smecheck.measures/1", "registry": named, "measures": measures}, indent=2))
        return
    write_list(sys.stdout, common.look(color, sys.stdout), view)
