"""Whether a sentence may hold a word that stands for something earlier: its words in, yes or no out, unparsed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from smecheck.extraction.owned import may_lack_owner
from smecheck.language.cues import cues
from smecheck.language.kin import kin, singular
from smecheck.language.numbers import number_words
from smecheck.model import Status

BRIEF = 9  # words of a sentence that may leave its noun to the one before ("Today there are 500.")
_LEADING = 5  # words with which an answer may give its number
_QUOTES = "\"'“”‘’«»"
_MARKS = f"{_QUOTES}()[].,;:!?"


def looks_back(words: Sequence[str]) -> bool:
    """Whether a sentence, as lower-case words, may hold a word that stands for something earlier (cheap, no parse)."""
    table = cues()
    bare = [word.strip(_MARKS) for word in words]
    if not _standing_alone().isdisjoint(bare) or may_lack_owner(bare):
        return True
    if bare[:1] and bare[0] in table.movements:
        return True
    if any(word == "there" and after in table.being for word, after in pairwise(bare)):
        return True  # "… there were already 500"
    if any(
        (word[:1].isdigit() or word in number_words().powers)
        and (raw[-1:] in ",.;" or after in _behind_a_bare_number())
        for word, raw, after in zip(bare, words, [*bare[1:], ""], strict=True)
    ) and not _had_or_named().isdisjoint(bare):
        return True  # "Norway had 500 by May"
    if len(bare) <= BRIEF and any(word[:1].isdigit() for word in bare):
        return True
    if any(
        word[:1].isdigit() and raw.rstrip(_QUOTES)[-1:] in ",.;"
        for word, raw in zip(bare[:_LEADING], words, strict=False)
    ):
        return True  # "About 500, the ministry says": an answer
    bare = ["the" if word.removesuffix("'s").removesuffix("’s") in table.bodies else word for word in bare]
    kept = {"the"} | table.anaphoric | table.labels | table.lists
    plain = [word for word in bare if word in kept or word not in table.neutral]
    return any(word == "the" and _may_stand(after) for word, after in pairwise([*plain, ""]))


@cache
def _behind_a_bare_number() -> frozenset[str]:
    return cues().venue | cues().complement | frozenset(("by", "as", "last", "this", ""))


@cache
def _had_or_named() -> frozenset[str]:
    table = cues()
    aimed = frozenset(word for word, status in table.status.items() if status is Status.TARGET)
    return table.having | table.naming | table.founding | table.emerging | aimed


@cache
def _standing_alone() -> frozenset[str]:
    return cues().determiners | cues().pronouns | cues().possessives


def _may_stand(word: str) -> bool:
    """Whether "the" and this word may stand for something earlier."""
    known, table = kin().words, cues()
    general = table.anaphoric | table.labels | table.lists | {"ones"}
    return word in general or known.get(singular(word), singular(word)) in known.values()
