"""How news names money: `en/currencies.yaml` and CLDR (through Babel) in, ISO 4217 codes out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from smecheck.language.lexicon import rows, table


@dataclass(frozen=True, slots=True)
class Home:
    """One meaning of a shared name: its code, and words of an article that tell it."""

    code: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """The short names of currencies; a code may be one of `shared`, or "dollar": then the article decides.

    symbols: "€". marks: letters and symbol joined ("HK$"). prefixes: words before a number, as written; joined: of
    these, those that must stand against it, with the words one of which the article must use. names: words behind a
    number, in lower case; heads: their last words; verbs: those of them that are common words too. hundredths: cents
    and pence, by word or symbol. shared: a name's homes. dollars: nation -> whose dollar. coins: coin and its
    currency -> what part of it. scaled: prefixes that are one only before a figure with its scale. word_codes: codes
    that are English words. told_in_pence: words of an article in which a bare "p" behind a number is money.
    told_in: what may stand between "in dollars" and its amount.
    """

    symbols: dict[str, str]
    marks: dict[str, str]
    prefixes: dict[str, str]
    joined: dict[str, frozenset[str]]
    names: dict[str, str]
    heads: frozenset[str]
    verbs: frozenset[str]
    hundredths: dict[str, str]
    hundredth_symbols: dict[str, str]
    shared: dict[str, tuple[Home, ...]]
    dollars: dict[str, str]
    coins: dict[tuple[str, str], Decimal]
    scaled: frozenset[str]
    word_codes: frozenset[str]
    told_in_pence: frozenset[str]
    told_in: frozenset[str]


@cache
def money() -> Money:
    """The list, loaded once."""
    worded = frozenset({"words", "code"})
    text = frozenset({"text", "code"})
    marks = rows("currencies", "marks", text | {"pair"})
    prefixes = rows("currencies", "prefixes", text, frozenset({"said", "scaled"}))
    named = rows("currencies", "names", worded, frozenset({"verb"}))
    small = rows("currencies", "hundredths", worded | {"symbols"})
    names = {word: row["code"] for row in named for word in row["words"]}
    return Money(
        symbols={row["text"]: row["code"] for row in rows("currencies", "symbols", text)},
        marks={row["text"] + row["pair"]: row["code"] for row in marks},
        prefixes={row["text"]: row["code"] for row in prefixes},
        joined={row["text"]: frozenset(row["said"]) for row in prefixes if "said" in row},
        names=names,
        heads=frozenset(name.split()[-1] for name in names),
        verbs=frozenset(word for row in named if "verb" in row for word in row["words"]),
        hundredths={word: row["code"] for row in small for word in row["words"]},
        hundredth_symbols={symbol: row["code"] for row in small for symbol in row["symbols"]},
        shared={
            row["name"]: _homes(row["homes"]) for row in rows("currencies", "shared", frozenset({"name", "homes"}))
        },
        dollars={
            word: row["code"]
            for row in rows("currencies", "dollars", frozenset({"said", "code"}))
            for word in row["said"]
        },
        coins={
            (row["name"], row["of"]): Decimal(row["part"])
            for row in rows("currencies", "coins", frozenset({"name", "of", "part"}))
        },
        scaled=frozenset(row["text"] for row in prefixes if "scaled" in row),
        word_codes=frozenset(table("currencies")["word_codes"]),
        told_in_pence=frozenset(table("currencies")["told_in_pence"]),
        told_in=frozenset(
            word for row in rows("currencies", "told_in", frozenset({"words"})) for word in row["words"].split()
        ),
    )


def _homes(listed: list[dict[str, Any]]) -> tuple[Home, ...]:
    return tuple(Home(home["code"], tuple(home["said"])) for home in listed)


def may_be(name: str) -> tuple[str, ...]:
    """The codes of the currencies that share a name; none for a name of one currency alone."""
    return tuple(home.code for home in money().shared.get(name, ()))


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR knows, historic ones too."""
    from babel.numbers import list_currencies  # loaded only where a text has what looks like a code

    return frozenset(list_currencies())


@cache
def full_names() -> dict[str, str]:
    """Full English names in lower case, singular and plural, with their code ("turkish lira" -> TRY).

    A currency that is legal tender nowhere any more goes by its name, as ISO 4217 no longer lists it.
    """
    from babel import Locale

    english = Locale("en")
    plurals = english._data["currency_names_plural"]  # the only way Babel offers to CLDR's plural names
    tender = _tender()
    names: dict[str, str] = {}
    for code, name in english.currencies.items():
        worth = code if code in tender else name
        for form in {name, *plurals.get(code, {}).values()}:
            if form.lower() not in names or code in tender:
                names[form.lower()] = worth
    return names


@cache
def _tender() -> frozenset[str]:
    from babel.core import get_global

    territories = get_global("territory_currencies").values()
    return frozenset(code for used in territories for code, _, end, tender in used if end is None and tender)
