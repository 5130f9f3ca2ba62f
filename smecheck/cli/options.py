"""The options that several commands share, and how they are laid over the configuration file."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from smecheck.model import Severity
from smecheck.settings import Configuration, Settings

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
    return tuple(code.strip().upper() for code in value.split(",") if code.strip()) if value is not None else None


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
    click.option("--date", type=DAY, callback=day, help="Publication date; beats what the article says."),
    click.option("--dollar", metavar="CODE", help='The currency that a bare "$" means. [default: USD]'),
)

registry = stacked(
    click.option("--claims", type=click.Path(path_type=Path), help="The registry's folder."),
    click.option("--claims-version", metavar="VERSION", help="Judge by this version of the registry."),
    click.option("--known-by", type=DAY, callback=day, help="Judge by what was known on this day."),
)

output = stacked(
    click.option(
        "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file."
    ),
    click.option(
        "--output-format", "formats", multiple=True, metavar="FORMAT[:FILE]", help="Formats; may be repeated."
    ),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True),
)

judging = stacked(
    click.option("--fail-on", type=SEVERITIES, callback=severity, help="Least severity for exit 1. [default: error]"),
    click.option("--min-level", type=SEVERITIES, callback=severity, help="Least severity that is shown."),
    click.option(
        "--min-coverage", type=click.IntRange(0, 100), metavar="PERCENT", help="Fail below this share judged."
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
