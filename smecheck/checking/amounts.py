"""Whether an amount is only a part of what somebody had ("lost sales of 500"): a setting and a measure in, why out."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import classes
from smecheck.checking.stretches import Stretch
from smecheck.checking.tails import behind_whole, tells_of_part
from smecheck.checking.tellers import tells_only
from smecheck.checking.verbs import verb_of
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.currencies import money
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.language.rates import rates
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_BREAK = re.compile(r"[,;:()–—]")
_ON_AVERAGE = re.compile(r"\bon (?:an |the )?(\w+)\b")
_OPENS = re.compile(r"(?:^|[,;:–—]\s)(?=on\b)", re.IGNORECASE)
_THAT = ("that", "which")
_NEAR = 40  # characters
_A_RATE = re.compile(r"\s(?:a|per|each|every) (?:year|month|quarter)\b(?:,?\s(?:for|over)\s[^,;:()]{1,20})?,?\s*$")
_DIGIT = re.compile(r"\d")
_BESIDE_AMOUNT = re.compile(r"\((?:\W?\d[^,;()]*,? )?(?:or )?")
_WORTH_ONE = re.compile(r"\s(?:to|against|for)\s(?:the|an?|one|1)\s(\w+)(?:\s(\w+))?")


def taken_out(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Why an amount is only a part of what a measure holds: "lost sales of 500", "Of their sales, 500 came from …"."""
    if measure.kind is Kind.CHANGE and setting.claim.quantity.unit.dimension == "share":
        return _more_put(setting) or _another_moved(setting, measure, found)
    points = measure.unit.dimension == "point"
    if not points and (measure.unit.dimension != "money" or measure.kind is not Kind.FLOW):
        return None
    if each := _of_each(setting):
        return f"what each has: {each}"
    if rate := _for_one_of_another(setting):
        return f"a rate of exchange: {rate}"
    if (verb := verb_of(setting)) in movement().losing:
        return f"only a part: {verb}"
    if other := _given_by(setting, measure, verb) or _amount_of(setting, measure):
        return other
    if not points and (source := _come_from(setting, measure, found)):
        return source
    if whose := _had_by_those_behind(setting, measure):
        return f"a figure of {whose}"
    behind = setting.article.text[setting.claim.quantity.span.end :].lower().split(None, 2)[:2]
    if behind[:1] == ["of"] and behind[-1].strip(".,;") in anaphora().pronouns:
        return "only a part of it"
    opening, comma, _ = setting.claim.sentence.of(setting.article.text).partition(",")
    first, end = opening.lower().split()[:2], setting.claim.sentence.start + len(opening)
    whole = comma and ("of" in first[:1] or first == ["out", "of"]) and end <= setting.claim.quantity.span.start
    return "only a part of it" if whole and max(found.at) < end else None


def _had_by_those_behind(setting: Setting, measure: Measure) -> str | None:
    """Whose an amount is by a clause behind it, where that is another: "the 500 yen that Lee made"."""
    text, end = setting.article.text, setting.claim.quantity.span.end
    told = (near for near in setting.of(Role.SUBJECT) if near.mention.span.start > end and not near.refers())
    right_behind = (near for near in told if text[end : near.mention.span.start].strip().lower() in _THAT)
    return next((near.mention.text for near in right_behind if setting.left(near, measure)), None)


def _of_each(setting: Setting) -> str | None:
    """What tells that an amount is what one of them has: "on average they had 500 yen", "500 yen each"."""
    claim, text = setting.claim, setting.article.text
    before, behind = text[claim.sentence.start : claim.quantity.span.start], text[claim.quantity.span.end :]
    behind = _BREAK.split(behind[: claim.sentence.end - claim.quantity.span.end])[0].lower()
    each: str | None = next(iter(behind.split()), None)
    if each in wholes().apiece:
        return each
    opened = [found.end() for found in _OPENS.finditer(before)]
    for told in (before[opened[-1] :] if opened else "", _BREAK.split(before)[-1], behind):
        mean = _ON_AVERAGE.search(told.lower())
        between = told[mean.end() :] if mean and told is not behind else told[: mean.start()] if mean else ""
        if mean and mean[1] in movement().means and not _DIGIT.search(between) and not _of_rate_before(setting, told):
            return mean[0]
    return None


def _of_rate_before(setting: Setting, told: str) -> bool:
    """Whether a mean is that of a rate before it: "rose by 5 percent a year, on average, to 500 yen"."""
    text, start = setting.article.text, setting.claim.quantity.span.start
    at = text.rfind(told, setting.claim.sentence.start, start) if told else -1
    mean = _ON_AVERAGE.search(text.lower(), at) if at >= 0 else None
    ends = [one.end for one in setting.claim.asides if mean and at - _NEAR <= one.end <= mean.start()]
    return mean is not None and any(_A_RATE.match(text, end, mean.start()) for end in ends)


def _for_one_of_another(setting: Setting) -> str | None:
    """What a sum is told to be worth one of: "500 yen to the dollar", "500 yen for one euro"."""
    found = _WORTH_ONE.match(setting.article.text, setting.claim.quantity.span.end)
    told = [word.lower() for word in found.groups("")] if found is not None else []
    return setting.claim.quantity.span.of(setting.article.text) if not money().heads.isdisjoint(told) else None


def _given_by(setting: Setting, measure: Measure, verb: str | None) -> str | None:
    """What brings somebody an amount, so that it is but what comes of that: "Exports brought mills sales of 500"."""
    heads = ((near, near.noun) for near in setting.of(Role.SUBJECT) if near.noun is not None)
    if verb not in wholes().giving or any(noun.start in setting.covered(near, measure) for near, noun in heads):
        return None
    for near in setting.of(Role.SUBJECT):
        if near.refers() and near.noun is not None and (near.noun.text in classes() or near.stands_in()):
            continue  # "those companies earned 500": what they have, and not what comes of them
        if setting.left(near, measure) and not setting.covered(near, measure) and not tells_only(near):
            return f"only what comes of {near.mention.text}"
    return None


def _amount_of(setting: Setting, measure: Measure) -> str | None:
    """What an amount is of by the words right behind it, where that is another thing: "500 yen in profit"."""
    text, end = setting.article.text, setting.claim.quantity.span.end
    for near in setting.of(Role.OF, Role.PREDICATE):
        lead = text[end : near.mention.span.start].strip().lower()
        other = near.noun is not None and any(word is near.noun for word in setting.left(near, measure))
        if near.mention.span.start > end and lead in shares().sized and other:
            return f"a figure of {near.mention.text}"
    return None


def _more_put(setting: Setting) -> str | None:
    """Why "5 percent more sales" is only what somebody does with them: "put 5 percent more sales into research"."""
    behind = setting.article.text[setting.claim.quantity.span.end : setting.claim.sentence.end].lower().split()[:2]
    verb = None if _in_brackets(setting) else verb_of(setting)
    if behind[1:] == ["than"] and verb in existence().emerging:
        return None  # "took in 500 yen, 5 percent more than the year before"
    told = existence().having | existence().amounting | existence().being | changes().verbs.keys() | cues().said
    more = behind != [] and behind[0] in movement().comparison
    return f"only a part: {verb}" if more and verb is not None and verb not in told else None


def _in_brackets(setting: Setting) -> bool:
    """Whether a number stands in brackets, alone or beside an amount, and the verb does not: "(500 yen, 5% more)"."""
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    text, number = setting.article.text, setting.claim.quantity.span
    opened = text.rfind("(", setting.claim.sentence.start, number.start)
    if opened < 0 or _BESIDE_AMOUNT.fullmatch(text, opened, number.start) is None:
        return False
    closed = text.find(")", number.end, setting.claim.sentence.end)
    return closed > 0 and (verb is None or not opened < verb.start < closed)


def _another_moved(setting: Setting, measure: Measure, found: Found) -> str | None:
    """What somebody moved, where that is another thing than what only a phrase behind it names.

    "The mills raised the tax on their sales by 5 percent" tells of no growth of sales.
    """
    verb = next((near.mention for near in setting.of(Role.PREDICATE)), None)
    if verb is None or verb.text.lower() not in changes().verbs:
        return None
    for near in setting.of(Role.PREDICATE)[1:]:
        if near.mention.span.start < verb.span.end and near.noun is not None and near.noun.raw in rates().idle:
            continue  # "For comparison, the mills raised …"
        between = setting.article.text[verb.span.end : near.mention.span.start]
        beyond = near.noun is not None and near.noun.end <= min(found.at) < setting.claim.quantity.span.start
        parted = near.noun is not None and near.noun.raw in classing().parts  # "the share of exports in their sales"
        if not between.strip() and beyond and (parted or setting.left(near, measure)):
            return f"a figure of {near.mention.text}"
    return None


def _come_from(setting: Setting, measure: Measure, found: Found) -> str | None:
    """What an amount came of, or what is told of a part of it: "sales of 500 yen from exports", "sales tied up"."""
    number = setting.claim.quantity.span
    named = [word.end for near in setting.stretches for word in near.words if word.start in found.at]
    start = max(number.end, max(named, default=0) if min(found.at) > number.end else 0)
    behind = behind_whole(setting, start)
    covered = frozenset().union(*(setting.covered(near, measure) for near in setting.of(Role.SENTENCE)))
    if min(found.at) > number.end and behind and tells_of_part(behind):
        return f"only a part: {behind[0].raw}"
    if len(behind) < 2 or behind[0].raw not in shares().coming or start + behind[1].start in covered:
        return None
    return f"only what came from {behind[1].raw}" if Stretch.tells(behind[1]) else None
