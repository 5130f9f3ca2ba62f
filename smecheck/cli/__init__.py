"""The command line: parse options, call, print, exit."""

from __future__ import annotations

import importlib

import click

from smecheck.cli.outcome import guarded
from smecheck.version import __version__

# A command's module is imported only when that command runs: `--help` must not wait for linguistics.
COMMANDS = {
    "verify": "Check the numbers of articles against the registry.",
    "extract": "Print the numbers of articles, without a registry.",
    "claims": "Look after the registry: lint, list, show, add, release and more.",
    "init": "Start a registry for another beat.",
    "audit": "Check a whole archive: run, status, report, export.",
    "impact": "Tell which published articles a change of the registry affects.",
    "rule": "Explain a verdict code.",
    "recheck": "Verify again the articles that a change of the registry touches.",
    "baseline": "Keep the findings that are known and accepted.",
    "cache": "Tell where the cache is, or empty it.",
}


class Commands(click.Group):
    """A group whose commands live in modules of the same name, loaded when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"smecheck.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, package_name="smecheck", message="smecheck %(version)s")
def smecheck() -> None:
    """Check the numbers in English news against a registry of established figures.

    Exit status: 0 clean, 1 findings at or above --fail-on, 2 bad usage, configuration, registry or input.
    """


def main() -> None:
    """Run the command line; every way out has its exit status and none a traceback."""
    guarded(smecheck)
