"""`smecheck rule`: a verdict code in, its explanation with an example out."""

from __future__ import annotations

import sys

import click

from smecheck.checking.rules import Rule, rules
from smecheck.cli.streams import columns


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
    width = columns(sys.stdout)
    head = f"{entry.code.value}: {entry.title}"
    how = f"{entry.code.outcome.value}, severity {entry.code.severity.value}"
    parts = (("Example", entry.example), ("What to do", entry.remedy))
    told = "".join(f"\n\n{title}\n{click.wrap_text(text, width, '  ', '  ')}" for title, text in parts)
    return f"{head} ({how})\n\n{click.wrap_text(entry.meaning, width)}{told}"
