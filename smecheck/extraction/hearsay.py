"""Whether the rest of its sentence makes a figure hearsay, or takes it back: plain text in, yes or no out."""

from __future__ import annotations

import re

from smecheck.extraction.retractions import takes_back
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.model import Span

_SO = re.compile(r"(?:[,;(]|\s[-–—]+|—)\s*(?:or\s+)?so\s+([^.,;:!?()\n]+)", re.IGNORECASE)
_BREAK = re.compile(r"[,;:()]|\s[-–—]+\s|—")
_JOINING = frozenset(("and", "but"))
_WHO = frozenset(("he", "she"))
_WERE_WRONG = _WHO | {"they", "we"}
_NEAR = 5  # words of a clause that only tells whose claim it is
_SHORT = 8  # words of a clause that only judges what a colon leads to


def is_hearsay(text: str, sentence: Span, number: Span) -> bool:
    """Whether a clause behind the number only tells that it is said: "…, or so rumours have it", "…, so they say".

    Not so what comes of it ("…, so rumours travel fast"), nor what an office says ("…, so the ministry says").
    """
    for found in _SO.finditer(text, number.end, sentence.end):
        told = found[1].lower().split()[:_NEAR]
        said = next((at for at, word in enumerate(told) if word in cues().said | denying().circulating), None)
        if said is None:
            continue
        claim = denying().labels | denying().hearsay | denying().spreading | denying().forged | denying().negation
        persons = (anaphora().pronouns - anaphora().singular) | denying().own
        if not claim.isdisjoint(told[:said] or told) or (said == 1 and told[0] in persons):
            return True
    return False


def is_taken_back(text: str, sentence: Span, number: Span) -> bool:
    """Whether a short clause behind the number says that it is not so: "…, but that is not true"."""
    for told in _BREAK.split(text[number.end : sentence.end].lower())[1:]:
        words = told.strip(" .!?\"'“”’").split()
        words = words[1:] if words[:1] != [] and words[0] in _JOINING else words
        judged = not (denying().truth | (denying().negation - denying().plain_not)).isdisjoint(words)
        if not words or not judged:
            continue
        if words[0] in anaphora().pronouns | _WHO and takes_back(" ".join(words), near=True):
            return True
    return False


def is_denied_ahead(text: str, sentence: Span, number: Span) -> bool:
    """Whether a short clause denies what stands behind its colon: "It is not true: …", "Nobody says this: …"."""
    before = text[sentence.start : number.start].lower().replace("n't", " n't").replace("n’t", " n't")
    parts = before.split(";")
    if len(parts) > 1 and parts[-1].split()[:1] == ["that"]:  # "They deny that …; that it has 500"
        denied = denying().rejecting | (denying().negation - denying().plain_not)
        return not denied.isdisjoint(parts[0].split())
    if ":" not in before:
        return False
    words = [word.strip("\"'“”’,") for word in re.split(r"[.!?;\n]", before.rsplit(":", 1)[0])[-1].split()]
    if not words or len(words) > _SHORT:
        return False
    if not denying().nobody.isdisjoint(words[:1]):
        return not cues().said.isdisjoint(words)
    if _erred(words) and cues().said.isdisjoint(re.split(r"\W+", text[number.end : sentence.end].lower())):
        return False
    flatly = not (denying().negation - denying().plain_not).isdisjoint(words)
    flatly = flatly and not existence().being.isdisjoint(words)
    return flatly or (not denying().plain_not.isdisjoint(words) and not denying().truth.isdisjoint(words))


def _erred(words: list[str]) -> bool:
    """Whether it is persons who are wrong, so that a colon leads to how it is: "They were mistaken: …"."""
    return words[0] in _WERE_WRONG and not denying().erring.isdisjoint(words) and words[-1] in denying().erring
