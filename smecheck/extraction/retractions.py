"""Whether a sentence as a whole, or the one behind it, takes back what it tells: plain text in, yes or no out."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.model import Span

_REACH_BEHIND = 160  # characters
_SHORT = 6  # words of a clause that only takes back
_SENTENCES_BEHIND = 2  # within which it stands
_VERDICT = re.compile(r"[\"”’'\s]*(\w+)[.!:]")  # a word that stands alone behind a claim, or on the line below it
_CORRECTED = re.compile(r"[\s\"”’']*no,[^.!?;]*\d", re.IGNORECASE)
_PARTED = re.compile(r"[;:]|\s[-–—]+\s|—")
_WHO = ("he", "she")
_JUDGED = 4  # words: "he is quite wrong"
_OPENING = 5  # words within which a sentence comes to the claim that it tells of


def disowned(text: str, sentence: Span) -> bool:
    """Whether a sentence only tells of a claim that it calls false: "That the town has 500 mills is a legend."."""
    told = sentence.of(text).lower()
    if "that" not in told:
        return False
    words = _up_to_proof([word.strip(".,;:!?\"'“”’") for word in told.replace("n't", " n't").split()])
    claimed = words[:1] == ["that"] or "that" in words[1:_OPENING]
    ends = [place for place, word in enumerate(words) if word in existence().being]
    said = claimed and not cues().said.isdisjoint(words[: words.index("that")])  # "They say that it is not so"
    denied = denying().negation - denying().plain_not if said else denying().negation
    if claimed and not denying().factive.isdisjoint(words[: words.index("that")]):
        return False  # "It is not odd that the town has 500 mills"
    behind = words[ends[-1] + 1 :] if ends else []
    unproved = any(one in denying().lacking and other in denying().backing for one, other in pairwise(behind))
    return claimed and bool(ends) and (unproved or not denied.isdisjoint(behind[:_SHORT]))


def _up_to_proof(words: list[str]) -> list[str]:
    """The words before what something is proof of, which may be denied: "is a sign that size is not all"."""
    ends = (at for at, (one, other) in enumerate(pairwise(words)) if one in denying().backing and other == "that")
    return words[: next(ends, len(words)) + 1]


def corrected(text: str, sentence: Span, number: Span) -> bool:
    """Whether what follows in the sentence says no to a number and gives another: "They say 500; no, it has 300"."""
    mark = _PARTED.search(text, number.end, sentence.end)
    return mark is not None and _CORRECTED.match(text, mark.end(), sentence.end) is not None


def taken_back(text: str, sentence: Span) -> bool:
    """Whether a short clause behind this one denies what it says: "That is false.", "No.", "The claim is wrong, …"."""
    behind = re.split(r"[.!?]", text[sentence.end : sentence.end + _REACH_BEHIND].split("\n")[0].lower())
    if sentence.of(text).endswith("?") and re.match(r"\W*no\b", behind[0]):
        return True
    if _CORRECTED.match(text, sentence.end):
        return True
    if _righted().match(text, sentence.end):
        return True
    judged = _VERDICT.match(text, sentence.end)
    if judged is not None and judged[1].lower() in denying().negation:
        return True
    return any(takes_back(told, near=not at) for at, told in enumerate(behind[:_SENTENCES_BEHIND]))


@cache
def _righted() -> re.Pattern[str]:
    """What gives another figure for one that was wrong: "It should have read 500", "The correct number is 500"."""
    right, counts = ("|".join(sorted(words)) for words in (denying().righting, anaphora().anaphoric))
    named = rf"the (?:{right}) (?:{counts}) (?:is|was|are|were)\b[^.!?\n]*\d"
    return re.compile(rf"[\s\"”’']*(?i:(?:it|that|this) should have (?:read|been|said)\b|{named})")


def takes_back(told: str, *, near: bool) -> bool:
    """The same of one sentence; near: right behind the one that it may deny, so that a pronoun does to name it."""
    words = re.split(r"[,;:(]", told)[0].replace("n't", " n't").replace("n’t", " n't").split()
    if near and not denying().nobody.isdisjoint(words[:1]) and len(words) <= _SHORT:
        return not denying().truth.isdisjoint(words)  # "Neither is right", "None of these figures is true"
    denies = denying().negation.intersection(words)
    if not denies or len(words) > _SHORT:
        return False
    if near and words[:1] != [] and words[0] in _WHO and len(words) <= _JUDGED:
        return not denies <= denying().plain_not  # "He is wrong"
    named = (
        words[:1] != []
        and words[0] in anaphora().determiners | {"the"}
        and not denying().claiming.isdisjoint(words[1:3])
    )
    counts = any(word[:1].isdigit() for word in words[1:2])  # "Hardly 500 firms would qualify"
    counts = counts or not denying().passing_over.isdisjoint(words[1:2])  # "Not long ago it had 300"
    meant = near and not counts and not (anaphora().pronouns | denying().negation).isdisjoint(words[:1])
    pointing = meant and not named and not anaphora().pronouns.isdisjoint(words[:1])
    if pointing and denies <= denying().plain_not and denying().truth.isdisjoint(words) and words[-1] not in denies:
        return False  # "That is not a niche" denies nothing; "It does not" does
    return named or meant
