"""What a figure of digits with its separators amounts to: the digits as written in, value and doubt out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import step_of

_PLAIN = re.compile(r"\d+$")
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$|\d{1,3}(?:'\d{3})+(?:\.\d+)?$"
)
_DECIMAL = re.compile(r"\d+\.\d+$")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+$")
_DOTTED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+$")
_COMMA = re.compile(r"\d+,\d+$")
_PART_STEP = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure's digits amount to, and why that is in doubt; `clears`: a unit behind it would settle it."""

    value: Decimal
    doubt: str | None = None
    clears: bool = False


def is_grouped(chunk: str) -> bool:
    """Whether commas or apostrophes group the digits."""
    return _GROUPED.match(chunk) is not None


@lru_cache(maxsize=16384)
def written_as(chunk: str, *, european: bool) -> tuple[Decimal, Decimal, Form, str | None, bool] | None:
    """The value of a figure as it is written, its step, its form, the doubt about it and whether a unit clears that."""
    reading = read_figure(chunk, european=european)
    if reading is None:
        return None
    step = step_of(reading.value) if chunk[-1].isdigit() else _PART_STEP
    form = Form.DIGITS if chunk[0].isdigit() or chunk[0] == "." else Form.FRACTION
    return reading.value, step, form, reading.doubt, reading.clears


def read_figure(chunk: str, *, european: bool) -> Reading | None:
    """The value of digits with their separators, or None where they are no number ("1.2.3")."""
    if not chunk[-1].isdigit():
        return _vulgar(chunk)
    if chunk[0] == ".":
        return Reading(Decimal(chunk)) if _PLAIN.match(chunk[1:]) else None
    if " " in chunk:
        return Reading(Decimal(chunk.replace(" ", "").replace(",", ".")))
    if _PLAIN.match(chunk):
        return Reading(Decimal(chunk))
    if european:
        return _european(chunk)
    if _GROUPED.match(chunk):
        return Reading(Decimal(chunk.replace(",", "").replace("'", "")))
    if _DECIMAL.match(chunk):
        return _decimal(chunk)
    if _DOTTED.match(chunk):
        return Reading(Decimal(chunk.replace(".", "")), "points for grouping in an article that does not use them")
    if _DOTTED_COMMA.match(chunk):
        whole, part = chunk.split(",")
        return Reading(
            Decimal(whole.replace(".", "") + "." + part), "a decimal comma in an article that does not use it"
        )
    if _COMMA.match(chunk):
        return Reading(
            Decimal(chunk.replace(",", ".")),
            "a comma that neither groups thousands nor is this article's decimal",
            len(chunk.split(",")[1]) < 3,
        )
    if "." in chunk and "," not in chunk:
        return None
    return Reading(Decimal("".join(filter(str.isdigit, chunk))), "digits grouped by no convention")


def _european(chunk: str) -> Reading | None:
    if _DOTTED.match(chunk) or _DOTTED_COMMA.match(chunk):
        return Reading(Decimal(chunk.replace(".", "").replace(",", ".")))
    if _COMMA.match(chunk):
        decimals = len(chunk.split(",")[1])
        return Reading(Decimal(chunk.replace(",", ".")), "a comma before three digits" if decimals == 3 else None)
    if _DECIMAL.match(chunk):
        return Reading(Decimal(chunk), "a decimal point in an article of decimal commas", clears=True)
    return None


def _decimal(chunk: str) -> Reading:
    whole, part = chunk.split(".")
    if len(part) == 3 and len(whole) <= 3 and part == "000" and whole != "0":
        return Reading(Decimal(chunk), "a point before three zeros may group thousands")
    return Reading(Decimal(chunk))


def _vulgar(chunk: str) -> Reading | None:
    whole = chunk[:-1]
    if whole and not (_PLAIN.match(whole) or _GROUPED.match(whole)):
        return None  # "4.84.8½"
    share = Decimal(repr(unicodedata.numeric(chunk[-1]))) if chunk[-1] in "¼½¾⅛⅜⅝⅞⅕⅖⅗⅘⅒" else _thirds(chunk[-1])
    return Reading(share + (Decimal(whole.replace(",", "").replace("'", "")) if whole else 0))


def _thirds(mark: str) -> Decimal:
    top, bottom = {"⅓": (1, 3), "⅔": (2, 3), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅑": (1, 9)}[mark]
    return Decimal(top) / Decimal(bottom)
