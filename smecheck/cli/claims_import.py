"""`smecheck claims import`: an official series as CSV in, measures and observations of a registry out."""

from __future__ import annotations

import re
from pathlib import Path

import click

from smecheck.cli import claims_common as common
from smecheck.errors import UsageError
from smecheck.model import Kind
from smecheck.registry.importing import Mapping, Table, import_table, mapping_of_sdmx, read_mapping, read_table
from smecheck.registry.importing.sdmx import is_sdmx
from smecheck.rendering.wording import counted


@click.command("import")
@click.argument("table", type=click.Path(path_type=Path), metavar="FILE.csv")
@click.option("--mapping", type=click.Path(path_type=Path), help="How its columns become measures (YAML).")
@click.option("--source", metavar="ID", help="The source's id, for SDMX-CSV without a mapping.")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="What sort of figures; likewise.")
@click.option("--into", "topic", metavar="TOPIC", help="The file of new measures, measures/TOPIC.yaml. [default: FILE]")
@common.claims
def command(
    table: Path, mapping: Path | None, source: str | None, kind: str | None, topic: str | None, claims: Path | None
) -> None:
    """Import a series from SDMX-CSV, or from a plain table with a mapping; a row that does not fit stops it all."""
    folder = common.own_folder(claims)
    rows = read_table(table)
    named = topic or re.sub(r"[^a-z0-9]+", "_", table.stem.lower()).strip("_") or "imported"
    if not re.fullmatch(r"[\w-]+", named):
        raise UsageError(f"{named!r} is no name for a file of measures; use letters, digits, - and _")
    done = import_table(folder, rows, _mapping(rows, mapping, source, kind), named)
    for path in done.paths:
        click.echo(path.as_posix())
    click.echo(
        f"{counted(done.measures, 'new measure')}, {counted(done.observations, 'new observation')}; "
        f"{done.known_already} there already, {done.without_value} without a value, "
        f"{counted(done.left_out, 'row')} of no series"
    )


def _mapping(rows: Table, mapping: Path | None, source: str | None, kind: str | None) -> Mapping:
    if mapping is not None:
        return read_mapping(mapping, rows)
    if not is_sdmx(rows.columns):
        raise UsageError("this is not SDMX-CSV (no TIME_PERIOD and OBS_VALUE); tell how to read it with --mapping FILE")
    if source is None or kind is None:
        raise UsageError("SDMX-CSV without a mapping needs --source (an id in registry.yaml) and --kind")
    return mapping_of_sdmx(rows, source, kind)
