"""Figures told in the order of other things ("60, 50 and 60 percent of A, B and C respectively"): which is whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smecheck.extraction import tree
from smecheck.extraction.mentions import mention
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Mention, PeriodMention, Role, Span

_TELLING = ("NN", "VB", "MD", "PRP", "W")  # tags of words that end a row of figures
_SEPARATORS = frozenset({",", "and", "or", "&"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Ordered:
    """What a figure is told of, by its place among the figures beside it.

    item: the thing, or None where times stand in order. period: the time, or None where things do. items: all of the
    things, of which the others are of other figures.
    """

    item: Mention | None
    period: PeriodMention | None
    items: tuple[Span, ...]

    def mentions(self, around: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
        """The mentions around the figure without what belongs to the other figures."""
        if self.item is None:
            return around
        start = self.items[0].start
        kept = [self.item]
        for found in around:
            if not any(item.overlaps(found.span) for item in self.items):
                kept.append(found)
            elif found.span.start < start and found.role is not Role.SENTENCE:
                lead = Span(found.span.start, start)
                head = found.head if found.head and lead.contains(found.head) else None
                kept.append(mention(text, lead, found.role, head))
        return tuple(kept)


def in_order(
    sentence: Sentence, number: Span, numbers: Sequence[Span], periods: Sequence[PeriodMention], text: str
) -> Ordered | str | None:
    """What a number is told of where a sentence tells several "respectively".

    numbers: those of the sentence. None where it tells nothing so; the reason in words where it cannot be made out.
    """
    if cues().respectively.isdisjoint(sentence.lower):
        return None
    run = _run(sentence, number, numbers)
    if len(run) < 2:
        return None
    at = run.index(number)
    times = [period for period in periods if not any(period.span.overlaps(one) for one in run)]
    chains = [
        chain for chain in _chains(sentence, (*numbers, *(time.span for time in times))) if len(chain) == len(run)
    ]
    if len(chains) == 1 and len(times) != len(run):
        items = tuple(_item(sentence, chain_head, place) for place, chain_head in enumerate(chains[0]))
        head = sentence.spanned(chains[0][at], chains[0][at])
        role = Role.SUBJECT if chains[0][0].dep_ in _SUBJECTS else Role.OF
        return Ordered(mention(text, items[at], role, head), None, items)
    if not chains and len(times) == len(run):
        return Ordered(None, times[at], ())
    return "one of several figures told respectively, of what is unclear"


def _run(sentence: Sentence, number: Span, numbers: Sequence[Span]) -> list[Span]:
    """The figures that stand in a row with a number, nothing but commas, "and" and hedges between them."""
    runs: list[list[Span]] = [[]]
    for one in numbers:
        if runs[-1] and not _in_a_row(sentence, runs[-1][-1], one):
            runs.append([])
        runs[-1].append(one)
    return next((run for run in runs if number in run), [])


def _in_a_row(sentence: Sentence, one: Span, other: Span) -> bool:
    between = sentence.tokens(Span(one.end, other.start)) if one.end < other.start else []
    return bool(between) and not any(token.tag_.startswith(_TELLING) for token in between)


def _chains(sentence: Sentence, taken: Sequence[Span]) -> Iterator[list[Token]]:
    """The lists of nouns that are joined by commas and "and", each by the heads of its items, in order."""
    for token in sentence.words:
        if token.dep_ != "conj" and tree.is_noun(token) and _free(sentence, token, taken):
            chain = [token]
            for link in chain:
                chain += [child for child in link.rights if child.dep_ == "conj"]
            whole = not _goes_back(token) and all(tree.is_noun(link) and _free(sentence, link, taken) for link in chain)
            if len(chain) > 1 and whole:
                yield sorted(chain, key=lambda link: link.i)


def _goes_back(first: Token) -> bool:
    """Whether another item stands before the first that the parse joins: "bread, milk and eggs" as two."""
    before = first.doc[: tree.phrase_start(first).i][-2:]
    return len(before) == 2 and before[1].text == "," and tree.is_noun(before[0])


def _free(sentence: Sentence, token: Token, taken: Sequence[Span]) -> bool:
    spot = sentence.spanned(token, token)
    return not any(spot.overlaps(span) for span in taken)


def _item(sentence: Sentence, head: Token, place: int) -> Span:
    """One item of a list: from the comma or "and" before it to the end of its noun's own phrase."""
    first = head
    for token in reversed(head.doc[head.left_edge.i : head.i]):
        if place and token.lower_ in _SEPARATORS:
            break
        first = token
    last = head
    for child in head.rights:
        if child.dep_ in ("conj", "cc", "punct") or child.lower_ in cues().respectively:
            break
        last = child.right_edge
    return sentence.spanned(first, last)
