"""`smecheck impact`: a measure, an observation or a version in; the published articles that it affects out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from smecheck.audit.impact import Affected, affected, changed_since
from smecheck.audit.task import Task
from smecheck.cli.audit_store import DEFAULT_STORE, open_store
from smecheck.rendering.visible import visible


@click.command()
@click.argument("names", nargs=-1, metavar="[MEASURE|OBSERVATION]…")
@click.option("--since", metavar="VERSION|REF|DIR", help="All that changed in the registry since then.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), default=DEFAULT_STORE, show_default=True)
@click.option("--output-format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def impact(names: tuple[str, ...], since: str | None, store: Path, form: str) -> None:
    """Tell which audited articles a change affects: what each said, what holds now, and a note to correct it.

    MEASURE is its id; OBSERVATION is MEASURE@TIME_PERIOD, such as cn.little_giants@2025-06. Run `smecheck audit run`
    first, so that the store is judged by the registry as it is now.
    """
    if bool(names) == (since is not None):
        raise click.UsageError("name a measure or an observation, or --since a version")
    archive = open_store(store)
    task = Task.from_line(archive.setting("task") or "")
    wanted = names or changed_since(since or "", Path(task.claims))
    if not wanted:
        click.echo(f"no measure has changed since {since}", err=True)
    count = 0
    for found in affected(archive, task.registry(), wanted):
        count += 1
        click.echo(json.dumps(_fields(found)) if form == "jsonl" else _text(found))
    click.echo(f"{count:,} figures to look at, of {', '.join(wanted)}", err=True)


def _text(found: Affected) -> str:
    lines = [f"{found.path} ({found.published or 'undated'}): {found.quote!r}, {found.then} then, {found.now} now"]
    lines += [f"  said: {found.sentence}", f"  now: {found.holds}"]
    lines += [f"  note: {found.note}"] if found.note else []
    return "\n".join(visible(line) if not line.startswith("  ") else f"  {visible(line)}" for line in lines)


def _fields(found: Affected) -> dict[str, Any]:
    return {name: getattr(found, name) for name in found.__slots__}
