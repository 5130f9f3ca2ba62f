"""A light check of what language a text is in: small words counted, scripts told; data in en/tongues.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from smecheck.language import lexicon
from smecheck.language.letters import plain_words

_TOPIC = "tongues"
_SAMPLE = 20_000
_FEWEST_WORDS = 20
_FEWEST_HITS = 5
# In running English about four words in ten are among the commonest thirty; headlines and lists have fewer.
_ENGLISH_SHARE = 0.12
_LETTERS = re.compile(r"[^\W\d_]+")
_ENGLISH = "en"
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
    folded = sample.casefold()
    plain = plain_words(folded)
    words = _LETTERS.findall(folded) if plain is None else plain
    if not sample.isascii() and (script := _script_of(sample, words)):
        return script
    if len(words) < _FEWEST_WORDS:
        return None
    english = sum(map(_small_words()[_ENGLISH].__contains__, words))
    if sum(map(_foreign_words().__contains__, words)) > 2 * english and (other := _other_of(words, english)):
        return other
    return _tongues()[_ENGLISH] if english >= _ENGLISH_SHARE * len(words) else None


def _other_of(words: list[str], english: int) -> Tongue | None:
    """The other language that words are of, among which there are so many small ones of English."""
    counts = Counter(words)
    hits = dict.fromkeys(_tongues(), 0)  # by the codes of languages
    for word in counts.keys() & _codes_by_word().keys():
        for code in _codes_by_word()[word]:
            hits[code] += counts[word]
    best = max(hits, key=hits.__getitem__)
    told = sum(word in counts for word in _small_words()[best]) >= _FEWEST_HITS
    enough = hits[best] >= max(_FEWEST_HITS, 2 * english + 1, _ENGLISH_SHARE * len(words))
    return _tongues()[best] if told and best != _ENGLISH and enough else None


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


def _rows() -> list[dict[str, str]]:
    return lexicon.rows(_TOPIC, "tongues", frozenset({"code", "name", "words"}))


@cache
def _tongues() -> dict[str, Tongue]:
    return {row["code"]: Tongue(row["code"], row["name"]) for row in _rows()}


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {row["code"]: frozenset(row["words"].split()) for row in _rows()}


@cache
def _foreign_words() -> frozenset[str]:
    """The small words of all languages but English; some of them are English ones, too."""
    return frozenset(word for code, small in _small_words().items() if code != _ENGLISH for word in small)


@cache
def _codes_by_word() -> dict[str, list[str]]:
    """The small words, each with the codes of the languages that have it."""
    found: dict[str, list[str]] = {}
    for code, small in _small_words().items():
        for word in small:
            found.setdefault(word, []).append(code)
    return found


@cache
def _scripts() -> dict[str, Tongue]:
    found = lexicon.rows(_TOPIC, "scripts", frozenset({"code", "name", "letters"}))
    return {row["letters"]: Tongue(row["code"], row["name"]) for row in found}
