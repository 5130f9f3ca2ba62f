"""`smecheck claims add`: an observation, told in flags or asked for, is appended to a measure's file."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.errors import UsageError
from smecheck.model import Bound, Change, Status
from smecheck.registry.edit import NewObservation, NewSource, add
from smecheck.registry.ledger import Ledger

_NEEDED = {
    "value": "Figure, in digits",
    "time_period": "Time it is of (2025, 2025-06, 2025-06-30, 2021/2025)",
    "known": "Day it became public",
    "source": "Source (an id in registry.yaml)",
}


@click.command("add")
@click.argument("measure")
@common.claims
@click.option("--value", metavar="FIGURE", help="The figure in digits, in the measure's unit.")
@click.option("--high", metavar="FIGURE", help="The upper end, for a range.")
@click.option("--time-period", metavar="EDTF", help="The time the figure is of: 2025, 2025-06, 2021/2025.")
@click.option("--known", metavar="DAY", help="The day it became public.")
@click.option("--source", metavar="ID", help="The source's id.")
@click.option("--status", type=click.Choice([status.value for status in Status]), default="actual", show_default=True)
@click.option("--bound", type=click.Choice([bound.value for bound in Bound]), help="How the source hedges it.")
@click.option("--step", metavar="FIGURE", help="The size of its last significant digit.")
@click.option("--change", type=click.Choice([change.value for change in Change]), help="The direction of a change.")
@click.option("--note", metavar="TEXT")
@click.option("--source-title", metavar="TEXT", help="Adds the source, with the options that follow.")
@click.option("--source-publisher", metavar="TEXT")
@click.option("--source-published", metavar="DAY")
@click.option("--source-url", metavar="URL")
@click.option("--source-locator", metavar="TEXT", help="Where in the source the figure stands.")
def command(measure: str, claims: Path | None, **told: str | None) -> None:
    """Append an observation to MEASURE, to become part of the next release; what is not told is asked for."""
    folder = common.own_folder(claims)
    ledger = registry.load_ledger(folder)
    found = common.measure_named(ledger, measure)
    needed = {name: told[name] or _asked(name, question) for name, question in _NEEDED.items()}
    wanted = {name: text for name, text in told.items() if not name.startswith("source_")} | needed
    source = _source(ledger, needed["source"], told)
    observation = NewObservation(**wanted)  # type: ignore[arg-type]
    for path in add(folder, found, observation, source):
        click.echo(f"{path.as_posix()}: {found.id} has {needed['value']} for {needed['time_period']}, not yet released")


def _asked(name: str, question: str, default: str | None = None) -> str:
    if not sys.stdin.isatty():
        raise UsageError(f"--{name.replace('_', '-')} is missing, and there is no terminal to ask on")
    answer: str = click.prompt(question, default=default, type=str, err=True)
    return answer


def _source(ledger: Ledger, name: str, told: dict[str, str | None]) -> NewSource | None:
    known = any(source.id == name for source in ledger.header.sources)
    given = {key.removeprefix("source_"): text for key, text in told.items() if key.startswith("source_") and text}
    if known:
        if given:
            raise UsageError(f"the source {name!r} is there already; leave out the --source-… options")
        return None
    if not given and not sys.stdin.isatty():
        return None
    today = datetime.datetime.now().astimezone().date().isoformat()
    questions = {
        "title": ("Title of the source", None),
        "publisher": ("Publisher", None),
        "published": ("Published", today),
    }
    needed = {key: given.get(key) or _asked(f"source_{key}", *question) for key, question in questions.items()}
    return NewSource(id=name, **needed, url=given.get("url"), locator=given.get("locator"))
