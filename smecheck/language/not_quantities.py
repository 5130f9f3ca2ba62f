"""What looks like a number and counts nothing: the rows of `en/not_quantities.yaml`, compiled once, on first need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from smecheck.language import currencies, lexicon

_TABLE = "not_quantities"
_NAMES = ("name", "plan")  # kinds of phrase that are told by their capitals
_CODE = 3  # letters of an ISO 4217 code
_SLOT = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Shape:
    """A stretch of text that is no quantity; `before`, where given, must match the text that ends where it begins."""

    kind: str
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None = None


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
    plain = [Shape(row["kind"], _compiled(row["pattern"])) for row in _rows("shapes", "pattern")]
    bound = [
        Shape(row["kind"], _compiled(row["pattern"]), _compiled(f"(?:{row['before']})$"))
        for row in lexicon.rows(_TABLE, "contexts", frozenset({"kind", "before", "pattern"}))
    ]
    return (*plain, *bound)


@cache
def phrases(word: str = "") -> tuple[Shape, ...]:
    """Turns of phrase whose number words count nothing ("one another", "the third quarter"): those that hold `word`."""
    return tuple(shape for shape in _all_phrases() if word in shape.pattern.pattern.lower())


@cache
def _all_phrases() -> tuple[Shape, ...]:
    rows = _rows("phrases", "pattern")
    return tuple(Shape(row["kind"], _compiled(row["pattern"], any_case=row["kind"] not in _NAMES)) for row in rows)


@cache
def number_word() -> re.Pattern[str]:
    """Any word that a number in words may begin with."""
    longest_first = sorted(words("number_words"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)


def is_currency(letters: str) -> bool:
    """Whether letters joined to the front of a figure are a currency ("RM120,000", "Rs.50", "USD10m")."""
    short = letters in currencies.money().prefixes or f"{letters}." in currencies.money().prefixes
    return short or (len(letters) == _CODE and letters.isupper() and letters in currencies.codes())


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
    return _compiled(lexicon.table(_TABLE)["vocabulary"][name])


def _rows(section: str, column: str) -> list[dict[str, str]]:
    return lexicon.rows(_TABLE, section, frozenset({"kind", column}))


@cache
def _compiled(pattern: str, *, any_case: bool = False) -> re.Pattern[str]:
    vocabulary: dict[str, str] = lexicon.table(_TABLE)["vocabulary"]
    return re.compile(_SLOT.sub(lambda slot: vocabulary[slot[1]], pattern), re.IGNORECASE if any_case else 0)
