"""Verdicts on single claims, each come to once for all that say the same in one sentence: a match in, a verdict out."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import fields, replace
from operator import attrgetter

from smecheck.checking.alone import Bench, judge_alone
from smecheck.checking.matches import Match
from smecheck.model import Claim, Measure, Mention, Quantity, Span, Verdict

_MOST = 20_000  # verdicts remembered; an archive has no end of figures
_NOWHERE = Span(0, 1)  # an empty span would be false
_PLACED = frozenset({"quantity", "sentence", "mentions", "part_of", "converts", "attribution", "asides"})
_REST = attrgetter(*(field.name for field in fields(Claim) if field.name not in _PLACED))
_FIGURE = attrgetter(*(field.name for field in fields(Quantity) if field.name != "span"))


class Recall:
    """What was judged before by one registry. A verdict rests on what a sentence says, not on where that stands."""

    def __init__(self) -> None:
        self._verdicts: dict[Hashable, Verdict] = {}

    def judge_alone(self, match: Match, bench: Bench) -> Verdict:
        """As `alone.judge_alone`."""
        if not match.measures:
            return judge_alone(match, bench)
        key = (
            _said(match.claim),
            _ids(match.measures),
            _ids(match.near),
            match.reasons,
            match.refusal,
            match.link,
            match.named,
            match.done,
            bench.on,
        )
        found = self._verdicts.get(key)
        if found is None:
            if len(self._verdicts) >= _MOST:
                self._verdicts.clear()
            found = self._verdicts[key] = judge_alone(replace(match, claim=_anywhere(match.claim)), bench)
        return replace(found, claim=match.claim)


def _ids(measures: tuple[Measure, ...]) -> tuple[str, ...]:
    return tuple(measure.id for measure in measures)


def _said(claim: Claim) -> tuple[Hashable, ...]:
    """All of a claim but its places in the text, and its figures digit by digit: 8.20 is equal to 8.2, and told so."""
    quantity = claim.quantity
    mentions = tuple([_told(mention, claim.sentence) for mention in claim.mentions])
    spot = quantity.span.start - claim.sentence.start
    restated, within = claim.converts is not None, claim.part_of is not None
    quoted = claim.attribution and claim.attribution.quoted
    figures = str(quantity.low), str(quantity.high), str(quantity.step)
    return _REST(claim), _FIGURE(quantity), figures, mentions, spot, restated, within, quoted


def _told(mention: Mention, sentence: Span) -> tuple[Hashable, ...]:
    """What a mention says, and where its head stands in the number's own sentence."""
    head = mention.head
    spot = head.start - sentence.start if head is not None and sentence.contains(head) else None
    length = len(head) if head is not None and spot is not None else None
    return mention.text, mention.role, spot, length


def _anywhere(claim: Claim) -> Claim:
    """The claim without its place in the text: its sentence opens it, and nothing else is anywhere."""
    sentence = claim.sentence
    return replace(
        claim,
        quantity=replace(claim.quantity, span=claim.quantity.span.shifted(-sentence.start)),
        sentence=sentence.shifted(-sentence.start),
        mentions=tuple([_unplaced(mention, sentence) for mention in claim.mentions]),
        part_of=claim.part_of and _NOWHERE,
        converts=claim.converts and _NOWHERE,
        attribution=claim.attribution and replace(claim.attribution, span=_NOWHERE),
        asides=(),
    )


def _unplaced(mention: Mention, sentence: Span) -> Mention:
    place, head = mention.span, mention.head
    span = place.shifted(-sentence.start) if sentence.contains(place) else _NOWHERE
    inside = head.shifted(-sentence.start) if head is not None and sentence.contains(head) else None
    return Mention(span, mention.text, mention.role, inside)
