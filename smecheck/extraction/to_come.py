"""Which times to come are a number's own: a parse, a number and a time that is yet to come in, yes or no out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.planned import planned
from smecheck.extraction.settled import settled
from smecheck.extraction.tree import Sentence
from smecheck.language import periods as words
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.language.made import made
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Period, PeriodMention, Span

_BY, _WHEN = "by", "WRB"


def not_yet(period: Period, speaks: Period | None) -> bool:
    """Whether a time is yet to come when the story speaks."""
    return speaks is not None and period.start > speaks.end


def at_hand(sentence: Sentence, number: Span, periods: Sequence[PeriodMention]) -> tuple[Sequence[PeriodMention], bool]:
    """The times that may be a number's, without those of aims beside it, and whether no more is to be asked of them."""
    if goes_on(sentence, number):
        return [mention for mention in periods if mention.span.start > number.start], True
    label = [mention for mention in periods if labels(sentence, number, mention)]
    return label or [mention for mention in periods if not of_an_aim(sentence, number, mention)], bool(label)


def of_an_aim(sentence: Sentence, number: Span, mention: PeriodMention) -> bool:
    """Whether a time is that of an aim told beside a number: "when it aimed for 900 by 2030, it had 500".

    A mark parts the two from the number, which is told under no aim itself, and none parts the aim from its time. So is
    the time of what a number is set against: "Compared with 900 in May, its 500 mills are few".
    """
    anchor, time = sentence.root(number), sentence.root(mention.span)
    if anchor is None or time is None or not time.i:
        return False
    aims = standings().status.keys() - standings().infinitive
    aimed = any(above.lower_ in aims for above in tree.climb(anchor))
    if time.i > anchor.i:  # "when it had 500, it set a goal of 900 by 2030"
        between = sentence.words[anchor.i + 1 : time.i]
        own = any(word.like_num for word in between) and any(word.lower_ in standings().status for word in between)
        return own and time.nbor(-1).lower_ == _BY and not aimed
    marks = [mark.i for mark in sentence.marks] + [word.i for word in sentence.words if word.tag_ == _WHEN]
    opened = max((place for place in marks if place < time.i), default=-1)
    if opened + 1 >= time.i or not any(time.i < place < anchor.i for place in marks):
        return False
    before = sentence.words[opened + 1 : time.i]
    pair = " ".join(word.lower_ for word in before[:2])
    if before[0].lower_ in cues().contrast or pair in words.words("compared"):
        return any(word.like_num for word in before)
    return time.nbor(-1).lower_ == _BY and any(word.lower_ in standings().status for word in before) and not aimed


def labels(sentence: Sentence, number: Span, mention: PeriodMention) -> bool:
    """Whether a time is a number's label in a bracket or a row: "(2024: 500; 2022: 400)"."""
    if mention.span.end >= number.start:
        return False
    between = [token.text for token in sentence.tokens(Span(mention.span.end, number.start))]
    first = sentence.tokens(mention.span)
    return between == [":"] and bool(first) and first[0].i > 0 and first[0].nbor(-1).text in "([;"


def only_before(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether a time opens a sentence as one up to which something held: "Until 2024 it had fewer than 900"."""
    time = sentence.root(mention.span)
    lead = sentence.words[0]
    return time is not None and lead.lower_ in words.words("up_to") and time.head is lead


def goes_on(sentence: Sentence, number: Span) -> bool:
    """Whether a number is told as what came next, at some time after those told: "to 500 in May, and then to 900"."""
    inside = sentence.tokens(number)
    lead = [word.lower_ for word in reversed(sentence.words[: inside[0].i])] if inside else []
    onwards, spare = words.words("onwards"), hedges().leading | {"to"}
    return next((word for word in lead if word in onwards or word not in spare), "") in onwards


def time_of(
    sentence: Sentence, number: Span, period: Period, periods: Sequence[PeriodMention], speaks: Period | None
) -> tuple[Period | None, bool]:
    """The time of a number whose clause tells of one to come, and whether it is told: that one, none, or the story's.

    "From 500 to 900 by 2030" sets out from some time; the 500 of "By 2030 its 500 mills will …" may be those of then.
    """
    if led_from(sentence, number):
        return None, False
    if _taken_for_granted(sentence, number):
        return None if any(found.span.end <= number.start for found in periods) else speaks, False
    return period, True


def led_from(sentence: Sentence, number: Span) -> bool:
    """Whether a number is what something sets out from: "from about 500 to 900 by 2030"."""
    inside = sentence.tokens(number)
    lead = (word.lower_ for word in reversed(sentence.words[: inside[0].i])) if inside else iter(())
    return next((word for word in lead if word == "from" or word not in hedges().leading), "") == "from"


def of_deed(sentence: Sentence, number: Span, period: Period, speaks: Period | None) -> bool:
    """Whether a time is that of a deed to come, and not of what is counted for it.

    That is who will do it ("Sixteen ministries will run the campaign this year"), or what will be used in a time that
    has begun ("the campaign will offer 37 courses this year"). Not so of what comes to be there or to be had: "500
    mills will win the title this year".
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if anchor is None or verb is None or (speaks is not None and period.end < speaks.start):
        return False
    doing = tree.within_subject(anchor) is verb
    below = list(itertools.takewhile(lambda above: above is not verb, tree.climb(anchor)))
    if any(above.lower_ in standings().status for above in below):
        return False
    helpers = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    if verb.lower_ not in standings().status and helpers.isdisjoint(standings().status):
        return False
    deed = verb
    while (further := next((child for child in deed.rights if child.dep_ == "xcomp"), None)) is not None:
        deed = further
    begun = speaks is not None and period.start <= speaks.start
    used = begun and (deed.lower_ in made().reaching or deed.lower_ not in _there() | existence().founding)
    used = used and deed.lower_ not in standings().status.keys() | standings().bringing_about
    if not (used or (doing and deed.lower_ not in _there() - existence().founding)):
        return False
    return any(child.dep_ == "dobj" for child in deed.children)


@cache
def _there() -> frozenset[str]:
    """Verbs under which things are there, are had, or come to be so."""
    found = existence()
    return found.having | found.emerging | found.being | classing().bearing | wholes().giving


def of_another(sentence: Sentence, number: Span, verb: Token, mention: PeriodMention, numbers: Sequence[Span]) -> bool:
    """Whether a time to come is not that of a number told of now, the object or subject of a verb.

    It is that of another clause, of a noun beside the number, or of another number: "The town has 500 mills and wants
    900 by 2030", "… on the way to its goal for 2030", "… short of the 900 it wants by 2030".
    """
    if any(number.end <= other.start and other.end <= mention.span.start for other in numbers):
        return True
    anchor = sentence.root(number)
    time = sentence.root(mention.span)
    own = tree.governor(time) if time is not None else None
    if anchor is None or time is None or own is None:
        return False
    path = tree.climb(time)
    if own is not verb and own in tree.climb(verb):
        return (joined(verb, own) or _in_a_clause_of(own, verb)) and behind_its_verb(own, path, time)
    if own is not verb:
        return joined(own, verb) or _in_a_clause_of(verb, own)  # not "are to be linked by 2030"
    branch = path[: path.index(verb)]
    if not branch or branch[-1] in tree.climb(anchor):
        return False
    nouns = [above for above in branch if tree.is_noun(above)]
    return any(noun is not time and noun.lower_ not in words.units().keys() | words.edges() for noun in nouns)


def _taken_for_granted(sentence: Sentence, number: Span) -> bool:
    """Whether things counted are there whatever is to come of them: "will link its 500 mills by 2030".

    Not so of what brings them about: "will have its 500 mills by 2030", "the goal of its 500 mills".
    """
    anchor = sentence.root(number)
    if anchor is None or not settled(sentence, number) or planned(sentence, number) is not None:
        return False
    path = list(tree.climb(anchor))
    verb = tree.governor(anchor)
    below = path[: path.index(verb)] if verb is not None else path
    if any(above.lower_ in standings().status for above in below):
        return False
    if verb is None or verb is tree.within_subject(anchor):
        return True
    if verb.lower_ in existence().levelling:
        return False
    bringing = existence().founding | existence().having | existence().emerging
    return verb.lower_ not in bringing or any(above.dep_ == "prep" for above in below)


def _in_a_clause_of(main: Token, verb: Token) -> bool:
    """Whether a verb is that of a clause that only tells more of what a main one tells: "the town, which has 500"."""
    between = itertools.takewhile(lambda above: above is not main, tree.climb(verb))
    return any(above.dep_ in ("relcl", "advcl") for above in between)


def joined(second: Token, first: Token) -> bool:
    """Whether a verb, or one above it, is joined to another before it."""
    return any(above.dep_ in ("conj", "cc") and above.head is first for above in tree.climb(second))


def behind_its_verb(verb: Token, path: Sequence[Token], time: Token) -> bool:
    """Whether something of a verb's clause stands before a time, so that the time opens no clause around it."""
    phrase = next((above for above in reversed(path[: path.index(verb)]) if above.dep_ in ("prep", "npadvmod")), time)
    return verb.left_edge.i < phrase.left_edge.i
