"""`smecheck claims lint`: a registry in, every fault with its place out."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import click

from smecheck.cli import claims_common as common
from smecheck.cli.options import DAY, day
from smecheck.cli.outcome import FINDINGS
from smecheck.model import Severity
from smecheck.registry.editions import edition
from smecheck.registry.folder import read_folder
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint import Finding, against, lint
from smecheck.rendering.wording import counted

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@click.command("lint")
@common.claims
@click.option(
    "--against", "earlier", metavar="REF|DIR", help="Hold it to be append-only since a git reference or folder."
)
@click.option("--date", "today", type=DAY, callback=day, help="The day by which figures are stale. [default: today]")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity if severity is not Severity.NONE]),
    default="error",
    show_default=True,
    help="Least severity for exit 1.",
)
@click.pass_context
def command(
    context: click.Context, claims: Path | None, earlier: str | None, today: datetime.date | None, fail_on: str
) -> None:
    """Prove the registry: its files, its relations, its time order, and that nothing released was changed."""
    folder, origin = common.folder_of(claims)
    ledger = read_folder(folder)
    found = lint(ledger, today or datetime.datetime.now().astimezone().date())
    if earlier is not None:
        found = against(edition(earlier, folder), ledger) + found
    for finding in found:
        click.echo(str(finding))
    click.echo(_summary(ledger, origin, found))
    if any(_RANK[finding.severity] >= _RANK[Severity(fail_on)] for finding in found):
        context.exit(FINDINGS)


def _summary(ledger: Ledger, origin: str, found: tuple[Finding, ...]) -> str:
    tally = Counter(finding.severity for finding in found)
    observations = sum(len(measure.observations) for measure in ledger.measures)
    held = f"{counted(len(ledger.measures), 'measure')}, {counted(observations, 'observation')}"
    told = ", ".join(
        (
            counted(tally[Severity.ERROR], "error"),
            counted(tally[Severity.WARNING], "warning"),
            counted(tally[Severity.INFO], "note"),
        )
    )
    name = f"{ledger.header.name} {ledger.header.releases[-1].version} ({origin})"
    return f"{name}: {held}, {counted(len(ledger.header.sources), 'source')}: {told}"
