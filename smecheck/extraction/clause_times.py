"""Which times of a sentence may be a number's: its parse, a number and its times in, without those of other clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smecheck.extraction import to_come, tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.planned import planned
from smecheck.extraction.times_aside import counted_aside, names_it_again, told_aside, with_subject
from smecheck.extraction.to_come import behind_its_verb, joined
from smecheck.extraction.tree import Sentence
from smecheck.language import periods as words
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.kin import singular
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Edge, Period, PeriodMention, Precision, Span

_PRESENT = ("VBZ", "VBP")
_FINITE = (*_PRESENT, "VBD")
_RUNNING = (Precision.SPAN, Precision.DECADE)
_HELPERS = ("aux", "auxpass")
_WEEK = 7  # days
_NEAR = 3  # words: an adverb, a verb and a preposition
_SIDE = ("acl", "advcl", "relcl", "csubj")


def own_times(
    sentence: Sentence,
    number: Span,
    periods: Sequence[PeriodMention],
    speaks: Period | None,
    numbers: Sequence[Span] = (),
) -> tuple[PeriodMention, ...]:
    """The times of a sentence without those that only tell when something else happened.

    Behind a verb in the present or the perfect no time of another clause is the number's: "named in 2021, the mill is
    one of 500", "the scheme began in 2021 and covers 500". Behind one in the past that of a participle or a relative
    clause may be or may not ("named in 2021, the mill was one of 500"): it comes back as vague. A time yet to come when
    the story speaks is that of a verb in the present only in its own clause ("the plan runs to 2030, but the town has
    500"), and behind no other number ("has 500, short of the 900 it wants by 2030"). numbers: all of the sentence.
    """
    periods, sure = to_come.at_hand(sentence, number, periods)
    if sure or not periods:
        return tuple(periods)
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    tense = _tense(verb) if verb is not None else None
    now = _told_now(sentence, number) if tense in (None, *_PRESENT) else None
    if now is not None:
        periods = [mention for mention in periods if mention.span.start > now.start]
    if verb is not None and _tense(first := with_subject(verb)) in _PRESENT:
        periods = [mention for mention in periods if not told_aside(sentence, number, first, mention.span, numbers)]
    if anchor is None or verb is None or tense is None:
        return tuple(periods)
    found, aimed = [], planned(sentence, number) is not None
    for mention in periods:
        if _of_what_went_on(sentence, verb, mention) or _of_news(sentence, verb, mention):
            continue
        ahead = to_come.not_yet(mention.period, speaks)
        if ahead and tense in _PRESENT and not aimed and to_come.of_another(sentence, number, verb, mention, numbers):
            continue
        if to_come.only_before(sentence, mention):
            found.append(replace(mention, vague=True))
        elif ahead or not _of_another(sentence, anchor, verb, mention, now=tense in _PRESENT):
            found.append(mention)
        elif tense not in _PRESENT or _of_who_said_it(sentence, verb, mention):
            found.append(replace(mention, vague=True))
    return tuple(found)


def when(sentence: Sentence, number: Span, periods: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time behind which a number's clause opens with "when", and which it is told of: "since May, when it had 500".

    None where the clause has a time of its own, or stands behind none.
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None and periods else None
    lead = next((child for child in verb.lefts if child.lower_ == "when"), None) if verb is not None else None
    if verb is None or lead is None or lead.i < 2 or lead.nbor(-1).text != ",":
        return None
    before = sentence.spanned(lead.nbor(-2), lead.nbor(-2))
    clause = sentence.spanned(lead, verb.right_edge)
    if any(clause.contains(mention.span) for mention in periods):
        return None
    then = next((mention for mention in periods if mention.span.overlaps(before)), None)
    return replace(then, period=_first_of(then.period), edge=None) if then and then.edge is Edge.SINCE else then


def _first_of(period: Period) -> Period:
    """The year or the month that a span goes on from."""
    first = period.start
    return Period.year(first.year) if (first.month, first.day) == (1, 1) else Period.month(first.year, first.month)


def _of_what_went_on(sentence: Sentence, verb: Token, mention: PeriodMention) -> bool:
    """Whether a time tells only how long what the clause before tells went on: "has grown for years, and is 500"."""
    time = sentence.root(mention.span)
    own = tree.governor(time) if time is not None and mention.period.precision in _RUNNING else None
    if own is None or own is verb or not joined(verb, own) or tree.own_subject(verb) is None:
        return False
    return any(child.lower_ in standings().owning for child in own.lefts)


def _of_news(sentence: Sentence, verb: Token, mention: PeriodMention) -> bool:
    """Whether a day or a week without a date, in another clause, is when somebody spoke: "the mayor wrote on Monday".

    A week is a time of news as a day is: no figure is counted by it that another clause tells.
    """
    dated = any(letter.isdigit() for token in sentence.tokens(mention.span) for letter in token.text)
    if dated or (mention.period.end - mention.period.start).days >= _WEEK:
        return False
    time = sentence.root(mention.span)
    own = tree.governor(time) if time is not None else None
    return own is not None and own is not verb and not joined(verb, own)


def _of_who_said_it(sentence: Sentence, verb: Token, mention: PeriodMention) -> bool:
    """Whether a time is told of somebody who said in the past what a number is in: it may be when that was said."""
    time = sentence.root(mention.span)
    for above in tree.climb(verb)[1:]:
        subject = tree.own_subject(above) if above.lower_ in cues().said else None
        if subject is not None and time is not None and subject in tree.climb(time) and _tense(above) == "VBD":
            return True
    return False


def _tense(verb: Token) -> str | None:
    """The tag of a clause's finite verb; None of an infinitive, a participle on its own and a modal."""
    helpers = [child for child in verb.lefts if child.dep_ in _HELPERS]
    if any(helper.tag_ in ("MD", "TO") for helper in helpers):
        return None
    if verb.tag_ == "VB" and not helpers and tree.own_subject(verb) is not None:
        return "VBP"  # "mills provide": the parse cannot tell it from an infinitive
    tag = next((helper.tag_ for helper in helpers if helper.tag_ in _FINITE), verb.tag_)
    return tag if tag in _FINITE else None


def _of_another(sentence: Sentence, anchor: Token, verb: Token, mention: PeriodMention, *, now: bool) -> bool:
    """Whether a time belongs to another clause than that of a verb, or to a noun beside it."""
    time = sentence.root(mention.span)
    if time is None:
        return False
    path = tree.climb(time)
    own = tree.governor(time)
    if own is None:
        return False
    if own is verb:
        return now and _beside(path, verb, anchor)
    if not behind_its_verb(own, path, time):
        return now and _at_present(verb) and own in tree.climb(verb)  # "In May it had 500, and now it has 600"
    if own in tree.climb(verb):  # "he said in 2021 that there are 500" is of 2021
        return now and _tense(own) == "VBD" and (joined(verb, own) or _at_present(verb) or _adds(verb))
    below = path[: path.index(verb)] if verb in path else path  # "500 of which were to be found in 2021"
    clause = next((above for above in below if above.dep_ in _SIDE), None)
    if clause is None:
        return now and (joined(own, verb) or _before_semicolon(sentence, own, verb))
    if _asks_how_many(clause) or _tells_what_is_known(clause) or _defines_the_counted(clause, anchor, verb):
        return False
    if _calls_it_again(clause, anchor) or counted_aside(sentence, clause, anchor, mention.span):
        return False
    return now or (clause.dep_ != "advcl" or _tense(clause) is None)


def _calls_it_again(clause: Token, anchor: Token) -> bool:
    """Whether a relative clause is of what the number is called again: "500 mills, the total that it had in May"."""
    return clause.dep_ == "relcl" and names_it_again(clause.head, anchor)


def _before_semicolon(sentence: Sentence, own: Token, verb: Token) -> bool:
    """Whether a clause stands before a semicolon and a verb behind it: "It had 500 in May; there are 600 now"."""
    return own.dep_ == "ccomp" and any(mark.text == ";" and own.i < mark.i < verb.i for mark in sentence.marks)


def _told_now(sentence: Sentence, number: Span) -> Span | None:
    """The adverb of the story's own time right before a number's noun or verb: "500 in May, now number 600"."""
    inside = sentence.tokens(number)
    before = sentence.words[: inside[0].i][-_NEAR:] if inside else ()
    told = [token for token in before if token.lower_ in anaphora().at_present]
    return sentence.spanned(told[-1], told[-1]) if told else None


def _at_present(verb: Token) -> bool:
    """Whether a clause says that it is told of now."""
    told = (child.right_edge for child in verb.children if child.dep_ in ("advmod", "prep"))
    return any(word.lower_ in anaphora().at_present for word in told)


def _adds(verb: Token) -> bool:
    """Whether a relative clause behind a comma tells more of a noun: "It had mills in 2024, which make 60 percent"."""
    start = verb.left_edge
    return verb.dep_ == "relcl" and start.i > 0 and start.nbor(-1).text == ","


def _beside(path: Sequence[Token], verb: Token, anchor: Token) -> bool:
    """Whether a time only tells of a noun in a phrase that tells when or why: "after a rally in 2021 there are 500".

    A number that stands in that phrase itself has its time: "with 500 mills in 2021, the town has much to run".
    """
    phrase = path[path.index(verb) - 1] if path[0] is not verb else None
    if (
        phrase is None
        or phrase in tree.climb(anchor)
        or phrase.dep_ != "prep"
        or phrase.lower_ not in words.words("apart_leads")
    ):
        return False
    noun = next((child for child in phrase.rights if child.dep_ == "pobj"), None)
    return noun is not None and noun is not path[0] and noun.lower_ not in words.units()


def _defines_the_counted(clause: Token, anchor: Token, verb: Token) -> bool:
    """Whether a clause that no comma parts from its noun tells which things are counted: "500 mills built in 2021".

    A number that is the subject, or what is said of it, is of that time: "500 yen was the price paid in 2021".
    """
    first = clause.left_edge
    noun = clause.head
    if clause.dep_ not in ("acl", "relcl") or (first.i and first.nbor(-1).text == ","):
        return False
    path = tree.climb(anchor)
    subject = tree.own_subject(verb)
    what = next((child for child in verb.rights if child.dep_ == "attr"), None) if anchor is subject else subject
    said = anchor.head is verb and what is not None and what in tree.climb(noun)
    return said or noun in path[: path.index(verb)]


def _asks_how_many(clause: Token) -> bool:
    """Whether a clause tells of how many it is, and so of the number itself: "how many mills Norway had in May"."""
    asked = (child for child in clause.head.lefts if child.lower_ == "many")
    return any(word.i > 0 and word.nbor(-1).lower_ == "how" for word in asked)


def _tells_what_is_known(clause: Token) -> bool:
    """Whether a clause tells when something was drawn up that tells figures, or which time is meant.

    "The survey taken in 2021 counts 500"; "in the year that ended in March".
    """
    noun = clause.head
    if clause.dep_ not in ("acl", "relcl"):
        return False
    known = words.units().keys() | wholes().sources | frozenset(words.words("dated_sources"))
    return noun.lower_ in known or singular(noun.lower_) in known
