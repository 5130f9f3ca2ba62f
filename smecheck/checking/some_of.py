"""Whether what leads to a class takes but some of it, or each alone: a setting and a place in, what leads there out."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.numbers import number_words
from smecheck.language.wholes import wholes
from smecheck.model import Span

_LOOK_BACK = 40  # characters: what leads to some of a class, "one of China's"
_THERE_ARE = re.compile(r"\bthere (?:are|were)(?: \w+){0,3}\s$", re.IGNORECASE)
_ALL_THERE_ARE = re.compile(r"there are(?: \w+){0,3} [\d.,]+ \w+ of these ", re.IGNORECASE)
_LEADS = re.compile(r"\s(?:as of|as at|in|on|by|at the (?:end|close|start) of)\s")
_FEW = 3  # words between a verb and its number


def some_of(setting: Setting, start: int) -> str | None:
    """What leads to a class of which only some are meant, or each alone: "one of the mills", "300 of Ulm's mills"."""
    text, number = setting.article.text, setting.claim.quantity.span
    if not setting.counts and number.end <= start and not text[number.end : start].strip():
        return number.of(text)  # "one in five mills has exports"
    if told := _of_no_number(text[max(setting.claim.sentence.start, start - _LOOK_BACK) : start]):
        return told
    leading = list(re.finditer(r"\S+", text[max(0, start - _LOOK_BACK) : start]))
    offset = max(0, start - _LOOK_BACK)
    leading = list(reversed(list(takewhile(lambda word: word[0][-1] not in ",;:", reversed(leading)))))
    while leading and not _is_of(leading[-1][0]) and _idles(setting, leading[-1], offset):
        leading.pop()
    if len(leading) < 2 or not _is_of(leading[-1][0]):
        return None
    if Span(offset + leading[-2].start(), offset + leading[-2].end()).overlaps(number):
        return None  # "60 percent of the mills" tells how many itself
    told = text[max(0, start - 2 * _LOOK_BACK) : offset + leading[-2].start()]
    if leading[-2][0][:1].isdigit() and _THERE_ARE.search(told):
        return None  # "there are 300 of these mills"
    if _ALL_THERE_ARE.fullmatch(text, setting.claim.sentence.start, start):
        return None  # "There are 6 million of these mills"
    word = leading[-2][0].lower().strip("\"'“”‘’(")
    if word in classing().bundles and not anaphora().any_of.isdisjoint(lead[0].lower() for lead in leading[-4:-2]):
        return f"{word} of"  # "a class of mills", but not "the whole class of mills"
    return f"{word} of" if word in anaphora().some_of or word[:1].isdigit() or word in number_words().every else None


def some_of_so_many(setting: Setting, found: Found) -> bool:
    """Whether a number tells how many of so many others: "45 of the over 500 mills"; but in "45 in 2021"."""
    text, end, first = setting.article.text, setting.claim.quantity.span.end, min(found.at)
    time = next((aside for aside in setting.claim.asides if end < aside.start and _LEADS.match(text, end)), None)
    rest = text[time.end : max(time.end, first)] if time is not None else text[end : max(end, first)]
    return any(map(str.isdigit, rest))


def _of_no_number(before: str) -> str | None:
    """What tells right before a class that some are meant, and not how many: some mills; but the town's many mills."""
    told = before.lower().replace("’", "'").split()
    if not told or before[-1:].strip() or told[-1].strip("\"“‘'(") not in wholes().quantifiers:
        return None
    owned = told[-2:-1] != [] and (told[-2].endswith(("'s", "s'")) or told[-2] in anaphora().possessives | {"the"})
    return None if owned else told[-1]


def _is_of(word: str) -> bool:
    return word.lower() == "of"


def _idles(setting: Setting, word: re.Match[str], offset: int) -> bool:
    """Whether a word before a class narrows nothing: "the", "its", or the place that has it."""
    spot = Span(offset + word.start(), offset + word.end())
    bare = word[0].lower().strip("\"'“”‘’")
    return bare in cues().neutral or any(aside.overlaps(spot) for aside in setting.claim.asides)


def some_told_between(setting: Setting, stretch: Stretch) -> str | None:
    """Some of a class of which something was told since: "The mills grew. The mayor met 40 of them. They …"."""
    between = setting.article.text[stretch.mention.span.end : setting.claim.sentence.start]
    for found in _some("", "them|these|those").finditer(between):
        if not wholes().dealing.isdisjoint(between[: found.start()].lower().split()[-_FEW:]):
            return found[0]
    return None


def counted_between(setting: Setting, stretch: Stretch) -> bool:
    """Whether some of a class were counted since, so that either may be meant: "500 mills, 40 of them old. They …"."""
    text, start, end = setting.article.text, stretch.mention.span.end, setting.claim.sentence.start
    counted = _some(r"(?:\s\w+)?", "them|these|those|which|whom")
    told = (counted, _uncounted(), _counted_alone(), _named_together())
    return any(pattern.search(text, start, end) is not None for pattern in told)


@cache
def _some(power: str, them: str) -> re.Pattern[str]:
    """A number, with what may stand behind it, or what counts some without one, "of" and what is counted."""
    counted = "|".join(sorted(wholes().uncounted | number_words().smalls.keys() | number_words().tens.keys()))
    return re.compile(rf"\b(?:\d[\d,.]*{power}|(?i:{counted}))\sof\s(?:{them})\b")


@cache
def _counted_alone() -> re.Pattern[str]:
    """A number without a noun that tells of some things since: "Two sell abroad.", "The town lists 43."."""
    counted = "|".join(sorted(wholes().uncounted | number_words().smalls.keys() | number_words().tens.keys()))
    some = "|".join(sorted(anaphora().some_of - wholes().degrees))
    named = rf"[1-9][\d,]*|(?i:a\s(?:few|handful)|(?:the\s)?(?:{some}|others|those)|{counted})"
    opening = rf"[.!?]\s(?:{named})\s(?!of\b|to\b|per)(?:(?![a-z]*s\b)[a-z]{{2,}}|is|was|has)\b"
    return re.compile(rf"{opening}|\s(?!(?:19|20)\d\d\b)[1-9][\d,]*\.\s")


@cache
def _named_together() -> re.Pattern[str]:
    """Two names that open a sentence, whoever they are: "Aas and Bakke are none."."""
    return re.compile(r"[.!?]\s[A-Z]\w+(?:,\s[A-Z]\w+)*\sand\s[A-Z]\w+\s[a-z]")


@cache
def _uncounted() -> re.Pattern[str]:
    """What tells of some things since without a number: "Many of them are old.", "Some have wells."."""
    some = "|".join(sorted((wholes().quantifiers & anaphora().some_of) - wholes().degrees))  # "Most are old. They …"
    verbs = "|".join(sorted(existence().being | {"have", "had"}))
    return re.compile(rf"(?i:\b(?:{some}))\sof\s(?:them|these|those)\b|[.!?]\s(?i:{some})\s(?:{verbs})\b")
