"""`smecheck audit`: its commands, each in a module of its own that is loaded when asked for."""

from __future__ import annotations

import importlib

import click

COMMANDS = {
    "run": "Judge every article of an archive, and keep the findings in a store.",
    "status": "How far an audit is, and what it could not read.",
    "report": "What an audit found: totals, the worst articles, copies of one slip; or a site of pages.",
    "export": "Every article or finding as JSON lines, CSV or Parquet.",
}


class Commands(click.Group):
    """A group whose commands live in modules named after them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"smecheck.cli.audit_{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands)
def audit() -> None:
    """Check a whole archive, from a folder to a cluster: which figures were wrong, and which are outdated now."""
