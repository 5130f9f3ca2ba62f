"""Claims, measures and registries in a few words, built in memory for the tests of judging."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from smecheck.checking.matches import Match
from smecheck.model import (
    Bound,
    Change,
    Claim,
    Kind,
    Measure,
    Observation,
    Period,
    Quantity,
    Registry,
    Release,
    Source,
    Span,
    Status,
    Unit,
)

_HEDGES = {
    "nearly": Bound.NEARLY,
    "about": Bound.ABOUT,
    "over": Bound.OVER,
    "more than": Bound.OVER,
    "at least": Bound.AT_LEAST,
    "under": Bound.UNDER,
    "up to": Bound.AT_MOST,
}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MONEY = {"yuan": "CNY", "dollars": "USD", "shillings": "KES", "euros": "EUR"}
_LENGTHS = {"kilometres": Decimal(1000), "miles": Decimal("1609.344")}
_SAYS = re.compile(
    r"(?:(?P<hedge>nearly|about|over|more than|at least|under|up to) )?"
    r"(?P<quote>(?P<dollar>\$)?(?P<low>-?[\d,.]*\d)(?: to (?P<high>[\d,.]*\d))?"
    r"(?: (?P<scale>thousand|million|billion|trillion))?"
    r"(?P<unit> percentage points| percent|%| yuan| dollars| shillings| euros| kilometres| miles)?)(?: (?P<noun>\w+))?$"
)


def unit(name: str) -> Unit:
    """The unit of a measure or a quote, as both rooms would read it."""
    if name in ("percent", "%"):
        return Unit("percent", "share", Decimal("0.01"))
    if name in ("percentage points", "percentage_point"):
        return Unit("percentage_point", "point", Decimal("0.01"))
    if name in _MONEY or name in _MONEY.values():
        return Unit(_MONEY.get(name, name), "money")
    if name in _LENGTHS:
        return Unit(name.removesuffix("s"), "length", _LENGTHS[name])
    return Unit(name, "count")


def step(written: str, scale: int = 1) -> Decimal:
    """The last significant digit of a figure as written, by the rule of the design."""
    digits = written.replace(",", "")
    if "." in digits:
        return Decimal(scale).scaleb(-len(digits.partition(".")[2]))
    value = Decimal(digits) * scale
    if abs(value) < 1000:
        return Decimal(1)
    gauge = Decimal(1)
    while value % (gauge * 10) == 0:
        gauge *= 10
    return gauge


def quantity(says: str, change: str | None = None, at: int = 0) -> tuple[Quantity, str]:
    """The quantity of words such as "nearly 9,000" or "81 trillion yuan", and the quote that its span covers."""
    match = _SAYS.match(says)
    assert match, says
    scale = _SCALES.get(match["scale"] or "", 1)
    low = Decimal(match["low"].replace(",", "")) * scale
    high = Decimal(match["high"].replace(",", "")) * scale if match["high"] else None
    named = "dollars" if match["dollar"] else (match["unit"] or match["noun"] or "enterprise").strip()
    quote = match["quote"]
    return (
        Quantity(
            span=Span(at, at + len(quote)),
            low=low,
            high=high,
            step=step(match["low"], scale),
            unit=unit(named),
            bound=_HEDGES.get(match["hedge"] or "", Bound.EXACT),
            change=Change(change) if change else None,
        ),
        quote,
    )


def claim(
    says: str,
    *,
    on: str | None = None,
    period: str | None = None,
    change: str | None = None,
    status: str = "actual",
    at: int = 0,
    **more: object,
) -> Claim:
    """A claim of an article of the day `on`; `period` is told by the article, else the article's own day counts."""
    number, _ = quantity(says, change, at)
    said = Period.parse(period) if period else None
    found = Claim(
        quantity=number,
        sentence=number.span,
        period=said or (Period.parse(on) if on else None),
        period_said=said is not None,
        status=Status(status),
        moved=int(change is not None),
    )
    return replace(found, **more)  # type: ignore[arg-type]


def observation(
    measure: str, value: str, period: str, known: str, *, source: str = "ministry", **more: str
) -> Observation:
    """An observation; `bound`, `change`, `status`, `high` as in a registry file."""
    return Observation(
        measure=measure,
        value=Decimal(value),
        high=Decimal(more["high"]) if "high" in more else None,
        written=value,
        step=step(value),
        bound=Bound(more.get("bound", "exact")),
        change=Change(more["change"]) if "change" in more else None,
        time_period=Period.parse(period),
        known=date.fromisoformat(known),
        since="1",
        status=Status(more.get("status", "actual")),
        source=source,
    )


def measure(
    name: str,
    named_unit: str,
    kind: str,
    *observations: tuple[str, str, str] | tuple[str, str, str, dict[str, str]],
    **more: object,
) -> Measure:
    """A measure `cn.NAME` with observations given as (value, period, known[, more])."""
    identity = f"cn.{name}"
    rows = [observation(identity, *row[:3], **(row[3] if len(row) > 3 else {})) for row in observations]  # type: ignore[misc]
    found = Measure(
        id=identity,
        name=name.replace("_", " "),
        ref_area="CN",
        unit=unit(named_unit),
        kind=Kind(kind),
        phrases=(name.replace("_", " "),),
        observations=tuple(rows),
    )
    return replace(found, **more)  # type: ignore[arg-type]


def registry(*measures: Measure) -> Registry:
    """A registry of these measures; its sources are a ministry, its yearbook, and a rival institute."""
    sources = (
        Source("ministry", "A count", "Ministry of Industry", date(2022, 1, 1)),
        Source("yearbook", "A yearbook", "Ministry of Industry", date(2024, 1, 1)),
        Source("institute", "A study", "Institute of Enterprise", date(2024, 1, 1)),
    )
    releases = (Release("1", date(2025, 8, 1), "first"),)
    return Registry("test", "Test", "1", "sha256:0", "in memory", releases, sources, measures)


def match(said: Claim, *measures: Measure, **more: object) -> Match:
    """A claim told as come about, and linked to these measures."""
    return replace(Match(said, measures, ("linked by the test",), done=True), **more)  # type: ignore[arg-type]


_ACTUAL_SMES: dict[str, object] = {"subjects": ("SMEs",)}


def small_firms() -> Registry:
    """A registry of a country's small firms: levels, shares, flows, changes, a threshold, a revision, a conflict."""
    return registry(
        measure("specialists", "enterprise", "stock", ("140000", "2024-06-30", "2024-07-28", {"bound": "over"}),
                part_of="cn.firms", valid_for_months=3),
        measure("giants", "enterprise", "stock",
                ("8997", "2022-09-08", "2022-09-08"),
                ("10000", "2021/2025", "2022-09-08", {"status": "target"}),
                ("12000", "2024-06-30", "2024-07-28"),
                ("14600", "2025-06", "2025-07-01"),
                part_of="cn.specialists", valid_for_months=3),
        measure("new_giants", "enterprise", "flow", ("3000", "2022", "2022-03-08", {"status": "target"})),
        measure("high_tech", "enterprise", "stock", ("600000", "2025-06", "2025-07-01", {"bound": "over"}),
                part_of="cn.firms", valid_for_months=6),
        measure("firms", "enterprise", "stock", ("60000000", "2024-12-31", "2025-07-01", {"bound": "over"}),
                valid_for_months=12),
        measure("share_gdp", "percent", "share", ("60", "2025-06", "2025-07-01"), valid_for_months=12, **_ACTUAL_SMES),
        measure("share_tax", "percent", "share", ("50", "2025-06", "2025-07-01"), valid_for_months=12, **_ACTUAL_SMES),
        measure("share_jobs", "percent", "share", ("80", "2025-06", "2025-07-01"), valid_for_months=12, **_ACTUAL_SMES),
        measure("share_tech", "percent", "share", ("70", "2022-03", "2022-03-08"), ("72.5", "2025-06", "2025-07-01"),
                valid_for_months=12, **_ACTUAL_SMES),
        measure("coverage", "percent", "share", ("84", "2024-07", "2024-07-28"), valid_for_months=6),
        measure("revenue", "CNY", "flow", ("81000000000000", "2024", "2025-07-01"), subjects=("industrial SMEs",)),
        measure("revenue_usd", "USD", "flow", ("11200000000000", "2024", "2025-07-01"), restates="cn.revenue",
                subjects=("industrial SMEs",)),
        measure("income", "CNY", "flow", ("3700000000000", "2021", "2022-09-08")),
        measure("growth", "percent", "change", ("31.5", "2021", "2022-09-08", {"change": "up"}), subjects=("giants",)),
        measure("lead", "percentage_point", "change", ("11.6", "2021", "2022-09-08", {"change": "up"}),
                subjects=("giants",)),
        measure("value_added", "percent", "change", ("8.2", "2025-33", "2025-04-30", {"change": "up"})),
        measure("limit", "CNY", "threshold", ("20000000", "2022-09-08", "2022-09-08", {"bound": "at_least"})),
        measure("output_growth", "percent", "change",
                ("5.0", "2023", "2024-01-17", {"change": "up", "status": "provisional"}),
                ("5.4", "2023", "2024-12-26", {"change": "up", "source": "yearbook"})),
        measure("parks", "park", "stock",
                ("1240", "2024-06-30", "2024-07-10", {"source": "ministry"}),
                ("1390", "2024-06-30", "2024-07-20", {"source": "institute"})),
        measure("prices", "percent", "rate", ("0.3", "2025-02", "2025-03-09"), ("-0.1", "2025-03", "2025-04-10")),
        measure("railway", "kilometres", "stock", ("520", "2024-12-31", "2025-01-15")),
        measure("seats", "seat", "stock", ("450", "2024-12-31", "2025-01-15", {"high": "480"})),
    )  # fmt: skip
