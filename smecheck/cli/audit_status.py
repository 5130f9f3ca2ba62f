"""`smecheck audit status`: a store in; how far the audit is and what it could not read, out."""

from __future__ import annotations

from pathlib import Path

import click

from smecheck.audit.totals import lost, totals
from smecheck.cli.audit_store import STORE, open_store
from smecheck.rendering.visible import visible

_SHOWN = 50


@click.command()
@STORE
@click.option("--all", "every", is_flag=True, help="Every document that was not read, not only the first ones.")
def status(store: Path, every: bool) -> None:
    """Tell what is in the store; another process may be writing it."""
    archive = open_store(store)
    found = totals(archive)
    click.echo(f"{archive.setting('registry')}, last run {archive.setting('run')}")
    click.echo(
        ", ".join(f"{count:,} {state}" for state, count in sorted(found.documents.items())) or "no documents yet"
    )
    click.echo(f"{found.articles:,} articles, {found.words:,} words; the registry speaks of {found.named:,} of them")
    problems = list(lost(archive, -1 if every else _SHOWN + 1))
    for reference, state, reason in problems if every else problems[:_SHOWN]:
        click.echo(f"{visible(reference)}: {state}: {visible(reason)}")
    if not every and len(problems) > _SHOWN:
        click.echo("… (--all lists the rest)")
