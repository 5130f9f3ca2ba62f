"""What a dollar has cost in each currency: rows of currency_bands.yaml in, a plausible band of rates out."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from smecheck.language.currencies import may_be
from smecheck.language.lexicon import rows


@cache
def bands() -> dict[str, tuple[Decimal, Decimal]]:
    """Units of each currency to one US dollar, lowest and highest since 2010, by ISO 4217 code."""
    found = rows("currency_bands", "bands", frozenset({"code", "low", "high"}))
    return {row["code"]: (Decimal(row["low"]), Decimal(row["high"])) for row in found}


def plausible_rate(code: str, per: str) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest plausible units of `code` to one of `per`; None where either is not in the table."""
    ours, theirs = _band(code), _band(per)
    if ours is None or theirs is None:
        return None
    return ours[0] / theirs[1], ours[1] / theirs[0]


def _band(code: str) -> tuple[Decimal, Decimal] | None:
    """The band of a code, or that of all who share a name ("shilling"), as far as they are in the table."""
    shared = [band for home in may_be(code) if (band := bands().get(home))]
    return (min(low for low, _ in shared), max(high for _, high in shared)) if shared else bands().get(code)
