"""What looks like a number and counts nothing: the rows of `en/not_quantities.yaml`, compiled once, on first need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from smecheck.language import currencies, lexicon

_TABLE = "not_quantities"
_NAMES = ("name", "plan")  # kinds of phrase that are told by their capitals
_CODE = 3  # letters of an ISO 4217 code
_HANDFUL = 20  # shapes that are asked for at once
HEAD = 3  # letters that a phrase is told by at one look
_LETTERS = re.compile(r"[^\W\d_]+")
_ESCAPE = re.compile(r"\\.")
_SLOT = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True)
class Shape:
    """A stretch of text that is no quantity; `before`, where given, must match the text that ends where it begins.

    source: what matches it, as a regular expression; any_case: in capitals as well. led: the same of what stands
    before. Most are never matched by themselves, and so never compiled.
    last: what is found in the last word there wherever `before` matches.
    """

    kind: str
    source: str
    any_case: bool = False
    led: str | None = None
    last: re.Pattern[str] | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches it."""
        return re.compile(self.source, re.IGNORECASE if self.any_case else 0)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """What must match before it, if anything must."""
        return re.compile(self.led) if self.led is not None else None


@dataclass(frozen=True, slots=True)
class Handful:
    """Some shapes, and one pattern that matches (or is found) wherever any of them is, for one quick look at all."""

    any: re.Pattern[str]
    shapes: tuple[Shape, ...]

    @classmethod
    def of(cls, shapes: Sequence[Shape]) -> Handful:
        """The handful of these shapes, none of whose patterns may have groups with a name or a number."""
        each = (f"(?i:{one.source})" if one.any_case else f"(?:{one.source})" for one in shapes)
        return cls(re.compile("|".join(each)), tuple(shapes))


@dataclass(frozen=True, slots=True)
class Verb:
    """When a cue is a verb: behind these words; or behind a determiner and one of these nouns, or any plural."""

    after: frozenset[str]
    determiners: frozenset[str]
    nouns: frozenset[str]
    plural: bool


@cache
def cues() -> dict[str, str]:
    """Words, in lower case, after which a figure is a label ("section", "no."), with the kind of label."""
    return {word.lower(): row["kind"] for row in _rows("cues", "words") for word in row["words"]}


@cache
def names() -> dict[str, str]:
    """Names, as written, that a figure after them belongs to ("Boeing", "S&P"), with their kind."""
    return {word: row["kind"] for row in _rows("names", "words") for word in row["words"]}


@cache
def shapes() -> tuple[Shape, ...]:
    """Shapes that are no quantity, tried where a chunk with a digit begins; those with a context come last."""
    return (*_plain_shapes(), *_contexts())


@cache
def handfuls() -> tuple[Handful, ...]:
    """The shapes without a context, in their order."""
    plain = _plain_shapes()
    return tuple(Handful.of(plain[at : at + _HANDFUL]) for at in range(0, len(plain), _HANDFUL))


@lru_cache(maxsize=4096)
def contexts(last: str) -> Handful:
    """The shapes with a context that may stand behind a word, as it is written with its punctuation; "" is none."""
    return _handful(tuple(shape for shape in _contexts() if shape.last is None or shape.last.search(last)))


_handful = cache(Handful.of)


@cache
def _plain_shapes() -> tuple[Shape, ...]:
    return tuple(Shape(row["kind"], _filled(row["pattern"])) for row in _rows("shapes", "pattern"))


@cache
def _contexts() -> tuple[Shape, ...]:
    rows = lexicon.rows(_TABLE, "contexts", frozenset({"kind", "before", "pattern"}), frozenset({"last"}))
    return tuple(
        Shape(
            row["kind"],
            _filled(row["pattern"]),
            led=_filled(f"(?:{row['before']})$"),
            last=re.compile(_filled(row["last"])) if "last" in row else None,
        )
        for row in rows
    )


@cache
def phrases(word: str = "") -> tuple[Shape, ...]:
    """Turns of phrase whose number words count nothing ("one another", "the third quarter"): those that hold `word`."""
    return tuple(shape for shape in _all_phrases() if word in shape.source.lower())


@cache
def phrases_with(word: str) -> Handful | None:
    """The `phrases` that hold `word`, or None where there are none."""
    return _handful(phrases(word)) if phrases(word) else None


@cache
def phrase_heads(word: str) -> frozenset[str]:
    """What the first words of the `phrases` that hold `word` begin with: up to `HEAD` letters, in lower case.

    These are those of all words in their patterns. So a pattern has to spell its first word out to as many letters.
    """
    plain = (_ESCAPE.sub(" ", shape.source).lower() for shape in phrases(word))
    return frozenset(run[:HEAD] for source in plain for run in _LETTERS.findall(source))


@cache
def _all_phrases() -> tuple[Shape, ...]:
    rows = _rows("phrases", "pattern")
    return tuple(Shape(row["kind"], _filled(row["pattern"]), any_case=row["kind"] not in _NAMES) for row in rows)


def is_currency(letters: str) -> bool:
    """Whether letters joined to the front of a figure are a currency ("RM120,000", "Rs.50", "USD10m")."""
    short = letters in currencies.money().prefixes or f"{letters}." in currencies.money().prefixes
    return short or (len(letters) == _CODE and letters.isupper() and letters in currencies.codes())


@cache
def cue_ends() -> frozenset[str]:
    """The last words of all cues, names and cues in capitals, in lower case, so that one look rules most words out."""
    return frozenset(phrase.split()[-1].lower() for phrase in (*cues(), *names(), *capital_cues()))


@cache
def capital_cues() -> dict[str, str]:
    """Words after which a figure is a label only when they are written with a capital ("Line 3", "Order 66")."""
    return {word: row["kind"] for row in _rows("capital_cues", "words") for word in row["words"]}


@cache
def words(section: str, part: str | None = None) -> frozenset[str]:
    """A plain list of words: `not_a_cue_after`, `after_a_name`, `joiners`, or a part of `years`."""
    found = lexicon.table(_TABLE)[section]
    return frozenset(found[part] if part else found)


@cache
def verbs() -> dict[str, Verb]:
    """The cues, in lower case, that may be verbs ("they now number 300"), with what tells that they are."""
    columns = frozenset({"words", "after", "determiners", "nouns", "plural"})
    return {
        word: Verb(
            frozenset(row["after"]), frozenset(row["determiners"]), frozenset(row["nouns"]), row["plural"] == "yes"
        )
        for row in lexicon.rows(_TABLE, "verbs", columns)
        for word in row["words"]
    }


@cache
def measured() -> re.Pattern[str]:
    """What follows a number that measures or counts something, white space before it included."""
    options, verbs = "|".join(lexicon.table(_TABLE)["measured"]), "|".join(words("not_plurals"))
    return re.compile(rf"[\s-]?(?P<unit>{options})(?![A-Za-z])|\s(?!(?:{verbs})\b)[a-z][a-z-]*[^\W\dsui]s\b")


@cache
def word(name: str) -> re.Pattern[str]:
    """One of the vocabulary's patterns, by its name."""
    return re.compile(_filled(lexicon.table(_TABLE)["vocabulary"][name]))


def _rows(section: str, column: str) -> list[dict[str, Any]]:
    return lexicon.rows(_TABLE, section, frozenset({"kind", column}))


def _filled(pattern: str) -> str:
    """A pattern with the vocabulary's words in its slots."""
    vocabulary: dict[str, str] = lexicon.table(_TABLE)["vocabulary"]
    return _SLOT.sub(lambda slot: vocabulary[slot[1]], pattern)
