"""The reach of each hedge: rows of hedge_widths.yaml in, one typed width for every bound out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language.lexicon import rows
from smecheck.model import Bound

_TABLE = "hedge_widths"
_KEYS = frozenset({"bound", "word", "measured_in", "below", "above", "cap", "strict"})


class Gauge(StrEnum):
    """What a width is counted in: the last digit written, or how round the figure is."""

    STEP = "step"
    ROUNDNESS = "roundness"


@dataclass(frozen=True, slots=True)
class HedgeWidth:
    """How far one hedge reaches below and above its figure.

    word: the hedge in plain English, for messages. gauge: what `below` and `above` count; None is an open end.
    cap: the longest reach, as a share of the figure. strict: the figure itself does not belong to the reach.
    """

    bound: Bound
    word: str
    gauge: Gauge
    below: Decimal | None
    above: Decimal | None
    cap: Decimal
    strict: bool


@cache
def hedge_widths() -> dict[Bound, HedgeWidth]:
    """The width of every bound; raises ConfigError where a row is malformed or a bound has none."""
    found = {width.bound: width for width in map(_read, rows(_TABLE, "widths", _KEYS))}
    missing = [bound.value for bound in Bound if bound not in found]
    if missing:
        raise ConfigError(f"no width for {', '.join(missing)}", Location(f"language/en/{_TABLE}.yaml"))
    return found


def _read(row: dict[str, str]) -> HedgeWidth:
    try:
        return HedgeWidth(
            bound=Bound(row["bound"]),
            word=row["word"],
            gauge=Gauge(row["measured_in"]),
            below=_reach(row["below"]),
            above=_reach(row["above"]),
            cap=Decimal(row["cap"]),
            strict={"yes": True, "no": False}[row["strict"]],
        )
    except (ValueError, KeyError, InvalidOperation) as error:
        raise ConfigError(f"widths, {row['bound']}: {error}", Location(f"language/en/{_TABLE}.yaml")) from error


def _reach(text: str) -> Decimal | None:
    return None if text == "open" else Decimal(text)
