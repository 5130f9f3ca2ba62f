"""The command line: parse options, call, print, exit."""

from __future__ import annotations

import gc

import click

from smecheck.cli.commands import Commands
from smecheck.cli.outcome import guarded
from smecheck.version import __version__

# Much is loaded and little of it ever thrown away: to look for rubbish as often as Python does costs a tenth of a run.
_RARELY = (10_000, 10, 50)
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


@click.command(
    cls=Commands,
    table=COMMANDS,
    modules="smecheck.cli.{}",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, package_name="smecheck", message="smecheck %(version)s")
def smecheck() -> None:
    """Check the numbers in English news against a registry of established figures.

    Exit status: 0 clean, 1 findings at or above --fail-on, 2 bad usage, configuration, registry or input.
    """


def main() -> None:
    """Run the command line; every way out has its exit status and none a traceback."""
    gc.set_threshold(*_RARELY)
    guarded(smecheck)
