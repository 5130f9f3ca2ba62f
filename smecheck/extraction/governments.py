"""Whether a capital stands for the government that sits there: text and the place in, yes or no out."""

from __future__ import annotations

import re

from smecheck.language.places import words
from smecheck.model import Span

_BEFORE = re.compile(r"([^\W\d_]+)([\s-]+)$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_FIGURE = re.compile(r"['’]s ([a-z]+)")
_AIM = re.compile(r"['’]s((?: [\w-]+){1,3})")
_SEATED = re.compile(r"(?:([^\W\d_]+) )?([A-Za-z]+) (in|with|to) $")
_TOLD_BY = re.compile(r"[,.;:]|\sthere\b|\s*$")
_BY = re.compile(r"\b([a-z]+) by $")
_TITLE = r"(?: (?:of|for)(?:,? (?:and |the )?[A-Z][\w-]*)+)"  # "of Industry and Trade"
_NAMED = re.compile(rf"(?:(?P<lead>[a-z]+ [a-z]+) )?(?:the )?(?P<body>[A-Z][a-z]+){_TITLE} in $")
_LONGEST = 160  # characters: who tells, with the name of a ministry
_ADDS = re.compile(r"[,;] (?:and|but) $")
_TWO = 2  # words: a form of "be", and how somebody is


def governs(text: str, span: Span) -> tuple[bool, bool]:
    """Whether a capital stands for its government, and whether it may: "Oslo says", "Oslo has 500 mills"."""
    before = _BEFORE.search(text, max(0, span.start - 20), span.start)
    led = before is not None and before[1].lower() in words("place_leads")
    if before is not None and led and not _counts(text, before, span.end) and not _ADDS.search(text, 0, span.start):
        verb = _BY.search(text, max(0, span.start - 40), span.start)
        done = verb[1] if verb is not None else ""
        return _seat(text, span) or done in words("governing"), done in words("owning")
    verb_behind, next_behind = _behind(text, span.end)
    minded = verb_behind in words("being") and next_behind in words("minded")
    figure = _FIGURE.match(text, span.end)
    owns = verb_behind in words("owning") and next_behind != "its"  # "Oslo gave its mills land": the city did
    likely = owns or (figure is not None and figure[1] in words("figures"))
    governing = verb_behind in words("governing") or _has_governed(verb_behind, next_behind)
    return minded or governing or _has_aim(text, span.end), likely


def _has_governed(verb: str, behind: str) -> bool:
    """Whether a government has done what governments do: "had hoped", but not "had plans", which a town may have."""
    return verb in ("has", "had") and behind in words("governing") and not behind.endswith("s")


def seats_ministry(text: str, span: Span) -> bool:
    """Whether a town is only where a ministry is that tells something: "by the count of the Ministry of Trade in Ulm".

    What a ministry has made there is the town's: "500 mills were built by the Ministry of Trade in Ulm".
    """
    named = _NAMED.search(text, max(0, span.start - _LONGEST), span.start)
    if named is None or named["body"].lower() not in words("national_bodies"):
        return False
    verb, _ = _behind(text, span.end)
    lead = (named["lead"] or "").lower().split()[-2:]
    return verb in words("governing") or lead == ["according", "to"] or (lead[:1] != [] and lead[0] in words("figures"))


def _counts(text: str, before: re.Match[str], end: int) -> bool:
    """Whether a place is told as whose figure something is by: "by Oslo's count"."""
    figure = _FIGURE.match(text, end)
    return before[1].lower() in ("by", "to") and figure is not None and figure[1] in words("figures")


def _has_aim(text: str, end: int) -> bool:
    """Whether what a place has is a government's: "Oslo's new plan", not "Oslo's mills plan" or "Oslo's city plan"."""
    behind = _AIM.match(text, end)
    told = behind[1].split() if behind is not None else []
    at = next((at for at, word in enumerate(told) if word in words("aims")), -1)
    return at >= 0 and not any(word in words("municipal") or word.endswith("s") for word in told[:at])


def _behind(text: str, end: int) -> tuple[str, str]:
    """The first two words behind a place that are no adverbs."""
    found: list[str] = []
    after = _AFTER.match(text, end)
    while after is not None and len(found) < _TWO:
        found += [after[1]] if after[1] not in words("then") else []
        after = _AFTER.match(text, after.end())
    first, second, *_ = [*found, "", ""]
    return first, second


def _seat(text: str, span: Span) -> bool:
    """Whether a capital is only where its government sits, or with which others deal, or by which something is told.

    "The ministry in Oslo", not "city officials in Oslo"; "talks with Oslo", "the ambassador to Oslo"; "according to
    Oslo, there are 500", not "according to Oslo residents".
    """
    told = _SEATED.search(text, max(0, span.start - 40), span.start)
    if told is None or (told[1] or "").lower() in words("municipal"):
        return False
    if told[2].lower() == "according":
        return _TOLD_BY.match(text, span.end) is not None
    held = {"in": words("bodies"), "with": words("dealings"), "to": words("envoys")}
    return told[2].lower() in held[told[3]]
