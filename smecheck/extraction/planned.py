"""In what standing a word behind things counted puts them, or a wish to be one of them: a number in, a standing out."""

from __future__ import annotations

import re

from smecheck.extraction import tree
from smecheck.extraction.aimed import wanted
from smecheck.extraction.newness import flow
from smecheck.extraction.owned import of_a_time
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.kin import singular
from smecheck.language.periods import edges, units
from smecheck.language.standings import standings
from smecheck.model import Span, Status
from smecheck.model.once import once

_AMONG = ("among", "of")
_YEAR = re.compile(r"20\d\d")


@once
def planned(sentence: Sentence, number: Span) -> Status | None:
    """The standing of "the 500 mills planned for 2025", and of the new ones of which somebody would be one, or None.

    Not so of what only happens to mills that are there: "the 500 mills targeted by thieves", "wanted for theft".
    """
    anchor = sentence.root(number)
    if anchor is None:
        return None
    if wanted(sentence, number):
        return Status.TARGET
    noun = anchor.head if anchor.dep_ in ("nummod", "quantmod") else anchor
    for behind in noun.rights:
        told = standings().status.get(behind.lower_) if behind.dep_ == "acl" and behind.tag_ == "VBN" else None
        if told is not None and _for_a_time(behind):
            return told
    inner = [token for prep in noun.rights if prep.lower_ == "of" for held in prep.rights for token in held.rights]
    if (told := next((told for clause in (*noun.rights, *inner) if (told := _to_be_had(clause))), None)) is not None:
        return told
    if not flow(sentence, number):
        return None
    if any(_to_come_about(clause) for clause in noun.rights):
        return Status.TARGET
    return _to_be_one_of(noun)


def _to_be_had(clause: Token) -> Status | None:
    """What a clause tells of things that somebody would have: "the 500 mills that Norway hopes to have".

    Not of what would be done with mills that are there: "that it hopes to link", "that it hopes to have linked".
    """
    if clause.dep_ != "relcl" or clause.lower_ not in standings().status:
        return None
    deed = next((child for child in clause.rights if child.dep_ == "xcomp"), None)
    if deed is None or deed.lower_ not in standings().owning:
        return None
    further = [child for child in deed.rights if child.dep_ not in ("prep", "npadvmod", "advmod", "punct")]
    return None if further else standings().status[clause.lower_]


def _to_come_about(clause: Token) -> bool:
    """Whether a clause behind what is new tells that it is yet to come about, at some time or untold when.

    "The 500 new mills to be built this year", "that are to be built", "that Norway wants to build"; not those "to be
    built by the bank", which are its own.
    """
    if clause.dep_ not in ("relcl", "acl"):
        return False
    wished = clause.lower_ in standings().status or clause.lower_ in existence().being
    deeds = [clause, *(child for child in clause.rights if wished and child.dep_ in ("xcomp", "ccomp"))]
    known = existence().founding | standings().bringing_about
    return any(
        deed.lower_ in known
        and any(child.lower_ == "to" for child in deed.lefts)
        and all(child.dep_ == "punct" or _of_time(child) for child in deed.rights)
        for deed in deeds
    )


def _for_a_time(participle: Token) -> bool:
    """Whether a participle is followed by the time for which it holds, and by nothing that does it or is done."""
    behind = participle.doc[participle.i + 1 : participle.i + 3]
    if len(behind) == 2 and behind[0].dep_ == "prep" and _YEAR.fullmatch(behind[1].text):
        return (
            True  # "Of the 500 mills planned for 2025 Norway has 400", where the parse takes "2025 Norway" for a name
        )
    times = [child for child in participle.rights if child.dep_ in ("prep", "npadvmod") and _of_time(child)]
    return bool(times) and all(child in times or child.dep_ == "punct" for child in participle.rights)


def _of_time(child: Token) -> bool:
    if child.dep_ == "prep":
        return of_a_time(child) or any(_is_time(noun) for noun in child.rights if noun.dep_ == "pobj")
    return _is_time(child)


def _is_time(noun: Token) -> bool:
    return singular(noun.lower_) in units() or noun.lower_ in edges() or noun.lower_ in cues().neutral


def _to_be_one_of(noun: Token) -> Status | None:
    """What a wish tells of the new ones among whom somebody would be: "hopes to be one of the 500 new mills"."""
    lead = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in _AMONG else None
    verb = tree.governor(lead) if lead is not None else None
    if verb is None or verb.lower_ not in existence().being | {"be", "become"} or verb.dep_ != "xcomp":
        return None
    return standings().status.get(verb.head.lower_)
