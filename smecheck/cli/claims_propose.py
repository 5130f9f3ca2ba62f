"""`smecheck claims propose`: an article in, stubs of measures for what the registry does not know out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import FAILED, complain
from smecheck.cli.session import Session
from smecheck.model import Failure
from smecheck.registry.proposing import propose


@click.command("propose")
@click.argument("article", type=click.Path(path_type=Path))
@options.registry
@options.reading
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.pass_context
def command(context: click.Context, /, article: Path, isolated: bool, **asked: Any) -> None:
    """Print stubs, as a file of measures, for the numbers of ARTICLE that could not be checked."""
    session = Session.begin(asked, isolated, Wanted((str(article),)))
    for result in session.verify():
        if isinstance(result, Failure):
            complain(result.error)
            context.exit(FAILED)
        known = session.view(session.settings(result.article.path)).registry
        click.echo(propose(result, known), nl=False)
