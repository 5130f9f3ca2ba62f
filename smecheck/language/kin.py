"""Words that news uses for one another: `en/kin.yaml` in; folded single words and runs of words out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from smecheck.language.lexicon import rows

_FILE = "kin"


@dataclass(frozen=True, slots=True)
class Kin:
    """words: a singular lower-case noun to the one that stands for its kind. short: runs of singular lower-case words
    (a long form, or a verb with its particle) to the short form or the noun in lower case, longest run first. loose:
    a short form to the singular words that its loose names are made of. names: a short form to such a name, and to the
    words by which only parts of the class are told. verbs: those verbs, singular, with their
    particles. maybe: verbs to the noun that they may tell of. hollow: words without content of their own.
    """

    words: dict[str, str]
    short: tuple[tuple[tuple[str, ...], str], ...]
    loose: dict[str, frozenset[str]]
    names: dict[str, tuple[tuple[str, ...], frozenset[str]]]
    verbs: frozenset[tuple[str, str]]
    maybe: dict[str, str]
    hollow: frozenset[str]


@cache
def kin() -> Kin:
    """The table of `en/kin.yaml`, read once."""
    words = {
        other: row["one"]
        for row in rows(_FILE, "words", frozenset({"one", "others"}))
        for other in row["others"].split()
    }
    short = [
        (tuple(row["long"].lower().split()), row["short"].lower())
        for row in rows(_FILE, "abbreviations", frozenset({"short", "long"}))
    ]
    verbs = {
        (verb, row["particle"]): row["one"]
        for row in rows(_FILE, "verbs", frozenset({"one", "forms", "particle"}))
        for verb in row["forms"].split()
    }
    short += verbs.items()
    hollow = frozenset(word for row in rows(_FILE, "hollow", frozenset({"words"})) for word in row["words"].split())
    loosely = rows(_FILE, "loose", frozenset({"short", "words", "names", "apart"}))
    return Kin(
        words=words,
        hollow=hollow,
        loose={row["short"].lower(): frozenset(row["words"].split()) for row in loosely},
        names={row["short"].lower(): (tuple(row["names"].split()), frozenset(row["apart"].split())) for row in loosely},
        verbs=frozenset(verbs),
        maybe={
            verb: row["one"]
            for row in rows(_FILE, "maybe", frozenset({"one", "forms"}))
            for verb in row["forms"].split()
        },
        short=tuple(sorted(short, key=lambda pair: -len(pair[0]))),
    )


@lru_cache(maxsize=10_000)
def singular(word: str) -> str:
    """A lower-case English noun without its plural or possessive ending ("enterprises", "SMEs'", "industries").

    Rules of regular spelling only, so that two spellings of one noun fold to one text; it is no dictionary form.
    """
    word = word.removesuffix("'s").removesuffix("’s").rstrip("'’")
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")
