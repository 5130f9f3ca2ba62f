"""Text into words that compare: lower case, singular, one spelling for one kind of thing, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from smecheck.language.kin import kin, singular
from smecheck.model.records import record

_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:\u00ad\n?[A-Za-zÀ-ÖØ-öø-ÿ]+)*(?:&[A-Za-z]+)?(?:['’]s\b)?|\d+(?:[.,]\d+)*")
_NAME_ALONE = 2  # words of a long form: a verb with its particle, and what else has no noun of its own
_BRITISH = re.compile(r"is(e|ed|er|ing|ation)$")
_ENDINGS = re.compile(r"(?:ing|ed|e)$")


@record(frozen=True, slots=True)
class Word:
    """One folded word, and where it stands in its text (an abbreviation folded from a run covers the run).

    raw: the word in lower case, as it was written; a run's is its first word's.
    """

    text: str
    start: int
    end: int
    raw: str = ""

    @property
    def hollow(self) -> bool:
        """Whether it carries no content of its own."""
        return self.text in hollow()


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, folded: hyphens part words, plurals and possessives fall, long forms become short.

    "Small- and medium-sized enterprises" and "SMEs" both come out as the one word "sme"; "specialised", "specialized"
    and "specializing" as one stem.
    """
    read = ((_undivided(match.group().lower()), match) for match in _WORD.finditer(text))
    found = tuple([Word(_fold(raw), match.start(), match.end(), raw) for raw, match in read])
    return tuple([Word(stem(word.text), word.start, word.end, word.raw) for word in _shorten(found)])


def _undivided(word: str) -> str:
    return word.replace(f"{_SOFT_HYPHEN}\n", "").replace(_SOFT_HYPHEN, "") if _SOFT_HYPHEN in word else word


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A folded word without the endings in which its verb forms and its British spelling differ."""
    if len(word) < 5:
        return word
    word = _BRITISH.sub(r"iz\1", word) if len(word) > 6 else word
    word = word.replace("our", "or")
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= 4 else word


@cache
def hollow() -> frozenset[str]:
    """The folded words that carry no content of their own."""
    return folded(kin().hollow)


def folded(raw: Iterable[str]) -> frozenset[str]:
    """A set of single words as `words` would fold them."""
    return _folded(raw if isinstance(raw, frozenset) else frozenset(raw))


@lru_cache(maxsize=1024)
def _folded(raw: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(_fold(word)) for word in raw)


@lru_cache(maxsize=8192)
def content(text: str) -> tuple[str, ...]:
    """The folded words of a phrase that carry content, in order."""
    return tuple(word.text for word in words(text) if not word.hollow)


@lru_cache(maxsize=8192)
def _fold(raw: str) -> str:
    word = singular(raw.lower())
    return kin().words.get(word, word)


def _shorten(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Read each run that is a known long form as its short form, also with a word before its noun.

    "Small and medium-sized industrial enterprises" are industrial SMEs.
    """
    out: list[Word] = []
    at = 0
    while at < len(found):
        for run, short in _runs_from(found[at].text):
            told = tuple(word.text for word in found[at : at + len(run) + 1])
            if told[: len(run)] == run:
                out.append(Word(short, found[at].start, found[at + len(run) - 1].end, found[at].raw))
                at += len(run)
                break
            if _is_split(told, run):
                between, noun = found[at + len(run) - 1 : at + len(run) + 1]
                out += [between, Word(short, noun.start, noun.end, noun.raw)]
                at += len(run) + 1
                break
        else:
            out.append(found[at])
            at += 1
    return tuple(out)


def _is_split(told: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Whether a long form is told with one more word right before its noun."""
    if len(told) <= len(run) or len(run) <= _NAME_ALONE or told[-1] != run[-1] or told[:-2] != run[:-1]:
        return False
    return told[-2] not in hollow()


@lru_cache(maxsize=1024)
def _runs_from(first: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(pair for pair in kin().short if pair[0][0] == first)
