"""The noun or pronoun around a number that stands for something told before: a parsed sentence in, its token out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.names_given import stands_for
from smecheck.extraction.owned import of_a_time, ownerless
from smecheck.extraction.parsed import Token
from smecheck.extraction.putting import put_at
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.kin import kin, singular
from smecheck.language.movement import movement
from smecheck.language.shares import shares
from smecheck.model import Span
from smecheck.model.once import once

_SUBJECTS = ("nsubj", "nsubjpass")
_AFTER = 5  # words: "of", one that points, two that praise, a noun


def anaphor_of(sentence: Sentence, number: Span, *, whole: bool = True) -> Token | None:
    """The noun or pronoun around the number that stands for something told before.

    whole: it may be the whole of a share; else that is known, and who has it is looked for: "60 percent of it is
    theirs".
    """
    anchor = sentence.root(number)
    if anchor is None:
        return None
    near = [anchor.head] if anchor.dep_ in ("nummod", "quantmod") else []
    near += [*_counted_of(anchor), *_done_to_them(anchor)]
    counts = anchor.tag_ == "CD" or any(child.tag_ == "CD" for child in anchor.lefts)
    named = anchor.dep_ == "appos" and (counts or anchor.head.lower_ == "all")
    near += [anchor.head] if named else []  # "Their number, 500 in May, …", "all of them, 60 percent, …"
    near += [anchor.head.head] if anchor.dep_ == "pobj" and tree.is_noun(anchor.head.head) else []  # "the goal of 500"
    near += [put] if (put := put_at(anchor)) is not None else []  # "the ministry puts it at 60 percent"
    near += [*_given(anchor), *_sharers(anchor)]
    of_whom = subjects(anchor)
    near += [told for head in of_whom if (told := identified(head)) is not None]
    near += of_whom  # before the complement: in "they pay 50 percent of its taxes" it is they who do
    held = [child for prep in anchor.rights if prep.dep_ == "prep" for child in prep.children if child.dep_ == "pobj"]
    near += held if whole else []
    if verb := tree.within_subject(anchor):  # "70 percent of exports come from them"
        near += [child for prep in verb.rights if prep.dep_ in ("prep", "agent") for child in prep.children]
        near += [
            child for child in verb.rights if child.dep_ in ("attr", "dobj")
        ]  # "500 are theirs", "bear their mark"
    found = next((stands for token in near for stands in _standing(token)), None)
    return found or next(iter(_label(anchor, of_whom)), None) or ownerless(sentence, anchor)


def _given(anchor: Token) -> list[Token]:
    """Whom a verb gives or credits with a number: "the count gives them 60 percent", "she credits them with 60"."""
    led = anchor.dep_ == "pobj" and anchor.head.lower_ == "with"
    verb = anchor.head.head if led else anchor.head
    if not (led or anchor.dep_ == "dobj") or not tree.is_verb(verb):
        return []
    to = [child for child in verb.rights if child.dep_ in ("dative", "dobj") and child.i < anchor.i]
    return [token for token in to if token.tag_ in ("PRP", "NNS") and token.lower_ not in anaphora().singular]


def _sharers(anchor: Token) -> list[Token]:
    """From whom a place has a share: "it gets 60 percent of its exports from them", "to them it owes 60 percent"."""
    verb = tree.governor(anchor)
    if verb is None or verb.lower_ not in shares().drawing:
        return []
    led = [noun for prep in verb.children if prep.lower_ in ("from", "to") for noun in prep.rights]
    return [noun for noun in led if noun.dep_ == "pobj" and noun.lower_ in anaphora().plural]


@once
def identified(head: Token) -> Token | None:
    """What stands for the firms that a number is told of: these, in "These are the firms that pay 50 percent".

    Only where their noun tells nothing of them: "these are the bakers who …" is of bakers.
    """
    if is_anaphor(head) and head.lower_ != "it":
        return None
    if head.lower_ == "it" and head.head.lower_ in existence().being:  # "It is they who pay 50 percent"
        return next((child for child in head.head.rights if child.dep_ == "attr" and is_anaphor(child)), None)
    general = folded(head) in (folded_firm(), "one") or head.lower_ in anaphora().many
    if head.dep_ != "attr" or not general or any(child.dep_ in ("amod", "compound") for child in head.lefts):
        return None
    told = tree.own_subject(head.head)
    return told if told is not None and told is not head and is_anaphor(told) else None


def _standing(token: Token) -> Iterator[Token]:
    """The noun phrase's head where it stands for something told before, or the class that it belongs to.

    That is the firms, in "the firms' income" and "income at these firms", and the group, in "the group's income"; of
    one firm alone ("the firm's") nothing tells which one is meant.
    """
    if is_anaphor(token):
        yield token
    held = [noun for prep in token.rights if prep.lower_ in ("at", "of", "in", "by") for noun in prep.rights]
    one_of_two = anaphora().front | anaphora().rear
    them = anaphora().plural if token.lower_ == "all" else frozenset[str]()  # "all of them"
    them |= anaphora().plural & anaphora().determiners  # "sales of those in the north"
    held = [noun for noun in held if noun.tag_ == "NNS" or noun.lower_ in one_of_two | them or _pointed(noun)]
    yield from (noun for noun in held if is_anaphor(noun))
    yield from (c for c in token.lefts if c.dep_ == "poss" and _of_many(c) and is_anaphor(c))


def _pointed(noun: Token) -> bool:
    return any(child.lower_ in anaphora().possessives | anaphora().determiners for child in noun.lefts)


def _of_many(owner: Token) -> bool:
    return owner.tag_ == "NNS" or owner.lower_ in anaphora().anaphoric


def _counted_of(anchor: Token) -> list[Token]:
    """The pronoun of which a number is counted: "it has 500 of them", or what stands for one: "of these champions"."""
    leads = [prep for prep in anchor.rights if prep.lower_ == "of" and anchor.tag_ == "CD"]
    for prep in leads:
        if stands_for(anchor.doc[prep.i + 1 : prep.i + _AFTER]):
            return [noun for noun in prep.rights if noun.dep_ == "pobj"]
    return [noun for prep in leads for noun in prep.rights if noun.tag_ == "PRP" and noun.lower_ in anaphora().plural]


def _done_to_them(anchor: Token) -> list[Token]:
    """The pronoun of a count before a participle, for what is done to all: "There are 500 of them, sold in 4 lots"."""
    verb = tree.governor(anchor)
    if verb is None or verb.tag_ != "VBN" or verb.dep_ not in ("advcl", "acl") or tree.own_subject(verb) is not None:
        return []
    counts = [verb.head, *(child for child in verb.head.rights if child.dep_ in ("attr", "dobj"))]
    return [pronoun for count in counts if count.i < verb.i for pronoun in _counted_of(count)]


@once
def is_anaphor(token: Token) -> bool:
    """Whether a noun phrase's head stands for something told before."""
    if token.lower_ in anaphora().pronouns and (token.tag_ in ("PRP", "DT") or token.lower_ in anaphora().plural):
        return not any(child.dep_ in ("acl", "relcl") for child in token.rights)  # "those polled" are others
    marks = {child.lower_ for child in token.lefts if child.dep_ in ("det", "amod", "poss", "predet")}
    marks |= {"the"} if marks & cues().bodies else set()  # "the ministry's count"
    if marks & (anaphora().determiners | anaphora().possessives):
        return True
    plain = not any(_narrows(child) for child in token.children)
    if plain and marks <= {"the"} and token.dep_ in _SUBJECTS and token.lower_ in movement().movements:
        return True  # "Growth was …": of what was told before
    return (
        "the" in marks
        and plain
        and (token.lower_ in anaphora().anaphoric | {"ones"} or folded(token) in kin().words.values())
    )


def _narrows(child: Token) -> bool:
    """Whether what hangs on a noun tells which one is meant, so that it stands for nothing earlier."""
    if child.dep_ == "prep" and of_a_time(child):
        return False
    spare = cues().neutral | movement().means | movement().movements
    firms = child.head.tag_ == "NNS" and folded(child.head) == folded_firm()
    if child.dep_ == "amod" and (child.head.lower_ == "ones" or firms):  # "the new ones", but not "the Norwegian ones"
        return not child.text.istitle() and child.lower_ not in cues().nationwide
    return child.dep_ in ("prep", "relcl", "acl", "compound", "amod", "nmod") and child.lower_ not in spare


def stands_alone(token: Token) -> bool:
    """Whether the anaphor tells nothing of what it stands for ("they", "the figure", "their share")."""
    own = {child.lower_ for child in token.lefts if child.dep_ == "poss"}
    general = anaphora().pronouns | anaphora().anaphoric | movement().movements | classing().parts | {"ones"}
    return token.lower_ in general or bool(own & anaphora().possessives)


def folded(token: Token) -> str:
    """The noun under the name that all its kind share; a short form under that of what it is short for."""
    word = singular(token.lower_)
    return _long_heads().get(word) or kin().words.get(word, word)


def _label(anchor: Token, subjects: Sequence[Token]) -> list[Token]:
    """The label or the list of a class told before, of which firms are counted: "the title has gone to 500 firms".

    Nothing else may be counted: "the list names 500 mines" tells itself of what.
    """
    noun = anchor.head if anchor.dep_ in ("nummod", "quantmod") else anchor
    if not (anchor is noun and anchor.tag_ == "CD") and folded(noun) != folded_firm() and not _is_entry(noun):
        return []
    verb = tree.within_subject(anchor)
    borne = [child for child in verb.rights if child.dep_ == "dobj"] if verb is not None else []
    borne = borne if verb is not None and verb.lower_ in classing().bearing else []
    return [token for token in (*subjects, *borne) if is_label(token)]


def _is_entry(noun: Token) -> bool:
    return noun.lower_ in cues().neutral | classing().heaps and noun.tag_ == "NNS"


def is_label(token: Token) -> bool:
    """Whether a noun is the label or the list of a class, and nothing near it tells of which."""
    marks = {child.lower_ for child in token.lefts if child.dep_ in ("det", "poss")}
    pointed = bool(marks & ({"the"} | anaphora().determiners))
    kept = token.lower_ in classing().labels | anaphora().lists
    return kept and pointed and not any(_narrows(child) for child in token.children)


def folded_firm() -> str:
    """The name that all nouns for firms share."""
    return kin().words.get("firm", "firm")


@cache
def _long_heads() -> dict[str, str]:
    """Short forms in small letters, each with the noun that its long form ends in: "sme" -> "enterprise"."""
    table = kin()
    return {short: run[-1] for run, short in table.short if run not in table.verbs}
