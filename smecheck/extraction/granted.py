"""Whether a figure stands though what is said around it is denied: the verbs above a number in, yes or no out."""

from __future__ import annotations

import itertools

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.presupposed import joined_anew
from smecheck.language.denying import denying
from smecheck.language.shares import shares

_BREAKS = frozenset(",;:–—()")
_FINITE = ("VBD", "VBZ", "VBP")
_DONE = frozenset(("did", "has", "have", "had"))
_AS_THOUGH = frozenset(("as", "though"))
_OTHERWISE = ("or", "but", "nor")


def granted(above: Token, anchor: Token) -> bool:
    """Whether a number is taken for granted from a word above it on, whatever is denied of that or above it.

    It is so in a clause that gives a reason or grants something ("It is not rich, though it has 500 mills"), under a
    word that is said of what is so ("It is hardly surprising that it has 500"), where only the way to it is denied
    ("It did not get to 500 overnight"), and where what is thought away would take it along.
    """
    verb = tree.governor(anchor)
    if verb is None:
        return False
    if above is verb:
        return _by_no_such_way(verb, anchor) or _would_be_gone(verb, anchor)
    below = next((child for child in tree.climb(anchor) if child.head is above), None)
    if below is not None and joined_anew(above, below):
        return True
    return below is verb and (_gives_reason(verb) or _goes_with(above) or _is_said_of_what_is_so(above, verb))


def _gives_reason(verb: Token) -> bool:
    """Whether a clause gives a reason or grants something: "because it has 500"; not "as though it had 500"."""
    if verb.dep_ not in ("advcl", "ccomp", "conj") or not _is_finite(verb):
        return False
    opener = next((child for child in verb.lefts if child.lower_ in denying().granting), None) or _for(verb)
    if opener is None:
        return False
    told = {token.lower_ for token in verb.doc[max(0, opener.i - 1) : opener.i + 2]}
    return denying().conditions.isdisjoint(told) and not told.issuperset(_AS_THOUGH)


def _goes_with(word: Token) -> bool:
    """Whether a word opens what goes with all that is told: "With mills making 500, nobody …", "…, with 500 mills"."""
    apart = word.i < word.head.i or (word.i > 0 and word.nbor(-1).text == "," and word.lower_ == "with")
    return word.lower_ in denying().fronted and apart and tree.is_verb(word.head)


def _would_be_gone(verb: Token, anchor: Token) -> bool:
    """Whether a figure is told by what would not be there without its owner: "Without mills, 500 jobs would not be"."""
    helpers = {child.lower_ for child in verb.lefts}
    thought_away = any(child.lower_ in shares().without for child in verb.lefts)
    return thought_away and not helpers.isdisjoint(denying().outcome) and tree.within_subject(anchor) is verb


def _for(verb: Token) -> Token | None:
    """The "for" that opens a clause and that the parse takes for a preposition before its subject."""
    if tree.own_subject(verb) is not None:
        return None
    before = itertools.takewhile(lambda token: token.text not in _BREAKS, reversed(verb.doc[: verb.i]))
    near = itertools.takewhile(lambda token: not tree.is_verb(token) and token.tag_ != "CC", before)
    return next((token for token in near if token.lower_ == "for"), None)


def _is_said_of_what_is_so(above: Token, verb: Token) -> bool:
    """Whether a word above a clause is said of what is so: "hides that", "is no secret that", "not by chance that"."""
    if not _is_finite(verb) or verb.dep_ not in ("ccomp", "csubj", "acl", "advcl", "relcl"):
        return False
    told = [above, *(child for child in above.children if child.dep_ in ("acomp", "attr", "oprd", "prep"))]
    told += [child for near in told if near.dep_ == "prep" for child in near.children]
    return any(token.lower_ in denying().factive for token in told)


def _by_no_such_way(verb: Token, anchor: Token) -> bool:
    """Whether a verb of what was done is only denied to have been done so: "did not get to 500 mills by chance"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if helpers.isdisjoint(_DONE) or not helpers.isdisjoint(denying().conditional) or verb.lower_ == "have":
        return False
    behind: list[str] = []
    for token in verb.doc[max(anchor.i, verb.i) + 1 :]:
        if token.text in _BREAKS or (tree.is_verb(token) and token is not verb):
            break
        behind.append(token.lower_)
    ends = [
        at + len(run)
        for run in denying().by_no_way
        for at in range(len(behind))
        if tuple(behind[at:][: len(run)]) == run
    ]
    return any(behind[end : end + 1] == [] or behind[end] not in _OTHERWISE for end in ends)


def _is_finite(verb: Token) -> bool:
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    return (helpers[0] if helpers else verb).tag_ in _FINITE
