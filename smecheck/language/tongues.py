"""A light check of what language a text is in: small words counted, scripts told; data in en/tongues.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from smecheck.language import lexicon

_TOPIC = "tongues"
_SAMPLE = 20_000
_FEWEST_WORDS = 20
_FEWEST_HITS = 5
# In running English about four words in ten are among the commonest thirty; headlines and lists have fewer.
_ENGLISH_SHARE = 0.12
_LETTERS = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile(r"[^\W\d_\x00-\u024f]")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language by its ISO 639-1 code and its English name."""

    code: str
    name: str


def tongue_of(text: str) -> Tongue | None:
    """The language most of `text` is written in, or None where it is too short or cannot be told.

    English wins a doubt: a text counts as another language only where that one's small words are at least twice as
    many, or most of its letters are of another script.
    """
    sample = text[:_SAMPLE]
    words = _LETTERS.findall(sample.casefold())
    if script := _script_of(sample, words):
        return script
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(words)
    hits = dict.fromkeys(_small_words(), 0)
    for word in counts.keys() & _tongues_by_word().keys():
        for tongue in _tongues_by_word()[word]:
            hits[tongue] += counts[word]
    english = next(tongue for tongue in hits if tongue.code == "en")
    best = max(hits, key=lambda tongue: hits[tongue])
    told = sum(word in counts for word in _small_words()[best]) >= _FEWEST_HITS
    if (
        told
        and best is not english
        and hits[best] >= max(_FEWEST_HITS, 2 * hits[english] + 1, _ENGLISH_SHARE * len(words))
    ):
        return best
    return english if hits[english] >= _ENGLISH_SHARE * len(words) else None


def _script_of(sample: str, words: list[str]) -> Tongue | None:
    letters = [letter for letter in _BEYOND_LATIN.findall(sample) if letter.isalpha()]
    if len(letters) < 10:
        return None
    latin = sum(1 for word in words if word[0] <= "\u024f")
    by_script = Counter(unicodedata.name(letter, "?").split(None, 1)[0].split("-")[0] for letter in letters)
    kana = by_script["HIRAGANA"] + by_script["KATAKANA"]
    if kana > 0.1 * len(letters):
        by_script["HIRAGANA"] = len(letters)
    name, count = by_script.most_common(1)[0]
    # A letter of Chinese says about as much as half an English word.
    if name not in _scripts() or count < 0.5 * len(letters) or len(letters) / 2 < latin:
        return None
    return _scripts()[name]


@cache
def _small_words() -> dict[Tongue, frozenset[str]]:
    found = lexicon.rows(_TOPIC, "tongues", frozenset({"code", "name", "words"}))
    return {Tongue(row["code"], row["name"]): frozenset(row["words"].split()) for row in found}


@cache
def _tongues_by_word() -> dict[str, list[Tongue]]:
    """The small words, each with the languages that have it."""
    found: dict[str, list[Tongue]] = {}
    for tongue, small in _small_words().items():
        for word in small:
            found.setdefault(word, []).append(tongue)
    return found


@cache
def _scripts() -> dict[str, Tongue]:
    found = lexicon.rows(_TOPIC, "scripts", frozenset({"code", "name", "letters"}))
    return {row["letters"]: Tongue(row["code"], row["name"]) for row in found}
