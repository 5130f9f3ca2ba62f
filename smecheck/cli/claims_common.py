"""What the `claims` commands share: which registry is meant, how output is asked for, and measures by name."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from smecheck import registry, settings
from smecheck.cli.options import settle
from smecheck.cli.streams import coloured, columns
from smecheck.errors import UsageError
from smecheck.model import Measure
from smecheck.registry.ledger import Ledger
from smecheck.registry.lookup import PACKAGED
from smecheck.registry.problems import did_you_mean
from smecheck.rendering.writer import Look

claims = click.option("--claims", type=click.Path(path_type=Path), metavar="DIR", help="The registry's folder.")
output_format = click.option(
    "--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
color = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)


def folder_of(asked: Path | None) -> tuple[Path, str]:
    """The registry's folder and where it was found: asked for, configured, here or above, else the one that ships."""
    here = Path.cwd()
    configured = settle(here, {"claims": asked}, settings.load(here)).claims
    return registry.locate(configured, here)


def own_folder(asked: Path | None) -> Path:
    """The folder of a registry that may be written to; UsageError for the one that ships with smecheck."""
    folder, origin = folder_of(asked)
    if origin == PACKAGED:
        raise UsageError("the registry that ships with smecheck is not yours to edit; start one with 'smecheck init'")
    return folder


def measure_named(ledger: Ledger, name: str) -> Measure:
    """The measure of that id or earlier id; UsageError with the nearest one where there is none."""
    for measure in ledger.measures:
        if name in (measure.id, *measure.aliases):
            return measure
    hint = did_you_mean(name, [measure.id for measure in ledger.measures])
    raise UsageError(f"no measure {name!r} in this registry{hint or '; smecheck claims list names them'}")


def look(choice: str, stream: TextIO) -> Look:
    """How to lay text out on a stream."""
    return Look(colour=coloured(choice, stream), width=columns(stream))
