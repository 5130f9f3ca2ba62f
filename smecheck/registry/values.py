"""The small values of registry files, each read from text: days, periods, areas, durations, versions, identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeVar

from smecheck.model import Period
from smecheck.registry.problems import did_you_mean

E = TypeVar("E", bound=StrEnum)

UNRELEASED = "unreleased"

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_DURATION = re.compile(r"P(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?$")
_IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*$")
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}$")
_AREA = re.compile(r"(?P<country>[A-Z]{2})(?:-[A-Z0-9]{1,3})?$|[0-9]{3}$")


def parse_period(text: str) -> Period:
    """Read EDTF: a day, a month, a quarter (33 to 36), a half (40, 41), a year, a decade or `start/end`."""
    try:
        return Period.parse(text)
    except ValueError as error:
        raise ValueError(f'"{text}" is not a period ({error}); write 2022-09-08, 2022-09, 2022 or 2021/2025') from error


def parse_day(text: str) -> date:
    """Read a day; a month or a year stands for its last day, the first by which its figure was surely known."""
    try:
        return Period.parse(text).end if "/" not in text else _refuse(text)
    except ValueError as error:
        raise ValueError(f'"{text}" is not a day ({error}); write it as 2022-09-08') from error


def _refuse(text: str) -> date:
    raise ValueError(f"{text} is a stretch of time")


def parse_exact_day(text: str) -> date:
    """Read a day, to the day."""
    if not _DAY.match(text):
        raise ValueError(f'"{text}" is not a day; write it as 2022-09-08')
    return parse_day(text)


def parse_months(text: str) -> int:
    """Read an ISO 8601 duration of years and months as months: `P3M` is 3, `P1Y` is 12."""
    match = _DURATION.match(text)
    if not match or text == "P":
        raise ValueError(f'"{text}" is not a duration of years and months; write P3M, P1Y or P1Y6M')
    months = int(match[1] or 0) * 12 + int(match[2] or 0)
    if not months:
        raise ValueError(f'"{text}" lasts no time; leave valid_for out for a figure that always holds')
    return months


def parse_identifier(text: str) -> str:
    """Read an id: lower-case letters, digits, `_` and `-`, in parts joined by dots."""
    if not _IDENTIFIER.match(text):
        raise ValueError(f'"{text}" is not an id; use lower-case letters, digits, "_", "-" and dots (cn.little_giants)')
    return text


def parse_version(text: str) -> str:
    """Read a version number: up to four numbers joined by dots, such as 2026.11.0."""
    if not _VERSION.match(text):
        raise ValueError(f'"{text}" is not a version number; write it as 2026.11.0')
    return text


def parse_since(text: str) -> str:
    """Read the version that added or withdrew something; `unreleased` until the next release fills it in."""
    return text if text == UNRELEASED else parse_version(text)


def parse_area(text: str) -> str:
    """Read an area: ISO 3166-1 alpha-2 (CN, NO), ISO 3166-2 (CN-JS), or UN M49 digits (001 is the world)."""
    match = _AREA.match(text)
    if not match:
        raise ValueError(
            f'"{text}" is not an area; write its ISO 3166 code in capitals (CN, CN-JS) or 001 for the world'
        )
    country = match["country"]
    if country and country not in _countries():
        hint = ' (the United Kingdom is "GB")' if country == "UK" else ""
        raise ValueError(f'"{text}" is no ISO 3166 area{hint}')
    return text


@cache
def _countries() -> frozenset[str]:
    from babel import Locale  # slow to import, and needed only where a registry is compiled

    names = (str(code) for code in Locale("en").territories)
    return frozenset(name for name in names if len(name) == 2 and name not in {"UK", "XX", "ZZ"})


def choice(kind: type[E]) -> Callable[[str], E]:
    """A reader for the values of an enumeration."""

    def parse(text: str) -> E:
        try:
            return kind(text)
        except ValueError:
            known = [member.value for member in kind]
            raise ValueError(f'"{text}" is none of {", ".join(known)}{did_you_mean(text, known)}') from None

    return parse
