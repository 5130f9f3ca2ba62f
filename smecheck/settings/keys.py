"""What may stand in a configuration file: each key's reader, from a TOML value to the value of a setting."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from smecheck.model import Severity


class Unfit(ValueError):
    """A value that a key cannot take; the message says what it takes."""


def read_text(value: Any, folder: Path) -> str:
    """A string that is not empty."""
    if not isinstance(value, str) or not value:
        raise Unfit("takes a string")
    return value


def read_texts(value: Any, folder: Path) -> tuple[str, ...]:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unfit("takes a list of strings")
    return tuple(value)


def read_formats(value: Any, folder: Path) -> tuple[str, ...]:
    """One format, or a list of formats."""
    return (value,) if isinstance(value, str) else read_texts(value, folder)


def read_path(value: Any, folder: Path) -> Path:
    """A path, taken from the folder of the configuration file."""
    return folder / read_text(value, folder)


def read_date(value: Any, folder: Path) -> datetime.date:
    """A day, as a TOML date or as a string."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    try:
        return datetime.date.fromisoformat(read_text(value, folder))
    except ValueError as error:
        raise Unfit("takes a day, YYYY-MM-DD") from error


def read_severity(value: Any, folder: Path) -> Severity:
    """One of none, info, warning, error."""
    try:
        return Severity(value)
    except ValueError as error:
        raise Unfit("takes none, info, warning or error") from error


def read_percent(value: Any, folder: Path) -> int:
    """A whole number from 0 to 100."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
        raise Unfit("takes a whole number from 0 to 100")
    return value


def read_currency(value: Any, folder: Path) -> str:
    """An ISO 4217 code."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise Unfit('takes an ISO 4217 code such as "USD"')
    return value


def read_codes(value: Any, folder: Path) -> tuple[str, ...]:
    """Codes, or the beginnings of codes."""
    codes = read_texts(value, folder)
    wrong = [code for code in codes if not re.fullmatch(r"SME\d{0,3}", code)]
    if wrong:
        raise Unfit(f"takes codes such as SME101 or SME2, not {wrong[0]!r}")
    return codes


def read_flag(value: Any, folder: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Unfit("takes true or false")
    return value


Reader = Callable[[Any, Path], Any]

PER_PATH: Mapping[str, Reader] = {
    "claims": read_path,
    "claims-version": read_text,
    "date": read_date,
    "known-by": read_date,
    "dollar": read_currency,
    "fail-on": read_severity,
    "min-level": read_severity,
    "min-coverage": read_percent,
    "select": read_codes,
    "ignore": read_codes,
}

TOP_LEVEL: Mapping[str, Reader] = {
    **PER_PATH,
    "model": read_text,
    "output-format": read_formats,
    "exclude": read_texts,
}

OVERRIDE: Mapping[str, Reader] = {**PER_PATH, "skip": read_flag}
