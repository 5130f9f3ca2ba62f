"""`smecheck audit`: its commands, each in a module of its own that is loaded when asked for."""

from __future__ import annotations

import click

from smecheck.cli.commands import Commands

COMMANDS = {
    "run": "Judge every article of an archive, and keep the findings in a store.",
    "status": "How far an audit is, and what it could not read.",
    "report": "What an audit found: totals, the worst articles, copies of one slip; or a site of pages.",
    "export": "Every article or finding as JSON lines, CSV or Parquet.",
}


@click.command(cls=Commands, table=COMMANDS, modules="smecheck.cli.audit_{}")
def audit() -> None:
    """Check a whole archive, from a folder to a cluster: which figures were wrong, and which are outdated now."""
