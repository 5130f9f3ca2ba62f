"""Whether things counted came about in a time, rather than being all there are: a setting in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.periods import months
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Precision, Role, Span

_LONG = frozenset({Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.SPAN, Precision.DECADE})
_HELPERS = 25  # characters before a verb within which its auxiliaries stand
_BEHIND = 20  # characters behind a noun within which a clause about it opens
_BEFORE_TIME = 40  # characters: "by" and the white space before a time
_PAST = re.compile(r"ed$")
_BY = re.compile(r"\bby\s*$", re.IGNORECASE)


def came_about(setting: Setting, verb: str | None) -> bool:
    """Whether the verb tells of an event, so that the number may count only what it brought.

    "China certified 500 wells in 2024" and "500 wells have sprung up this year" count the new ones; "China has
    certified 500 wells", "500 wells are certified" and "by 2024 China had certified 500" count all. Words that sum up
    ("so far", "by the end of") make any of them a total.
    """
    event = verb in existence().founding or verb in wholes().giving
    if verb is None or not (event or verb in existence().emerging) or sums_up(setting):
        return False
    named = verb in classing().naming  # "the ministry named 500 wells" on some day, and had named others before
    if event and not stands(setting, verb) and (setting.claim.period_said or named or _of_a_round(setting)):
        return True
    return within_long(setting) and (event or verb in existence().emerging)


def within_long(setting: Setting) -> bool:
    """Whether it is told of a year or a part of one, and of no day or month."""
    claim = setting.claim
    return claim.period_said and claim.period is not None and claim.period.precision in _LONG


def adds_up(setting: Setting, verb: str | None) -> bool:
    """Whether a number is all that came of something up to its time, and not what came within that time."""
    return not setting.claim.period_said or sums_up(setting) or (verb is not None and stands(setting, verb))


def were_so_then(setting: Setting, stretch: Stretch, verb: str | None) -> bool:
    """Whether those only are told of that came to be something in a time, or were it when something was told of them.

    "Last year 500 were classed as old", "Of the mills that came, 500 were old".
    """
    gone = verb in ("were", "was") and not setting.claim.period_said and stretch.mention.meant is not None
    return gone or (verb in classing().classing and not adds_up(setting, verb))


def of_the_time(setting: Setting) -> bool:
    """Whether a participle behind a counted noun tells that it came about in the time told ("wells dug in 2024")."""
    if not within_long(setting) or sums_up(setting):
        return False
    aims = standings().status.keys()
    if any(s.noun is not None and s.noun.raw in aims for s in setting.of(Role.OF)):
        return False  # "a goal of 500 that was set in 2024": what came about then is the goal
    near = [s.mention for s in setting.of(Role.COUNTED, Role.SUBJECT, Role.OF) if s.mention.head]
    text = setting.article.text
    behind = [text[m.head.end : m.span.end + _BEHIND] for m in near if m.head is not None]
    words = [word.lower() for stretch in behind for word in re.split(r"[,;:.()]", stretch)[0].split()]
    return not (existence().founding | existence().emerging).isdisjoint(words)


def stands(setting: Setting, verb: str) -> bool:
    """Whether the verb tells what stands: "has certified", "are certified", "certifies"."""
    spot = next(
        (s.mention.span for s in setting.of(Role.PREDICATE) if s.mention.text.lower() == verb.split("_")[0]), None
    )
    start = spot.start if spot else setting.claim.quantity.span.start
    before = setting.article.text[max(setting.claim.sentence.start, start - _HELPERS) : start].lower()
    helpers = {word.strip(",;:") for word in re.split(r"[\s’']+", before.rsplit(",", 1)[-1])}
    past = bool(_PAST.search(verb.split("_")[0])) or verb in existence().past
    return not past or not helpers.isdisjoint(existence().standing)


def _of_a_round(setting: Setting) -> bool:
    """Whether the sentence speaks of one round of several ("in its latest round")."""
    sentence = setting.claim.sentence
    words = re.findall(r"\w+", setting.article.text[sentence.start : sentence.end].lower())
    return not existence().round.isdisjoint(words)


def sums_up(setting: Setting) -> bool:
    """Whether the sentence says that it counts up to a time."""
    sentence = setting.claim.sentence
    text = " ".join(setting.article.text[sentence.start : sentence.end].lower().split())
    if _cumulative().search(text):
        return True
    return any(_by_then(setting, aside) for aside in setting.claim.asides)


def _by_then(setting: Setting, aside: Span) -> bool:
    """Whether "by" stands before a time."""
    text = setting.article.text
    if not _BY.search(text[max(0, aside.start - _BEFORE_TIME) : aside.start]):
        return False
    told = aside.of(text).lower()
    return any(letter.isdigit() for letter in told) or any(word in months() for word in told.split())


@cache
def _cumulative() -> re.Pattern[str]:
    """Any phrase that sums up."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(' '.join(run)) for run in existence().cumulative)})\b")
