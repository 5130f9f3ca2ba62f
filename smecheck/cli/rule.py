"""`smecheck rule`: a verdict code in, its explanation with an example out."""

from __future__ import annotations

import click

from smecheck.checking.rules import Rule, rules


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain a verdict code (SME101), or list them all."""
    known = {entry.code.value: entry for entry in rules()}
    if code is None:
        for entry in known.values():
            click.echo(f"{entry.code.value}  {entry.code.outcome.value:12} {entry.title}")
        return
    if code.upper() not in known:
        raise click.UsageError(f"no such code {code!r}; 'smecheck rule' lists them")
    click.echo(_page(known[code.upper()]))


def _page(entry: Rule) -> str:
    severity = entry.code.severity.value
    return (
        f"{entry.code.value} {entry.title} ({entry.code.outcome.value}, severity {severity})\n\n"
        f"{entry.meaning}\n\nExample\n  {entry.example}\n\nWhat to do\n  {entry.remedy}"
    )
