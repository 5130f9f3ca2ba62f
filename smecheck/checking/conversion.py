"""Conversions in brackets: the verdicts of an article in, those whose figure restates another's inherited out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from smecheck.checking.alone import Bench, judge_alone
from smecheck.checking.diagnose.unit import restated
from smecheck.checking.interval import Interval, interval_of
from smecheck.checking.matches import Link, Match
from smecheck.checking.shared_money import in_currency
from smecheck.checking.verdicts import unverified
from smecheck.checking.wording import claimed
from smecheck.language.currency_bands import plausible_rate
from smecheck.model import Bound, Code, Measure, Outcome, Period, Quantity, Registry, Verdict

_NEVER = frozenset({Code.UNREADABLE})
_RATES_KEEP = 92  # days for which a printed rate of exchange tells what another text will have used


@dataclass(frozen=True, slots=True)
class Pair:
    """One amount given twice: the places of its two claims, and the rate of `code` to one of `per` that it implies."""

    heir: int
    donor: int
    code: str
    per: str
    rate: Interval


@dataclass(frozen=True, slots=True)
class Rates:
    """The plausible rates of one pair of currencies that an article implies, by their ends: open, as rounding leaves
    them, so that two which only touch do not meet."""

    lows: tuple[Decimal, ...]
    highs: tuple[Decimal, ...]

    def besides(self, own: Interval) -> tuple[int, int]:
        """How many others there are beside `own`, which is one of them, and how many of those it meets."""
        if own.low is None or own.high is None:
            return 0, 0
        meeting = bisect_left(self.lows, own.high) - bisect_right(self.highs, own.low)
        return len(self.lows) - 1, meeting - 1


def inherit(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...], bench: Bench) -> tuple[Verdict, ...]:
    """Give a figure that only restates another in a second currency the other's verdict.

    Where the registry has the partner's measure in both currencies, each is judged by its own. Else it inherits, and
    stays unverified where the rate that the two imply is off, by more than rounding, from the article's other
    conversions and from the registry's own pairs of about the article's date, or is one that no year has seen. A
    contradiction is inherited only where another conversion confirms the rate, for otherwise the slip may be in the
    partner alone.
    """
    pairs = tuple(_pairs(matches, verdicts))
    rates = _rates_by_currencies(pairs)
    found = list(verdicts)
    for pair in pairs:
        heir, donor = verdicts[pair.heir], verdicts[pair.donor]
        if heir.outcome is Outcome.UNVERIFIED and heir.code not in _NEVER and donor.observation is not None:
            own = _judged_as_partner(matches[pair.heir], donor, bench)
            if own.outcome is not Outcome.UNVERIFIED:
                found[pair.heir] = own
                continue
            found[pair.heir] = _inherited(heir, donor, _holds(pair, rates, bench))
    return tuple(found)


def _rates_by_currencies(pairs: Iterable[Pair]) -> Mapping[tuple[str, str], Rates]:
    ends: dict[tuple[str, str], list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for pair in pairs:
        if pair.rate.low is not None and pair.rate.high is not None and _plausible(pair.rate, pair):
            ends[pair.code, pair.per].append((pair.rate.low, pair.rate.high))
    return {key: Rates(*(tuple(sorted(side)) for side in zip(*of, strict=True))) for key, of in ends.items()}


def _holds(pair: Pair, rates: Mapping[tuple[str, str], Rates], bench: Bench) -> bool | None:
    """Whether the pair's rate is also that of another conversion or of the registry; None where there is no other."""
    if not _plausible(pair.rate, pair):
        return False
    others, meeting = rates[pair.code, pair.per].besides(pair.rate)
    own = [rate for rate in _own_pairs(bench.registry, pair, bench.on) if _plausible(rate, pair)]
    if not others and not own:
        return None
    return meeting > 0 or any(pair.rate.meets(rate) for rate in own)


def _inherited(heir: Verdict, donor: Verdict, holds: bool | None) -> Verdict:
    partner = claimed(donor.claim.quantity)
    if holds is False:
        return unverified(heir.claim, heir.code, f"conversion of {partner}, at a rate that does not hold elsewhere")
    if donor.outcome is Outcome.CONTRADICTS and holds is None:
        return unverified(heir.claim, heir.code, f"conversion of {partner}, which differs from the registry")
    reasons = (f"conversion of {partner}", *donor.reasons)
    return replace(donor, claim=heir.claim, reasons=reasons, difference=None, suggestion=None)


def _judged_as_partner(match: Match, donor: Verdict, bench: Bench) -> Verdict:
    """The verdict on the heir as a figure of its partner's measure, in its own currency where the registry has it."""
    if donor.measure is None:
        return unverified(match.claim, Code.NOT_IN_REGISTRY, "its partner is not in the registry")
    kin = [m for m in bench.registry.measures if restated(m, donor.measure)]
    own = in_currency(kin, match.claim.quantity.unit)
    return judge_alone(replace(match, measures=own or (donor.measure,), refusal=None, link=Link.FIRM), bench)


def _pairs(matches: tuple[Match, ...], verdicts: tuple[Verdict, ...]) -> Iterator[Pair]:
    places = {match.claim.quantity.span: place for place, match in enumerate(matches)}
    for place, match in enumerate(matches):
        partner = places.get(match.claim.converts) if match.claim.converts else None
        if partner is None or partner == place:
            continue
        heir, donor = (place, partner) if verdicts[partner].observation else (partner, place)
        ours, theirs = (
            matches[at].claim.quantity for at in sorted((place, partner), key=lambda at: _code(matches, at))
        )
        rate = implied(ours, theirs)
        if rate is not None and ours.unit.name != theirs.unit.name:
            yield Pair(heir, donor, ours.unit.name, theirs.unit.name, rate)


def implied(ours: Quantity, theirs: Quantity) -> Interval | None:
    """The rate of the first unit to one of the second, as precise as the two figures are written; None at zero."""
    return _rate(_written(ours), _written(theirs))


def _rate(ours: Interval, theirs: Interval) -> Interval | None:
    if ours.low is None or ours.high is None or theirs.low is None or theirs.high is None:
        return None
    if ours.low <= 0 or theirs.low <= 0:
        return None
    return Interval(ours.low / theirs.high, ours.high / theirs.low)


def _written(quantity: Quantity) -> Interval:
    return interval_of(quantity.low, quantity.high, quantity.step, Bound.EXACT)


def _own_pairs(registry: Registry, pair: Pair, on: Period | None) -> Iterator[Interval]:
    """Rates of the registry: measures that restate another, at observations of one source and time."""
    by_id = {measure.id: measure for measure in registry.measures}
    for measure in registry.measures:
        base = by_id.get(measure.restates) if measure.restates else None
        if base is None or {measure.unit.name, base.unit.name} != {pair.code, pair.per}:
            continue
        ours, theirs = (measure, base) if measure.unit.name == pair.code else (base, measure)
        yield from _rates_of(ours, theirs, on)


def _rates_of(ours: Measure, theirs: Measure, on: Period | None) -> Iterator[Interval]:
    for one in ours.observations:
        if on is not None and abs((on.end - one.known).days) > _RATES_KEEP:
            continue
        for other in theirs.observations:
            if one.source == other.source and one.time_period == other.time_period:
                rate = _rate(
                    interval_of(one.value, one.high, one.step, Bound.EXACT),
                    interval_of(other.value, other.high, other.step, Bound.EXACT),
                )
                if rate is not None:
                    yield rate


def _plausible(rate: Interval, pair: Pair) -> bool:
    band = plausible_rate(pair.code, pair.per)
    return band is None or rate.meets(Interval(*band, low_closed=True, high_closed=True))


def _code(matches: tuple[Match, ...], place: int) -> str:
    return matches[place].claim.quantity.unit.name
