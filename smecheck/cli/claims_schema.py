"""`smecheck claims schema`: the JSON Schema of a registry's files out, for editors."""

from __future__ import annotations

import click

from smecheck.registry.schemas import NAMES, schema


@click.command("schema")
@click.argument("name", type=click.Choice(NAMES))
def command(name: str) -> None:
    """Print the JSON Schema of registry.yaml, or of a file of measures."""
    click.echo(schema(name), nl=False)
