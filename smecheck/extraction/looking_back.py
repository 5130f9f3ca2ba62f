"""Whether a sentence may hold a word that stands for something earlier: its words in, yes or no out, unparsed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from smecheck.extraction.owned import may_lack_owner
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.kin import kin, singular
from smecheck.language.movement import movement
from smecheck.language.numbers import number_words
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Status

BRIEF = 9  # words of a sentence that may leave its noun to the one before ("Today there are 500.")
_HELPERS = frozenset({"were", "have", "had"})
_OPENING = 3  # words, a hedge among them, within which a sentence is a number and its time
_LEADING = 5  # words with which an answer may give its number
_CONTINUED = re.compile(r"(?:[-*•·▪–—]\s*|\(?\d{1,2}[.)]\s*)?(?:in|of|to|for)\s[a-z][^:]{1,60}:\s")
_QUOTES = "\"'“”‘’«»"
_MARKS = f"{_QUOTES}()[].,;:!?"


def continues_label(text: str) -> bool:
    """Whether an item of a list goes on with the label of one before: "in exports: 60 percent"."""
    return _CONTINUED.match(text) is not None


def looks_back(words: Sequence[str]) -> bool:
    """Whether a sentence, as lower-case words, may hold a word that stands for something earlier (cheap, no parse)."""
    bare = [word.strip(_MARKS) for word in words]
    if not _standing_alone().isdisjoint(bare) or may_lack_owner(bare) or "ones" in bare:
        return True
    if bare[:1] and bare[0] in movement().movements:
        return True
    if "there" in bare and any(word == "there" and after in existence().being for word, after in pairwise(bare)):
        return True  # "… there were already 500"
    figures = [at for at, word in enumerate(bare) if word[:1].isdigit() or word in number_words().powers]
    if any(bare[at + 1 : at + 2] and bare[at + 1] in existence().being for at in figures):
        return True  # "Over 500 are old"
    behind = _behind_a_bare_number()
    if not _had_or_named().isdisjoint(bare) and any(
        words[at][-1:] in ",.;" or (bare[at + 1] if at + 1 < len(bare) else "") in behind for at in figures
    ):
        return True  # "Norway had 500 by May"
    if not _given_out().isdisjoint(bare) and any(bare[at + 1 : at + 2] and bare[at + 1] in _HELPERS for at in figures):
        return True  # "In May 500 were handed out by the office"
    if any(bare[max(0, at - 2) : at] == ["total", "of"] for at in figures):
        return True  # "A total of 500 were recorded"
    if len(bare) <= BRIEF and any(bare[at][:1].isdigit() for at in figures):
        return True
    if any(at < _LEADING and words[at].rstrip(_QUOTES)[-1:] in ",.;" for at in figures):
        return True  # "About 500, the ministry says": an answer
    if any(at < _OPENING and bare[at + 1 : at + 2] and bare[at + 1] in _behind_a_bare_number() for at in figures):
        return True  # "500 in June 2025," she says
    bare = ["the" if word.removesuffix("'s").removesuffix("’s") in cues().bodies else word for word in bare]
    plain = [word for word in bare if word in _kept() or word not in cues().neutral]
    if any(word == "the" and _may_stand(after) for word, after in pairwise([*plain, ""])):
        return True
    return any(two[0] == "the" and _is_firms(two[2]) for two in zip(bare, bare[1:], bare[2:], strict=False))


@cache
def _kept() -> frozenset[str]:
    """What may stand for something earlier, or leads to it, though it narrows nothing."""
    return frozenset({"the"}) | anaphora().anaphoric | classing().labels | anaphora().lists


@cache
def _behind_a_bare_number() -> frozenset[str]:
    return cues().venue | cues().complement | frozenset(("by", "as", "last", "this", ""))


@cache
def _had_or_named() -> frozenset[str]:
    aimed = frozenset(word for word, status in standings().status.items() if status is Status.TARGET)
    return existence().having | classing().naming | existence().founding | existence().emerging | aimed


@cache
def _given_out() -> frozenset[str]:
    return wholes().giving | wholes().counting | existence().founding


@cache
def _standing_alone() -> frozenset[str]:
    return anaphora().determiners | anaphora().pronouns | anaphora().possessives


def _may_stand(word: str) -> bool:
    """Whether "the" and this word may stand for something earlier."""
    return word in _general() or kin().words.get(singular(word), singular(word)) in _kinds()


def _is_firms(word: str) -> bool:
    """Whether a word is firms, which the name of a place alone may tell apart: "the Norwegian firms"."""
    return word.endswith("s") and kin().words.get(singular(word)) == kin().words.get("firm")


@cache
def _general() -> frozenset[str]:
    return anaphora().anaphoric | classing().labels | anaphora().lists | {"ones"}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(kin().words.values())
