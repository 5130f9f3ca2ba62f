"""The slips that happen to figures on their way to the page: a true quote in, a wrong one with its code out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from smecheck.model import Registry, Verdict

_SCALES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
_OPPOSITES = {
    "grew": "fell", "rose": "fell", "surging": "plunging", "climb": "fall", "climbed": "fell", "rise": "fall",
    "growth": "decline", "increased": "decreased", "growing": "shrinking", "up": "down",
}  # fmt: skip
_REACH = 60  # characters before or after a figure within which the word for its direction is changed


@dataclass(frozen=True, slots=True)
class Slip:
    """One wrong article: `text` with a single change, at `start` of the changed figure, and the codes that name it."""

    kind: str
    text: str
    start: int
    codes: frozenset[str]


def slips(text: str, finding: Verdict, registry: Registry) -> Iterator[Slip]:
    """Every slip that the figure of an agreeing finding can suffer, one change each."""
    span = finding.claim.quantity.span
    quote = span.of(text)
    for kind, codes, change in _CHANGES:
        wrong = change(quote)
        if wrong is not None and wrong != quote:
            yield Slip(kind, text[: span.start] + wrong + text[span.end :], span.start, codes)
    if finding.observation and finding.observation.change:
        yield from _turned(text, finding)
    for other in _other_periods(finding, registry):
        figure = re.sub(r"[\d.,]*\d", other, quote, count=1)
        yield Slip(
            "another period",
            text[: span.start] + figure + text[span.end :],
            span.start,
            frozenset({"SME110", "SME201"}),
        )


def _lost_zero(quote: str) -> str | None:
    match = re.search(r"[\d,]*\d(?:\.\d+)?", quote)
    if not match:
        return None
    value = Decimal(match[0].replace(",", ""))
    if value != value.to_integral() or value % 10:
        return None
    return quote.replace(match[0], f"{value / 10:,f}".rstrip(".") if "." not in str(value) else f"{value / 10}", 1)


def _swapped_digits(quote: str) -> str | None:
    places = [index for index, character in enumerate(quote) if character.isdigit()]
    for left, right in itertools.pairwise(places):
        if quote[left] != quote[right] and not (left == places[0] and quote[right] == "0"):
            characters = list(quote)
            characters[left], characters[right] = quote[right], quote[left]
            return "".join(characters)
    return None


def _other_scale(quote: str) -> str | None:
    for scale, other in _SCALES.items():
        if re.search(rf"\b{scale}\b", quote):
            return re.sub(rf"\b{scale}\b", other, quote, count=1)
    return None


def _other_currency(quote: str) -> str | None:
    if "yuan" in quote:
        return quote.replace("yuan", "dollars")
    return f"{quote[1:]} yuan" if quote.startswith("$") else None


def _points_for_percent(quote: str) -> str | None:
    if re.search(r"percentage points?", quote):
        return re.sub(r"percentage points?", "percent", quote)
    if re.search(r"percent\b|%", quote):
        return re.sub(r"\s*(percent\b|%)", " percentage points", quote)
    return None


_CHANGES: tuple[tuple[str, frozenset[str], Callable[[str], str | None]], ...] = (
    ("lost zero", frozenset({"SME102"}), _lost_zero),
    ("swapped digits", frozenset({"SME103"}), _swapped_digits),
    ("scale word", frozenset({"SME102"}), _other_scale),
    ("currency", frozenset({"SME105"}), _other_currency),
    ("points for percent", frozenset({"SME104"}), _points_for_percent),
)


def _turned(text: str, finding: Verdict) -> Iterator[Slip]:
    span = finding.claim.quantity.span
    sentence = finding.claim.sentence
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    words = re.compile(r"\b(" + "|".join(_OPPOSITES) + r")\b")
    before = list(words.finditer(text, start, span.start))
    match = before[-1] if before else words.search(text, span.end, end)
    # A word with another figure between may govern that one instead: turning it would be two slips.
    if match and not re.search(r"\d", text[min(match.end(), span.end) : max(match.start(), span.start)]):
        wrong = _OPPOSITES[match[0]]
        shift = len(wrong) - len(match[0]) if match.start() < span.start else 0
        changed = text[: match.start()] + wrong + text[match.end() :]
        yield Slip("direction", changed, span.start + shift, frozenset({"SME108"}))


def _other_periods(finding: Verdict, registry: Registry) -> Iterator[str]:
    """The figures of the same measure and status in other periods, as the article would print them."""
    used = finding.observation
    measure = finding.measure
    if used is None or measure is None:
        return
    for other in measure.observations:
        if other.status == used.status and other.time_period != used.time_period and other.value != used.value:
            yield f"{other.value:,f}"
