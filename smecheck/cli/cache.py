"""`smecheck cache`: tells where the cache is, and empties it."""

from __future__ import annotations

import click

from smecheck.registry.cache import cache_folder

_OURS = ("cache.sqlite*", "registry-*.json")


@click.group()
def cache() -> None:
    """What was read and judged before, kept between runs."""


@cache.command("dir")
def folder() -> None:
    """Print the folder of the cache."""
    click.echo(cache_folder())


@cache.command()
def clear() -> None:
    """Forget everything that was read and judged."""
    for pattern in _OURS:
        for file in cache_folder().glob(pattern):
            file.unlink(missing_ok=True)
    click.echo(f"{cache_folder()}: empty")
