"""One short block in, the kind of furniture its shape tells out: page rows, crumbs, tickers, phone numbers, bylines."""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache

from smecheck.language.furniture import words
from smecheck.language.periods import any_of
from smecheck.model import Furniture

_ADDRESS = re.compile(r"(?:\S+@\S+\.\w+|(?:https?://|www\.)\S+)$", re.IGNORECASE)
_PHONE = re.compile(r"(?=(?:\D*\d){7})(?:\+|\(\+?\d+\)|\d{2,5}-\d{2,})[\d\s()./-]*$")
_CRUMB = re.compile(r"\s*[>›»]\s*|\s+[/|·•]\s+")
_JOINT = re.compile(r"[a-z]{3,}[A-Z][a-z]{2,}")
_MAY_BE_JOINT = re.compile(r"[A-Z](?<=[a-z]{3}[A-Z])")
_MOVE = re.compile(
    r"\d[\d,.]*\s*\(?(?:[▲▼↑↓]\s*\d[\d,.]*\s*%?|[+−-]\d[\d,.]*\s*%|[+−-]\d[\d,.]*\s+\(?[+−-]?\d[\d,.]*\s*%)"
)
_BYLINE = re.compile(r"By (?:[A-Z][\w.’'-]*(?:,| and| in| &)?\s*){2,8}$")
_CREDIT = re.compile(r"[\[(](?:photo|file photo|image|picture|video|cartoon)\b[^\])]*[\])]$", re.IGNORECASE)
_STOP = re.compile(r"[.?!…][\"”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_MOST_CRUMB_WORDS = 5
_MOST_FOREIGN_LETTERS = 30


def kind_of(block: str) -> Furniture | None:
    """The kind of furniture that the shape of a short block (white space folded) tells, or None."""
    for holds, kind in _SHAPES:
        if holds(block):
            return kind
    return None


def ends_sentence(block: str) -> bool:
    """Whether a block ends as a sentence does: a full stop, question or exclamation mark, quotes and brackets aside."""
    return bool(_STOP.search(block.rstrip()[-8:]))


def _is_contact(block: str) -> bool:
    return bool(_ADDRESS.match(block) or _PHONE.match(block))


def _is_row_of_pages(block: str) -> bool:
    """ "< 1 2 3 >", "Page 2 of 7", "Previous | Next": nothing but page words and numbers that count up by one."""
    first = block.split(None, 1)[0].casefold() if block else ""
    if first.isalpha() and first not in words("pages"):
        return False
    tokens = [token for token in re.split(r"[\s|·<>«»‹›…/]+", block.casefold()) if token]
    numbers = [int(token) for token in tokens if token.isdecimal() and len(token) < 6]
    if not tokens or any(not token.isdecimal() and token not in words("pages") for token in tokens):
        return False
    if len(numbers) < len(tokens):
        return len(tokens) > 1
    counts_up = all(after == before + 1 for before, after in itertools.pairwise(numbers))
    return len(numbers) >= 3 and counts_up


def _is_crumbs(block: str) -> bool:
    """ "Home > News > Business", or menu entries glued together: "NewsSportBusiness weather"."""
    parts = [part for part in _CRUMB.split(block) if part]
    apart = len(parts) >= 3 and all(len(part.split()) <= _MOST_CRUMB_WORDS for part in parts)
    crumbs = apart or (_MAY_BE_JOINT.search(block) is not None and len(_JOINT.findall(block)) >= 2)
    return crumbs and not any(character.isdigit() for character in block)


def _is_ticker(block: str) -> bool:
    """ "SSE 3,210.55 +0.42%": a level and a signed move, and no sentence."""
    return bool(_MOVE.search(block)) and not ends_sentence(block) and len(block.split()) <= 30


def _is_counter(block: str) -> bool:
    return bool(_counter_pattern().match(block.casefold()))


def _is_byline(block: str) -> bool:
    return bool(_BYLINE.match(block) or _CREDIT.match(block))


def _is_in_another_script(block: str) -> bool:
    """A menu entry in another writing, left in an English page; one with digits stays, lest a number be hidden."""
    if block.isascii():
        return False
    letters = [character for character in block if character.isalpha()]
    if len(letters) > _MOST_FOREIGN_LETTERS or any(character.isdigit() for character in block):
        return False
    foreign = sum(not unicodedata.name(character, "").startswith("LATIN") for character in letters)
    return foreign > len(letters) / 2


@cache
def _counter_pattern() -> re.Pattern[str]:
    return re.compile(rf"\d[\d,.]*[km]?\s+{any_of(words('counters'))}$")


_SHAPES = (
    (_is_contact, Furniture.CONTACT),
    (_is_row_of_pages, Furniture.PAGINATION),
    (_is_crumbs, Furniture.NAVIGATION),
    (_is_ticker, Furniture.TICKER),
    (_is_counter, Furniture.METADATA),
    (_is_byline, Furniture.METADATA),
    (_is_in_another_script, Furniture.NAVIGATION),
)
