"""The options that several commands share, and how they are laid over the configuration file."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from smecheck.model import Severity
from smecheck.rendering import FORMATS
from smecheck.settings import Configuration, Settings
from smecheck.settings.keys import Unfit, read_codes, read_currency

Value = TypeVar("Value")
Command = TypeVar("Command", bound=Callable[..., Any])

DAY = click.DateTime(formats=["%Y-%m-%d"])
SEVERITIES = click.Choice([severity.value for severity in Severity])


def day(_context: click.Context, _parameter: click.Parameter, value: datetime.datetime | None) -> datetime.date | None:
    """A click callback: the day of what click reads as a point in time."""
    return value.date() if value else None


def severity(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Severity | None:
    """A click callback: the severity of that name."""
    return Severity(value) if value else None


def codes(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """A click callback: codes or their beginnings, separated by commas."""
    if value is None:
        return None
    return _fitting(read_codes, [code.strip().upper() for code in value.split(",") if code.strip()])


def currency(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """A click callback: an ISO 4217 code."""
    return None if value is None else _fitting(read_currency, value.upper())


def _fitting(read: Callable[[Any, Path], Value], value: Any) -> Value:
    """The value as a configuration file would be read."""
    try:
        return read(value, Path())
    except Unfit as error:
        raise click.BadParameter(str(error)) from error


def stacked(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, in the order given."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


paths = stacked(
    click.argument("paths", nargs=-1, metavar="PATH…"),
    click.option("--files-from", metavar="FILE", help="Read paths from this file, one a line; - for standard input."),
    click.option("-0", "nul", is_flag=True, help="The paths of --files-from are separated by NUL."),
    click.option("--force-exclude", is_flag=True, help="Ignore rules hold for files named outright, too."),
    click.option(
        "--stdin-filename", metavar="NAME", help="Settings, ignore rules and format of standard input by this."
    ),
    click.option("--fail-if-empty", is_flag=True, help="Finding no document at all is exit 2."),
)

reading = stacked(
    click.option(
        "--date", type=DAY, callback=day, metavar="YYYY-MM-DD", help="Publication date; beats what the article says."
    ),
    click.option(
        "--dollar", callback=currency, metavar="CODE", help='The currency that a bare "$" means. [default: USD]'
    ),
)

registry = stacked(
    click.option("--claims", type=click.Path(path_type=Path), metavar="DIR", help="The registry's folder."),
    click.option("--claims-version", metavar="VERSION", help="Judge by this version of the registry."),
    click.option(
        "--known-by", type=DAY, callback=day, metavar="YYYY-MM-DD", help="Judge by what was known on this day."
    ),
)

output = stacked(
    click.option(
        "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file."
    ),
    click.option(
        "--output-format",
        "formats",
        multiple=True,
        metavar="FORMAT[:FILE]",
        help=f"May be repeated, each with a file: {', '.join(FORMATS)}. [default: text; github in a workflow]",
    ),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True),
)

judging = stacked(
    click.option("--fail-on", type=SEVERITIES, callback=severity, help="Least severity for exit 1. [default: error]"),
    click.option(
        "--min-level",
        type=SEVERITIES,
        callback=severity,
        help="Least severity that is shown; it never changes the exit status.",
    ),
    click.option(
        "--min-coverage",
        type=click.IntRange(0, 100),
        metavar="PERCENT",
        help="Exit 1 for an article of whose numbers the registry could judge less than this.",
    ),
    click.option("--select", callback=codes, metavar="CODES", help="Only these codes, or beginnings of codes."),
    click.option("--ignore", callback=codes, metavar="CODES", help="Not these codes, or beginnings of codes."),
)

configuration = stacked(
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
    click.option("--show-settings", is_flag=True, help="Print the settings that hold for each document, and stop."),
    click.option("--show-files", is_flag=True, help="Print the documents that would be read, and stop."),
)


def settle(path: Path | None, asked: dict[str, Any], config: Configuration) -> Settings:
    """The settings for one file: the command line above the configuration file above the defaults.

    path: the file, or None for what holds before any override. asked: values from the command line by setting name,
    None where nothing was asked.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    known = {field.name for field in dataclasses.fields(Settings)}
    values = {**(config.values_for(path) if path else config.values), **given}
    return Settings(**{name: value for name, value in values.items() if name in known})
