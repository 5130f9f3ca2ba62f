"""Other numbers of a sentence that what it tells belongs to: a setting and where a phrase stands in, yes or no out."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import bundles
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.model import Measure, Role

_BUNDLE = re.compile(r"([a-z]+) of (?:the )?[\"“‘']?$")
_MANY = 1000
_LEAD = 24  # characters: a noun and what leads on from it


def bundled(setting: Setting, measure: Measure, found: Found) -> str | None:
    """The noun for what holds several of what a phrase names, where a number without a noun counts the other of both.

    That is batches, in "They came in batches of mills. There were 5 of them"; there are never thousands of those.
    """
    quantity = setting.claim.quantity
    if setting.counts or quantity.unit.dimension != "count":
        return None
    thousands = quantity.low >= _MANY
    if folded(measure.unit.name.split()[-1:]) & bundles():
        return measure.unit.name if thousands else None
    start = min(found.at)
    noun = _BUNDLE.search(setting.article.text, max(0, start - _LEAD), start)
    return noun[1] if noun is not None and not thousands and folded({noun[1]}) & bundles() else None


def counted_by_another(setting: Setting, stretch: Stretch, found: Found) -> bool:
    """Whether an object has a number of its own ("1,200 buyers", "one of 1,200 buyers"; "inflation at 5 percent")."""
    head = stretch.mention.head
    span = stretch.mention.span
    lead = setting.article.text[span.start : max(head.start, min(found.at)) if head else span.end]
    if setting.claim.quantity.unit.dimension == "count":
        return any(letter.isdigit() for letter in lead)
    unit = setting.claim.quantity.span.of(setting.article.text).lstrip("0123456789.,")
    return bool(unit) and re.search(rf"\d{re.escape(unit)}", stretch.mention.text) is not None


def has_its_own_behind(setting: Setting, stretch: Stretch) -> bool:
    """Whether an object has its number right behind it, and ours another noun: "put exports at 7 and imports at 8"."""
    number, text, end = setting.claim.quantity.span, setting.article.text, stretch.mention.span.end
    others = [aside for aside in setting.claim.asides if end < aside.start < number.start]
    first = next((aside for aside in others if text[aside.start].isdigit()), None)
    if first is None or len(text[end : first.start].split()) > 1:
        return False
    return any(first.end < near.mention.span.start < number.start for near in setting.of(Role.OF, Role.COUNTED))


def numbered_apart(setting: Setting, start: int) -> bool:
    """Whether another number stands right before a word, so that it is a figure of its own: "in four batches"."""
    own, text = setting.claim.quantity.span, setting.article.text
    ends = [aside.end for aside in setting.claim.asides if aside != own and aside.end < start]
    return bool(ends) and not text[max(ends) : start].strip() and not text[: max(ends)][-1:].isspace()


def has_number_before(setting: Setting, found: Found) -> bool:
    """Whether what stands behind the number's own noun has a number right before it: "12 rules from 16 offices".

    So may a word of the phrase that stands apart from the others: mills' rounds, in "12 mills from four rounds".
    """
    text, start = setting.article.text, min(found.at)
    if any(numbered_apart(setting, place) for place in found.at - {start}):
        return True
    behind = (aside for aside in setting.claim.asides if setting.claim.quantity.span.end <= aside.start < start)
    return any(aside.of(text)[0].isdigit() and text[aside.end : start].isspace() for aside in behind)


def said_of_another(setting: Setting) -> bool:
    """Whether a verb behind the number has another right before it: "Of the 900 mills in Chile, 40 (of them) are …"."""
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    number, text = setting.claim.quantity.span, setting.article.text
    if verb is None or verb.start < number.end:
        return False
    between = text[number.end : verb.start].rstrip()
    counted, of, them = between.rpartition(" of ")
    if of and them.lower() in anaphora().plural:
        between = counted.rstrip()
    end = number.end + len(between)
    others = (aside.of(text) for aside in setting.claim.asides if number.end < aside.start and aside.end == end)
    return any(other[0].isdigit() for other in others)
