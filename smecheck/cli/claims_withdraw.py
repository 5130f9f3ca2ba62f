"""`smecheck claims withdraw`: an observation is taken back, and stays in the file with the reason."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from smecheck.cli import claims_common as common
from smecheck.errors import UsageError
from smecheck.model import Measure, Observation
from smecheck.registry.edit import withdraw
from smecheck.registry.folder import read_folder


@click.command("withdraw")
@click.argument("measure")
@common.claims
@click.option("--value", metavar="FIGURE", help="The figure of the observation.")
@click.option("--time-period", metavar="EDTF", help="Its time.")
@click.option("--source", metavar="ID", help="Its source, where value and time are those of several.")
@click.option("--reason", "-m", metavar="TEXT", required=True, help="Why it is taken back.")
def command(
    measure: str, claims: Path | None, value: str | None, time_period: str | None, source: str | None, reason: str
) -> None:
    """Withdraw an observation of MEASURE, from the next release on; it stays in the file, with the reason."""
    folder = common.own_folder(claims)
    found = common.measure_named(read_folder(folder), measure)
    observation = _meant(found, value, time_period, source)
    for path in withdraw(folder, found, observation, reason):
        told = f"{observation.written} for {observation.time_period}"
        click.echo(f"{path.as_posix()}: {found.id} has {told} withdrawn, not yet released")


def _meant(measure: Measure, value: str | None, time_period: str | None, source: str | None) -> Observation:
    fitting = [
        observation
        for observation in measure.observations
        if (value is None or _is(observation, value))
        and (time_period is None or observation.time_period.edtf() == time_period)
        and (source is None or observation.source == source)
    ]
    if len(fitting) == 1:
        return fitting[0]
    there = "; ".join(f"{o.written} for {o.time_period} ({o.source})" for o in fitting or measure.observations)
    what = "several observations fit" if fitting else "no observation fits"
    raise UsageError(f"{what}; tell --value, --time-period or --source of one of: {there}")


def _is(observation: Observation, value: str) -> bool:
    try:
        return observation.written == value or observation.value == Decimal(value)
    except InvalidOperation:
        return False
