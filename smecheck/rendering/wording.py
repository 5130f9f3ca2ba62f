"""Figures, sources and counts in words: what every format for people says the same way."""

from __future__ import annotations

from decimal import Decimal

from smecheck.checking import wording
from smecheck.language.hedge_widths import hedge_widths
from smecheck.model import (
    Article,
    Change,
    Claim,
    Measure,
    Observation,
    Report,
    Source,
    Status,
    Summary,
    Unit,
    Verdict,
)
from smecheck.rendering.encode import number
from smecheck.rendering.visible import visible


def said(article: Article, claim: Claim) -> str:
    """The article's figure in its own characters, with its hedge and standing: "over 60 percent", "10,000 (target)"."""
    quantity = claim.quantity
    quote = visible(quantity.span.of(article.text))
    words = ("not" if claim.negated else "", hedge_widths()[quantity.bound].word, quote)
    return " ".join(word for word in words if word) + _moved(quantity.change) + _standing(claim.status)


def known(measure: Measure | None, observation: Observation) -> str:
    """The registry's figure as reasons put it: "over 60 percent", "81 trillion yuan", "10,000 (target)"."""
    unit = measure.unit if measure else Unit()
    figure = wording.figure(observation.value, observation.high, unit, observation.bound)
    return f"{figure}{_moved(observation.change)}{_standing(observation.status)}"


def scaled(value: Decimal) -> str:
    """Digits in groups of three, or with million, billion or trillion where few decimals suffice."""
    return wording.number(value)


def grouped(value: Decimal) -> str:
    """All the digits of a decimal, in groups of three: 8,997; an exponent only where they would fill a line."""
    text = number(value)
    if "e" in text:
        return text
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, part = digits.partition(".")
    return f"{sign}{int(whole):,}{point}{part}"


def meant(claim: Claim) -> str:
    """What the article speaks of, where and when, as far as it says: "tax revenue · CN · 2025"."""
    parts = (visible(claim.topic), claim.area, claim.period.edtf() if claim.period else None)
    return " · ".join(part for part in parts if part)


def established(measure: Measure | None, observation: Observation) -> str:
    """What the registry speaks of and when: "SMEs' share of tax revenue · 2025-06"."""
    name = visible(measure.name) if measure else observation.measure
    return f"{name} · {observation.time_period.edtf()}"


def cited(source: Source) -> str:
    """A source to look up: title, publisher and date, then where in it and its address."""
    return ", ".join([_named(source), *(visible(part) for part in (source.locator, source.url) if part)])


def cited_briefly(source: Source) -> str:
    """A source where lines are dear: title, publisher, date and address, without the note on where in it."""
    return ", ".join([_named(source), *([visible(source.url)] if source.url else [])])


def source_of(report: Report, observation: Observation) -> str:
    """The source of an observation in brief, by its id where the report does not carry it."""
    found = next((source for source in report.sources if source.id == observation.source), None)
    return cited_briefly(found) if found else visible(observation.source)


def reasons(verdict: Verdict) -> tuple[str, ...]:
    """The reasons, without the one that only repeats what the registry has, for formats that show that beside them."""
    has = wording.observed(verdict.measure, verdict.observation) if verdict.measure and verdict.observation else None
    return tuple(reason for reason in verdict.reasons if reason != has)


def message(article: Article, verdict: Verdict) -> str:
    """A finding in one line: the quote, and why."""
    quote = visible(verdict.claim.quantity.span.of(article.text))
    return f"{quote}: {'; '.join(visible(reason) for reason in verdict.reasons)}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: "1 number", "2 numbers"."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def tally(summary: Summary) -> str:
    """How many numbers were found, checked and left unchecked, in one line."""
    parts = (
        (summary.agrees, "agrees", "agree"),
        (summary.contradicts, "contradicts", "contradict"),
        (summary.outdated, "outdated", "outdated"),
    )
    told = ", ".join(counted(count, one, many) for count, one, many in parts if count)
    line = f"{counted(summary.quantities, 'number')} found: {summary.checked:,} checked"
    line += f" ({told})" if told else ""
    line += f", {summary.unverified:,} left unchecked"
    if summary.inconsistent:
        line += f"; {counted(summary.inconsistent, 'inconsistency', 'inconsistencies')}"
    return line


def _named(source: Source) -> str:
    return f"{visible(source.title)} ({visible(source.publisher)}, {source.published.isoformat()})"


def _moved(change: Change | None) -> str:
    return f" ({change.value})" if change else ""


def _standing(status: Status) -> str:
    return "" if status is Status.ACTUAL else f" ({status.value})"
