"""The registry's side: measures with dated, versioned observations (SDMX terms), as loaded and proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from smecheck.errors import Location
from smecheck.model.basis import Basis
from smecheck.model.period import Period
from smecheck.model.quantity import Bound, Change, Unit
from smecheck.model.status import Status


class Kind(StrEnum):
    """What sort of figure a measure gives: kinds never compare with each other."""

    STOCK = "stock"
    FLOW = "flow"
    SHARE = "share"
    CHANGE = "change"
    RATE = "rate"
    THRESHOLD = "threshold"


@dataclass(frozen=True, slots=True)
class Source:
    """A published text that an observation rests on."""

    id: str
    title: str
    publisher: str
    published: date
    url: str | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An observation taken back: the registry version that did so, and why."""

    version: str
    reason: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One established figure of a measure.

    value: as written in the registry, in the measure's unit; high: the upper end where the registry gives a range.
    written: the value's text in the file ("4.80", "010"), which survives as it is.
    step: the last significant digit, by the same rule as for articles, unless the file says otherwise.
    time_period: the time the figure is of (valid time). known: the day it became public. since: the registry version
    that added it. change: direction, where the figure is a change.
    """

    measure: str
    value: Decimal
    high: Decimal | None
    written: str
    step: Decimal
    bound: Bound
    change: Change | None
    time_period: Period
    known: date
    since: str
    status: Status
    source: str
    withdrawn: Withdrawal | None = None
    note: str | None = None
    location: Location | None = None

    def __hash__(self) -> int:
        """By what tells observations apart: what is worked out of one is remembered by it, time and again."""
        return hash((self.measure, self.value, self.known))


@dataclass(frozen=True, slots=True)
class Measure:
    """A thing that is measured, with the phrases by which news names it.

    ref_area: ISO 3166 code. part_of: id of the measure that this is a subset of. valid_for_months: how long after its
    period a stock holds (from the ISO 8601 duration `valid_for`), None when always.
    phrases: any one of them names what is measured. subjects: where given, one of them must be what the figure is said
    of (shares: "SMEs" for "60 percent of GDP"). excludes: words that, near the phrase, mean something else.
    aliases: earlier ids of a renamed measure.
    restates: id of the measure that this one gives in another currency; observations of the two that share source and
    time_period are the registry's own pairs for a rate of exchange.
    basis: what a change or a rate of change is measured against; None where the registry leaves it to the name.
    """

    id: str
    name: str
    ref_area: str
    unit: Unit
    kind: Kind
    phrases: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    part_of: str | None = None
    valid_for_months: int | None = None
    aliases: tuple[str, ...] = ()
    observations: tuple[Observation, ...] = ()
    note: str | None = None
    location: Location | None = None
    restates: str | None = None
    basis: Basis | None = None

    def __hash__(self) -> int:
        """By its id, for the same reason."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Release:
    """One version of the registry in its append-only list."""

    version: str
    date: date
    note: str
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Registry:
    """A whole registry, proved: every id is unique, every relation and source resolves.

    origin: where it was found, in words for the report ("claims/registry.yaml", "packaged with smecheck").
    version: the version that the observations are a view of (the newest, unless another was asked for).
    digest: "sha256:…" over the registry's normalised content.
    """

    name: str
    title: str
    version: str
    digest: str
    origin: str
    releases: tuple[Release, ...]
    sources: tuple[Source, ...]
    measures: tuple[Measure, ...]
