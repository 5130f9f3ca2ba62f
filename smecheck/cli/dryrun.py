"""`--show-files` and `--show-settings`: what a run would read, and by which settings, without reading it."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import click

from smecheck.cli.outcome import CLEAN, FAILED, complain
from smecheck.cli.session import Session
from smecheck.model import Failure
from smecheck.settings import Settings


def tell(session: Session, *, settings: bool) -> int:
    """Print the documents of the run, with their settings as TOML if asked; the exit status is 2 for a bad path."""
    status = CLEAN
    if settings:
        files = [str(file) for file in session.configuration.files]
        click.echo(f"# configuration: {', '.join(files) or 'none'}")
    for path, values in session.documents():
        if isinstance(path, Failure):
            complain(path.error)
            status = FAILED
        elif settings:
            click.echo(f"\n# {path}\n{_as_toml(values)}")
        else:
            click.echo(path)
    return status


def _as_toml(settings: Settings) -> str:
    named = ((field.name.replace("_", "-"), getattr(settings, field.name)) for field in dataclasses.fields(settings))
    return "\n".join(f"# {name} is not set" if value is None else f"{name} = {_value(value)}" for name, value in named)


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    if isinstance(value, bool | int):
        return json.dumps(value)
    return json.dumps(str(value), ensure_ascii=False)
