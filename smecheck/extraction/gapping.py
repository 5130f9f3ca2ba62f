"""Complements put before their numbers ("Its share of jobs is 60 percent, of exports 50"): a parse in, these out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.language.periods import units
from smecheck.language.shares import shares
from smecheck.language.units import percent_ends
from smecheck.model import Mention, Role, Span
from smecheck.model.once import once

_BREAKS = frozenset({",", ";", "—", "–"})
_LONGEST = 8  # tokens
_MONEY = "$£€¥"


@dataclass(frozen=True, slots=True)
class Gap:
    """A complement with its preposition, its noun, and where the number that it belongs to begins."""

    lead: Token
    span: Span
    noun: Span
    number: int

    def owns(self, number: Span) -> bool:
        """Whether it belongs to this number."""
        return number.start <= self.number < number.end

    def of_this(self, around: tuple[Mention, ...], number: Span) -> tuple[Mention, ...]:
        """A number's mentions without this complement where it is another's; its own stands for what it is of.

        The subject is then told without the complement that this one takes the place of: "its share", of "its share of
        jobs".
        """
        if not self.owns(number):
            return tuple(found for found in around if found.role is Role.SENTENCE or not found.span.overlaps(self.span))
        kept = (found for found in around if found.role in (Role.SUBJECT, Role.SENTENCE))
        return tuple(self._without_complement(found) if found.role is Role.SUBJECT else found for found in kept)

    def _without_complement(self, found: Mention) -> Mention:
        """A subject's mention cut before its last complement of the same preposition."""
        words = found.text.split()
        at = max((place for place, word in enumerate(words) if place and word.lower() == self.lead.lower_), default=0)
        if not at or len(found.text) != len(found.span):
            return found
        text = " ".join(words[:at])
        return Mention(Span(found.span.start, found.span.start + len(text)), text, found.role, found.head)


@once
def gaps(sentence: Sentence) -> Sequence[Gap]:
    """All such complements of a sentence, in order."""
    numbers = [token.i for token in sentence.words if token.like_num]
    return [gap for token in sentence.words if numbers and token.i > numbers[0] and (gap := _gap(sentence, token))]


def _gap(sentence: Sentence, lead: Token) -> Gap | None:
    """What a preposition behind a break leads to, where no more than a hedge or a comma parts it from a number."""
    if lead.lower_ not in shares().put_first:
        return None
    if lead.nbor(-1).text not in _BREAKS and lead.nbor(-1).tag_ != "CC":
        return None
    run: list[Token] = []
    for token in sentence.words[lead.i + 1 : lead.i + 1 + _LONGEST]:
        if token.like_num or token.text in _MONEY:
            noun = next((inner for inner in reversed(run) if inner.tag_.startswith("NN")), None)
            if run and run[-1].lower_ == "it" and (noun is None or _is_time_or_place(noun)):
                return None
            if noun is None or not _is_thing(noun):
                return None
            spans = sentence.spanned(run[0], noun), sentence.spanned(noun, noun)
            return Gap(lead, *spans, sentence.spanned(token, token).start)
        closed = bool(run) and run[-1].text in ",:"
        if bool(run) and run[-1].lower_ == "it" and token.lower_ in existence().being:
            continue  # "Its share of jobs is 60 percent, in exports it is 50"
        if tree.is_verb(token) or token.text in ";()" or (closed and token.lower_ not in hedges().leading):
            return None
        run.append(token)
    return None


def _is_thing(noun: Token) -> bool:
    """Whether a noun is neither a time nor a place: common, or an abbreviation."""
    return noun.tag_ in ("NN", "NNS") or noun.text.isupper()


def _is_time_or_place(noun: Token) -> bool:
    """Whether a common noun tells when or where: "in mid-2024 it was 500", "in the country it is 60 percent"."""
    known = units().keys() | cues().local.keys() | cues().nationwide
    return noun.lower_ in known or any(letter.isdigit() for letter in noun.text)


def joined(sentence: Sentence, one: Span, other: Span) -> bool:
    """Whether a number with such a complement shares all else with the number before it."""
    own = next((gap for gap in gaps(sentence) if gap.owns(other)), None)
    if own is None:
        return False
    start = sentence.spanned(own.lead, own.lead).start
    between = sentence.tokens(Span(one.end, start)) if one.end < start else []
    return bool(between) and not any(tree.is_verb(token) or token.tag_.startswith("W") for token in between)


def ungapped(sentence: Sentence, number: Span, text: str, around: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A number's mentions with what is told of it in a row without a verb, and of no other number."""
    for gap in gaps(sentence):
        around = gap.of_this(around, number)
        if gap.owns(number):
            around = (Mention(gap.span, " ".join(gap.span.of(text).split()), Role.OF, gap.noun), *around)
    return around


def before_pronoun(anchor: Token) -> Token | None:
    """What a share is of, told right before its subject: cars, in "though of cars it makes 3 percent"."""
    verb = tree.governor(anchor)
    subject = tree.own_subject(verb) if verb is not None else None
    if subject is None or not subject.tag_.startswith("PRP") or not subject.i:
        return None
    before = subject.nbor(-1)
    return before if before.dep_ == "pobj" and before.head.lower_ == "of" and tree.is_noun(before) else None


def right_behind(sentence: Sentence, number: Span) -> Token | None:
    """What "of" right behind a share leads to, whatever the parse hangs it on."""
    inside = sentence.tokens(number)
    after = inside[-1].i + 1 if inside else len(sentence.words)
    if after >= len(sentence.words) or sentence.words[after].lower_ != "of" or inside[-1].lower_ not in percent_ends():
        return None
    return next((noun for noun in sentence.words[after].rights if noun.dep_ == "pobj"), None)
