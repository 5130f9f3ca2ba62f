"""`smecheck claims diff`: two versions, folders or git references in, what differs out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from smecheck import registry
from smecheck.cli import claims_common as common
from smecheck.model import Registry
from smecheck.registry.diff import compare
from smecheck.registry.editions import edition
from smecheck.registry.ledger import Ledger
from smecheck.registry.values import UNRELEASED
from smecheck.registry.views import as_of
from smecheck.rendering.claims_history import diff_fields, write_diff
from smecheck.rendering.encode import to_json


@click.command("diff")
@click.argument("before")
@click.argument("after", default=UNRELEASED)
@common.claims
@common.output_format
@common.color
def command(before: str, after: str, claims: Path | None, form: str, color: str) -> None:
    """Compare BEFORE with AFTER: versions, folders of registries, or git references.

    AFTER is the registry as it stands, where it is not told: with all that awaits the next release.
    """
    folder, _ = common.folder_of(claims)
    here = registry.load_ledger(folder)
    diffs = compare(_view(before, here, folder), _view(after, here, folder))
    if form == "json":
        click.echo(to_json(diff_fields(diffs, before, after), indent=2))
        return
    write_diff(sys.stdout, common.look(color, sys.stdout), diffs)


def _view(name: str, here: Ledger, folder: Path) -> Registry:
    if name == UNRELEASED or any(release.version == name for release in here.header.releases):
        return as_of(here, version=name)
    return as_of(edition(name, folder), version=UNRELEASED)
