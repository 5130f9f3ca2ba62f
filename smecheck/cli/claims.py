"""`smecheck claims`: the commands that look after a registry, each in a module of its own and loaded when asked for."""

from __future__ import annotations

import click

from smecheck.cli.commands import Commands

COMMANDS = {
    "lint": "Prove the registry, and look it over.",
    "list": "List the measures with their newest figures.",
    "show": "Show a measure's observations over time.",
    "log": "Tell what became known when, and what each version changed.",
    "diff": "Compare two versions, folders or git references.",
    "add": "Append an observation.",
    "withdraw": "Take an observation back, with the reason.",
    "rename": "Give a measure a new id; the old one lives on.",
    "release": "Release a version, append-only and sealed.",
    "import": "Import an official series from CSV.",
    "propose": "Print stubs for the numbers of an article that the registry lacks.",
    "schema": "Print a JSON Schema for editors.",
}


@click.command(cls=Commands, table=COMMANDS, modules="smecheck.cli.claims_{}", attribute="command")
def claims() -> None:
    """Look after the registry of established figures."""
