"""`smecheck claims`: the commands that look after a registry, each in a module of its own and loaded when asked for."""

from __future__ import annotations

import importlib

import click

# The module and the name of each command; one line of help, so that `--help` loads none of them.
COMMANDS = {
    "lint": ("claims_lint", "Prove the registry, and look it over."),
    "list": ("claims_list", "List the measures with their newest figures."),
    "show": ("claims_show", "Show a measure's observations over time."),
    "log": ("claims_log", "Tell what became known when, and what each version changed."),
    "diff": ("claims_diff", "Compare two versions, folders or git references."),
    "add": ("claims_add", "Append an observation."),
    "withdraw": ("claims_withdraw", "Take an observation back, with the reason."),
    "rename": ("claims_rename", "Give a measure a new id; the old one lives on."),
    "release": ("claims_release", "Release a version, append-only and sealed."),
    "import": ("claims_import", "Import an official series from CSV."),
    "propose": ("claims_propose", "Print stubs for the numbers of an article that the registry lacks."),
    "schema": ("claims_schema", "Print a JSON Schema for editors."),
}


class Commands(click.Group):
    """A group whose commands live in modules `claims_*`, loaded when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, reading before writing."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command = importlib.import_module(f"smecheck.cli.{module}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])


@click.command(cls=Commands)
def claims() -> None:
    """Look after the registry of established figures."""
