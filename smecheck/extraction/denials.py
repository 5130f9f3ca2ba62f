"""Whether a figure is denied: a parsed sentence and a number in, yes or no out."""

from __future__ import annotations

import itertools
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.granted import granted
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import loose
from smecheck.extraction.presupposed import answers_alone, taken_as_so
from smecheck.extraction.settled import settled
from smecheck.extraction.suppositions import fronted, tells_more
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.limiting import limiting
from smecheck.language.standings import standings
from smecheck.model import Span

_PARTING = frozenset(":;.–—")
_NEAR = 5  # words before a number, its hedge among them
_COMPARING = ("JJR", "RBR")  # "no fewer than 500 mills"
_POINTING = ("the", "this", "that")


def negated(sentence: Sentence, number: Span) -> bool:
    """Whether the figure is denied: "not 60 percent", "denied that …", "the claim that … is false"."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    words = denying().negation
    inside = sentence.tokens(number)
    before = inside[0].nbor(-1) if inside and inside[0].i > 0 else None
    if before is not None and (before.lower_ in words or before.lower_ == "no") and not _no_denial(before):
        return True
    if _replaced(sentence, number):
        return True
    if _stands(sentence, anchor):
        return False
    if _denying(sentence, anchor):
        return True
    known = settled(sentence, number)
    for above in itertools.takewhile(lambda above: not _begun_anew(anchor, above), tree.climb(anchor)):
        if known and tree.is_verb(above):  # "could not name one of the 500": that there are 500 is not denied
            return above.lower_ in words or (above.lower_ in denying().existing and _denies(above, anchor))
        if above.lower_ in denying().forgetting and above is not anchor.head:
            return False  # "let us not forget that the town has 500"
        if granted(above, anchor):
            return False
        if above.lower_ in words and tree.is_verb(above):
            return True
        if _denies_what_is_below(above, anchor):
            return True
    return False


def _denies_what_is_below(above: Token, anchor: Token) -> bool:
    """Whether a word above a number is denied, or said of nobody; nothing is denied in "nobody disputes it"."""
    if above.lower_ in denying().rejecting and tree.is_verb(above):
        return False
    if _denies(above, anchor):
        return True
    nobody = any(child.dep_ == "nsubj" and is_nobody(child) for child in above.children)
    return nobody and tree.is_verb(above) and not surprises(above)


def _begun_anew(anchor: Token, above: Token) -> bool:
    """Whether a word above a number stands in another clause, that tells nothing of what the number's own tells.

    That is one behind a semicolon ("The town has 500 mills; why some are old, the guild does not say", but not "…; that
    is not true"), and one before a colon ("Do not mix them up: the town has 500", but not "It is not true: …").
    """
    if above.i < anchor.i:
        between = [token.text for token in anchor.doc[above.i : anchor.i]]
        ahead = [token.lower_ for token in anchor.doc[: anchor.i]]
        return ":" in between and _judging().isdisjoint(ahead[: ahead.index(":")])
    if comes_of_it(anchor, above):
        return True
    rest = [token.lower_ for token in anchor.doc[anchor.i :]]
    if ";" not in rest[: above.i - anchor.i]:
        return False
    behind = rest[rest.index(";") :]
    referring = anaphora().pronouns | anaphora().determiners
    return _judging().isdisjoint(behind) and (_only_named(above) or referring.isdisjoint(behind))


def comes_of_it(anchor: Token, above: Token) -> bool:
    """Whether a word above a number stands in a clause of what comes of it: "The town has 500 mills, so nobody …"."""
    between = anchor.doc[anchor.i + 1 : above.i + 1]
    return any(token.lower_ == "so" and token.nbor(-1).text == "," for token in between)


@cache
def _judging() -> frozenset[str]:
    """The words that judge a claim of another clause."""
    return denying().claiming | denying().truth | denying().rejecting | (denying().negation - denying().plain_not)


def _only_named(verb: Token) -> bool:
    """Whether it is denied no more than that something bears a name: "nobody can call that a niche"."""
    return {"dobj", "oprd"} <= {child.dep_ for child in verb.rights}


def _stands(sentence: Sentence, anchor: Token) -> bool:
    """Whether a clause takes a figure for granted and denies something else of it.

    That is a figure that nobody changed ("has not touched its target: 5 percent"), an aim that is somebody's own ("did
    not reach its goal of 500"), and what is named anew between commas ("The goal, 500, is not up for talks").
    """
    verb = tree.governor(anchor)
    if verb is None or verb.lower_ in denying().negation:
        return False
    if fronted(anchor, verb) or taken_as_so(verb, anchor):
        return True
    anchor = anchor.head if anchor.dep_ == "nummod" else anchor
    if anchor.dep_ == "appos" and tree.within_subject(anchor) is verb:
        told = [child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd", "advmod")]
        return not any(
            child.lower_ in denying().negation | denying().truth
            for child in told
            if child.lower_ not in denying().plain_not
        )
    if any(_inserted(above) for above in tree.climb(anchor)):
        return not any(child.dep_ == "neg" for child in verb.children)
    if any(_told_aside(above) for above in tree.climb(anchor)):
        return not _denies(verb, anchor)
    named = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else None
    named = anchor.head if anchor.dep_ in ("compound", "nmod", "amod") and anchor.head.i > anchor.i else named
    while named is not None and named.dep_ == "pobj" and named.head.lower_ == "for":
        named = named.head.head
    if named is not None and named.lower_ in _limits():
        return _given(named, verb)
    owned = named is not None and any(child.dep_ == "poss" or child.lower_ == "the" for child in named.lefts)
    if named is not None and owned:
        return named.lower_ in standings().status or (verb.lower_ in denying().unmoved and named.dep_ == "dobj")
    return verb.lower_ in denying().unmoved and loose(sentence, anchor)


def _given(limit: Token, verb: Token) -> bool:
    """Whether a limit is taken for granted, whoever does not reach it: "stays below that threshold of 500"."""
    pointed = any(child.dep_ == "poss" or child.lower_ in _POINTING for child in limit.lefts)
    told = (child.lower_ for child in verb.children if child.dep_ in ("acomp", "attr", "oprd"))
    wrong = denying().truth | denying().negation - denying().plain_not
    return pointed and verb.lower_ not in denying().existing and wrong.isdisjoint(told)


@cache
def _limits() -> frozenset[str]:
    return frozenset(run[0] for run in limiting().limits)


def _inserted(verb: Token) -> bool:
    """Whether a participle tells something between commas: "The goal, set at 500, is not to be met"."""
    first = verb.left_edge.i
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and first > 0 and verb.doc[first - 1].text == ","


def _told_aside(verb: Token) -> bool:
    """Whether a clause tells more of a noun between commas: "The share, which is 60 percent, is no goal".

    What a claim or who speaks says is none: "the claim, which has it at 60 percent, is false".
    """
    claims = verb.lower_ in cues().said | cues().putting or verb.head.lower_ in denying().claiming
    above = tree.governor(verb.head)
    told = [child.lower_ for child in above.children if child.dep_ in ("acomp", "attr", "oprd")] if above else []
    return tells_more(verb) and not claims and denying().truth.isdisjoint(told) and denying().negation.isdisjoint(told)


def _denies(verb: Token, anchor: Token) -> bool:
    """Whether anything on a word, or on a helper before it, denies: "do not, as a post claims, make up 60 percent"."""
    helped = [child for helper in verb.lefts if helper.dep_ in ("aux", "auxpass") for child in helper.children]
    return any(_denies_by(child, verb, anchor) for child in (*verb.children, *helped))


def _denies_by(child: Token, above: Token, anchor: Token) -> bool:
    """Whether what hangs on a word above the number denies it; a "not" behind both belongs to what follows.

    So does one behind a comma ("60 percent, not 45").
    """
    if child.lower_ not in denying().negation or _no_denial(child):
        return False
    if child.i < anchor.i and (child.nbor(1).text in _PARTING or answers_alone(child, anchor)):
        return False  # "Are mills rare? Hardly: 500 were counted"
    if child.dep_ == "neg" and anchor.i < child.i:
        return above.i >= anchor.i and child.nbor(-1).text != ","
    if child.dep_ == "amod":  # "called the report of 500 misleading", "a false report of 500"
        return child.i > above.i or above.lower_ in denying().claiming
    return child.dep_ in ("neg", "acomp", "attr", "advmod", "oprd")


def _replaced(sentence: Sentence, number: Span) -> bool:
    """Whether a figure is told only as what another stands in for: "900 instead of 500", "900, not the 500 told"."""
    first = next((token.i for token in sentence.tokens(number)), 0)
    near = sentence.lower[max(0, first - _NEAR) : first]
    runs = [run for run in denying().replacing if run[0] in near]
    return any(near[at : at + len(run)] == run for run in runs for at in range(len(near) - len(run) + 1))


def _denying(sentence: Sentence, anchor: Token) -> bool:
    """Whether a run of words before the number denies what its verb says: "no longer", "nor do mills", "far from"."""
    lower = sentence.lower
    for run in denying().denying:
        for at in range(anchor.i - len(run) + 1) if run[0] in lower else ():
            verb = tree.governor(sentence.words[at]) if lower[at : at + len(run)] == run else None
            verb = verb.head if verb is not None and verb.dep_ in ("aux", "auxpass") else verb
            if verb is not None and verb.lower_ in denying().rejecting:
                continue
            if verb is not None and (verb in _own_clause(anchor) or (at > verb.i and verb in tree.climb(anchor))):
                return True
    return False


def _own_clause(anchor: Token) -> list[Token]:
    """The climb from a number as far as the verb that has a subject of its own beside another clause."""
    found: list[Token] = []
    for above in tree.climb(anchor):
        found.append(above)
        if above.dep_ == "conj" and tree.is_verb(above) and tree.own_subject(above) is not None:
            break
    return found


def surprises(verb: Token) -> bool:
    """Whether a verb only tells that a thing came as a surprise: "nobody expected the town to have 500"."""
    subject = tree.own_subject(verb) if verb.lower_ in denying().surprise and verb.tag_ in ("VBD", "VBN") else None
    return subject is not None and (is_nobody(subject) or not _few(subject).isdisjoint(denying().few))


def _few(subject: Token) -> set[str]:
    return {subject.lower_, *(child.lower_ for child in subject.lefts)}


def is_nobody(subject: Token) -> bool:
    """Whether a subject is nobody: "no expert believes that …"."""
    marked = (child for child in subject.lefts if child.lower_ in denying().nobody)
    return subject.lower_ in denying().nobody or any(child.nbor(1).tag_ not in _COMPARING for child in marked)


def _no_denial(word: Token) -> bool:
    """Whether a "not" belongs to a run that denies nothing ("not only")."""
    lower = [token.lower_ for token in word.doc]
    return any(
        tuple(lower[at : at + len(run)]) == run
        for run in denying().not_negation
        for at in range(max(0, word.i - len(run) + 1), word.i + 1)
    )
