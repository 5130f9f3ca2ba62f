"""What an item of a list that semicolons or dashes part names its number by: a parsed sentence in, its label out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token, parts_clauses
from smecheck.extraction.tree import Sentence
from smecheck.language.hedges import hedges
from smecheck.language.periods import months, units
from smecheck.model import Span
from smecheck.model.once import once

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPENING = ("IN", "TO", "RB", "WDT", "WP", "WRB", "CC")
_LEADING = (",", ":")
_CLOSING = (",", ")", ".", "?", ";", "!")
_LONGEST = 16  # tokens
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label stands, and its noun. alone: nothing told before tells more of what it names."""

    span: Span
    noun: Span
    alone: bool = False


@once
def label(sentence: Sentence, number: Span) -> Label | None:
    """The label of a number that ends its item: "mills, 500; old shops, over 300", "Mills: 500 - Shops: 300".

    What stands in the items before is of another number, and so is what stands behind.
    """
    inside = sentence.tokens(number)
    return (_beside(sentence, inside) or _of_item(sentence, inside)) if inside else None


def _of_item(sentence: Sentence, inside: Sequence[Token]) -> Label | None:
    """The words before the comma or the colon that leads to a number at the end of its item."""
    if not _ends_item(sentence, inside[-1].i + 1):
        return None
    lead = list(sentence.words[: inside[0].i])
    while lead and lead[-1].lower_ in hedges().leading:
        lead.pop()
    if not lead or lead[-1].text not in _LEADING:
        return None
    own = list(takewhile(lambda token: not _parts(token), reversed(lead[:-1])))[::-1]
    row = any(token.like_num for token in lead[: len(lead) - 1 - len(own)]) or _goes_on(sentence, inside[-1].i + 1)
    told = _behind_colon(own)
    noun = _noun(told) if row else None
    if noun is None:
        return None
    spot = sentence.spanned(noun, noun)
    return Label(sentence.spanned(told[0], told[-1]), spot, alone=noun.lower_.removesuffix("s") in units())


def _beside(sentence: Sentence, inside: Sequence[Token]) -> Label | None:
    """The noun that leads straight to a number between marks: "the town, population 500, …"."""
    first, last = inside[0].i, inside[-1].i
    mark, noun = (sentence.words[first - 2], sentence.words[first - 1]) if first > 1 else (inside[0], inside[0])
    behind = sentence.words[last + 1 : last + 2]
    alone = mark.text in (",", "(") and noun.tag_ == "NN" and noun.lower_ not in hedges().leading
    if not alone or noun.lower_ in months() or noun.lower_ in units() or (behind and behind[0].text not in _CLOSING):
        return None
    spot = sentence.spanned(noun, noun)
    return Label(spot, spot, alone=True)


def _parts(token: Token) -> bool:
    return token.text == ";" or (parts_clauses(token) and token.text != ":")


def _ends_item(sentence: Sentence, place: int) -> bool:
    """Whether nothing stands behind a number in its item but a bracket."""
    behind = sentence.words[place : place + 1]
    return not behind or _parts(behind[0]) or behind[0].text in (".", "(")


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether another item with a number follows."""
    behind = sentence.words[place:]
    return any(_parts(token) for token in behind[:1]) and any(token.like_num for token in behind)


def _behind_colon(own: Sequence[Token]) -> Sequence[Token]:
    """An item without what announces the whole list: "In brief: mills"."""
    last = max((at for at, token in enumerate(own) if token.text == ":"), default=-1)
    return own[last + 1 :]


def _noun(told: Sequence[Token]) -> Token | None:
    """The noun of a label: no time, no name alone and no clause."""
    if not 0 < len(told) <= _LONGEST or told[0].tag_ in _OPENING or any(token.tag_ in _FINITE for token in told):
        return None
    if any(token.like_num and not (token.text.isdigit() and len(token.text) == _YEAR) for token in told):
        return None
    first = list(takewhile(lambda token: token.tag_ not in ("IN", ",", "VBN", "VBG") or token is told[0], told))
    head = next((token for token in reversed(first) if token.tag_.startswith("NN")), None)
    if head is None or head.tag_ == "NNP" or tree.is_verb(head):
        return None
    timed = head.lower_ in months() or (head.lower_ in units() and head.tag_ == "NN")  # "last year, 500"
    return None if timed else head
