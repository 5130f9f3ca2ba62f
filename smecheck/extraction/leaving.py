"""Whether a number leaves what it counts to the sentence before ("Today there are 500"): a parse in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.anaphors import is_anaphor
from smecheck.extraction.answering import leads, replies, who_says
from smecheck.extraction.how_many import places_or_dates
from smecheck.extraction.looking_back import BRIEF
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import named_behind
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Span, Status

_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def leaves_noun(sentence: Sentence, number: Span) -> bool:
    """Whether a number leaves what it counts, or what has the share, to the sentence before: "Today there are 500."."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    bare, total = anchor.tag_ == "CD", _total(anchor)
    if total is not None and not anaphora().some_of.isdisjoint(sentence.lower[: total.i - 1]):
        return False  # "Some export, with a total of 500 recorded"
    anchor = total or anchor
    if bare and (brought_about(anchor) or aimed_for(anchor) or (total is not None and _is_recorded(total))):
        return True
    hedge = anchor.head if anchor.dep_ == "pobj" and anchor.head.lower_ in hedges().before else None
    top = hedge or anchor  # "there are over 500", where the parse may take "over" for a preposition
    exists = top.dep_ in ("attr", "nsubj", "prep") and any(child.dep_ == "expl" for child in top.head.children)
    own = _own_part(sentence, number, anchor)
    if len(own) > 2 * BRIEF and not (exists and bare):
        return False
    if bare and _given_out(anchor):
        return True
    fragment = not any(token.tag_ in _FINITE for token in own)
    named = named_behind(sentence, number)
    if named is not None and named.lower_ in classing().parts:
        return fragment  # "60 percent: share of exports" tells not whose
    return (exists or fragment) and not any(child.dep_ == "appos" for child in anchor.children)


def _own_part(sentence: Sentence, number: Span, anchor: Token) -> Sequence[Token]:
    """The words of an answer without what is said beside it: "500", in "500, if one goes by the tally of May"."""
    behind = next((mark.i for mark in sentence.marks if mark.i > anchor.i and mark.text in ",;"), None)
    if behind is None or not (leads(sentence, number) or replies(sentence, number)):
        return sentence.words
    if anchor.dep_ in _SUBJECTS and sentence.words[behind].nbor(1).dep_ != "mark" and not who_says(sentence, behind):
        return sentence.words
    return sentence.words[:behind]


def _total(anchor: Token) -> Token | None:
    """The noun of a total that a number alone is: "a total of 500", but not "the total of 500"."""
    noun = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else None
    any_one = noun is not None and tree.phrase_start(noun).lower_ in anaphora().any_of
    return noun if any_one and noun is not None and noun.lower_ in anaphora().counts else None


def _is_recorded(total: Token) -> bool:
    """Whether a total is that of what is counted or there: "with a total of 500 recorded for the whole of Norway"."""
    known = wholes().counting | wholes().giving | existence().founding
    behind = next((child for child in total.rights if child.dep_ == "acl"), None)
    told = behind or total.head  # the parse may make the number the subject of what is told
    led = (total.head,) if behind is not None else (told.head, *told.lefts)
    verb = tree.governor(told.head)
    who = tree.own_subject(verb) if verb is not None else None
    theirs = (
        who is None or who is total or who.lower_ in anaphora().plural
    )  # "Some export, with a total of 500 recorded"
    return theirs and any(token.lower_ == "with" for token in led) and told.lower_ in known


def _given_out(anchor: Token) -> bool:
    """Whether a number without a noun is handed out or brought about by somebody: "500 were provided by the office"."""
    top = anchor.head if anchor.dep_ == "pobj" and anchor.head.lower_ in hedges().before else anchor
    verb = top.head
    while verb.dep_ in ("aux", "auxpass"):
        verb = verb.head
    passive = any(child.dep_ == "auxpass" for child in verb.lefts) and top.i < verb.i
    passive = passive and not any(child.dep_ == "dobj" for child in verb.rights)  # "500 were given loans"
    known = wholes().giving | existence().founding
    counted = verb.lower_ in wholes().counting and _is_placed(verb)  # "500 were counted" may have come to a gate
    return passive and top.dep_ in ("nsubjpass", "prep") and (verb.lower_ in known or counted)


def _is_placed(verb: Token) -> bool:
    """Whether a place by its name follows a verb, or a time."""
    phrases = [child for child in verb.rights if child.dep_ == "prep"]
    return bool(phrases) and all(any(map(places_or_dates, prep.subtree)) for prep in phrases)


def brought_about(anchor: Token) -> bool:
    """Whether a number is had or brought about: "Norway had 500", "the ministry has recognised 500"."""
    known = existence().having | classing().naming | existence().founding | existence().emerging
    if any(told.lower_ in anaphora().anaphoric and not is_anaphor(told) for told in subjects(anchor)):
        return False  # "the number of weavers has passed 500"
    if anchor.dep_ == "pobj" and anchor.head.dep_ == "prep" and anchor.head.lower_ in hedges().before:
        verb = anchor.head.head  # "has over 500", but not "has a chief over 50"
        return verb.lower_ in known and anchor.head.i == verb.i + 1
    return anchor.dep_ == "dobj" and anchor.head.lower_ in known


def aimed_for(anchor: Token) -> bool:
    """Whether a number is an aim: "it aims for 500"."""
    led = anchor.head if anchor.dep_ == "pobj" and anchor.head.lower_ in ("for", "at") else None
    return led is not None and standings().status.get(led.head.lower_) is Status.TARGET
