"""One number with all that is said around it: a draft, its parsed sentence and its passage in, a Claim out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smecheck.extraction import (
    aimed,
    aims,
    answers,
    antecedents,
    asked_whose,
    basis,
    claim_times,
    classed,
    denials,
    doubts,
    elliptic,
    grouping,
    hearsay,
    items,
    labelling,
    left_places,
    limits,
    mentions,
    moving,
    newness,
    ones,
    partial,
    qualified,
    removals,
    respective,
    retractions,
    sayers,
    standing,
    subsets,
    suppositions,
    tiers,
    timing,
)
from smecheck.extraction.areas import Areas
from smecheck.extraction.counted import Counted, counted
from smecheck.extraction.numbers import Draft, Move
from smecheck.extraction.parsed import Token
from smecheck.extraction.passage import Passage
from smecheck.extraction.periods import is_earlier_level, told_with
from smecheck.extraction.raised import raised
from smecheck.extraction.tree import Sentence
from smecheck.model import Article, Basis, Claim, Mention, Period, Role, Span, Status, Unit


def claim(article: Article, passage: Passage, draft: Draft, unit: Unit, areas: Areas) -> Claim:
    """Everything that is said around one number.

    unit: the quantity's unit with its counted noun told. areas: the places of the story so far.
    """
    text, sentence, number = article.text, passage.sentence, draft.quantity.span
    noun = counted(sentence, draft) if draft.needs_noun else None
    leader = grouping.leader(sentence, number, passage.numbers)
    before = is_earlier_level(text, number, sentence.span) or timing.of_the_present(text, number, sentence.span)
    bare = draft.needs_noun and noun is None
    compared = _noun_of_another(passage, draft, text, leader or number, before=before) if bare else None
    level = elliptic.compared_with(sentence, draft, passage.drafts) if before and bare and compared is None else None
    bare = bare and compared is None
    counts = elliptic.number_before(draft, passage.drafts) if before and compared is not None else None
    asides = _asides(passage, text, number)
    question = answers.asked(sentence, number, passage.earlier, asides, counts=bare)
    if question is None:
        around = mentions.mentions(sentence, number, text, noun, leader or level)
        if level is not None and not any(found.role is Role.OF for found in around):
            around = (*mentions.labels(sentence, level, text), *around)
        item = items.label(sentence, number)
        about = raised(sentence, number, passage, text) if unit.dimension == "share" else None
        around = (about, *(one for one in around if one.role is not Role.OF)) if about is not None else around
        around += (
            ()
            if item is not None and item.alone
            else antecedents.antecedents(
                sentence,
                leader or level or counts or number,
                passage.earlier[:-1] if about is not None else passage.earlier,
                text,
                bare=bare,
                listed=passage.listed,
                whole=about is None,
                places=[place.span for place in passage.places],
            )
        )
        around += asked_whose.asked_whose(sentence, number, passage.earlier, text) if not bare else ()
    else:  # what else is said with an answer is who gave it
        around = antecedents.standing_for(question, text)
        around += (mentions.mention(text, sentence.span, Role.SENTENCE),)
    around += _headline(article, number)
    if compared is not None:
        around = tuple(one for one in around if not (before and moving.is_movement(one, text)))  # "a rise from 500"
        around = (mentions.mention(text, compared.phrase, Role.COUNTED, compared.head), *around)
    if bare and question is None and labelling.summed_up(sentence, number) is None:
        beside = [place.span for place in passage.places] + [period.span for period in passage.periods]
        around = partial.of_whole(around, sentence, number, passage.numbers, beside)
    elif noun is not None and partial.is_share_of(sentence, number, noun):
        around = partial.unnamed(around)
    rank = tiers.level(around, sentence.span, number, text) if draft.needs_noun else None
    rank = rank or (tiers.made_by_parts(around, sentence.span, number, text) if draft.needs_noun else None)
    put_in = classed.put_in_class(sentence, number, noun)
    around = put_in.among(around, text) if put_in else around
    ordered = respective.in_order(sentence, number, passage.numbers, passage.periods, text)
    if isinstance(ordered, str):
        return refused(replace(draft, refused=ordered), sentence.span)
    around = ordered.mentions(around, text) if ordered else around
    around = ones.told(around, sentence, passage.earlier)
    around = qualified.among(around, sentence, number, passage.earlier, text) if draft.needs_noun else around
    area, said, others = areas.of(sentence, number, around, passage.places)
    left_for = left_places.left_for(areas, sentence, number, around, passage.places, (area, said, others))
    if area is not None and not others:
        areas.classes.tie(around, area, said=said)
    named = classed.class_of(sentence, number, text) if bare else None
    around = (*around, named) if named else around
    limit = not (put_in or named) and limits.threshold(text, sentence.span, draft)
    period, told, settled = claim_times.time_of(
        passage, draft, unit, around, text, limit=limit, before=before, ordered=ordered.period if ordered else None
    )
    level_told = compared is not None and before
    moved = 0 if level_told else moving.movements(sentence, draft) or int(moving.labels_movement(around, number, text))
    owner = removals.removed(sentence, number)
    if owner is not None:
        around, moved = removals.owned(around, sentence, owner, text), 0
    stands = (
        aims.of_its_noun(sentence, number)
        if before or settled or owner
        else _status(passage, number, period if told else None, around, question or ())
    )
    return Claim(
        quantity=replace(draft.quantity, unit=unit, change=moving.direction(sentence, draft)),
        sentence=sentence.span,
        topic=_topic(around),
        mentions=around,
        area=area,
        area_said=said,
        other_areas=others,
        left_for=left_for,
        period=period,
        period_said=told,
        status=stands,
        negated=(denials.negated(sentence, number) and not draft.negation)
        or doubts.doubted(sentence, number)
        or _denied(text, sentence.span, number)
        or asked_whose.asked_what_is_not(sentence, passage.earlier),
        supposed=_supposed(article, sentence, number, known=bool(limit or owner))
        or (stands.achieved and standing.left_open(sentence, number)),
        threshold=limit,
        flow=newness.flow(sentence, number) or draft.rate is not None,
        moved=moved,
        subset=subsets.subset(around),
        without=subsets.left_out(sentence, number),
        basis=_basis(passage, draft, text, period if told else None, moved),
        part_of=passage.part_of.get(number),
        converts=passage.converts.get(number),
        attribution=sayers.attribution(sentence, number, text),
        level=rank,
        asides=(*asides, rank) if rank else asides,
    )


def refused(draft: Draft, sentence: Span) -> Claim:
    """A number that cannot be read safely: counted, never judged."""
    return Claim(quantity=draft.quantity, sentence=sentence, refused=draft.refused)


def _noun_of_another(passage: Passage, draft: Draft, text: str, leader: Span, *, before: bool) -> Counted | None:
    """The noun that a number takes from one before it: of an earlier level, of an aim, or of a series of times."""
    listed = is_earlier_level(text, leader, passage.sentence.span)  # "900 mills, up from 500 in May and 300 in June"
    if before or listed or tiers.level_behind(passage.sentence.span, draft.quantity.span.end, text):
        return elliptic.compared_noun(passage.sentence, draft, passage.drafts)
    if aimed.aims_at(passage.sentence, draft.quantity.span):
        return elliptic.noun_so_far(passage.sentence, draft, passage.drafts)
    return elliptic.in_series(passage.sentence, draft, passage.drafts, passage.periods)


def _status(
    passage: Passage,
    number: Span,
    told: Period | None,
    around: tuple[Mention, ...],
    question: Sequence[tuple[Sentence, Token]],
) -> Status:
    """The standing the words tell; what is told flatly of a time yet to come when the story speaks is a forecast.

    What a pronoun stands for tells it, too ("What is the target? It is 500."), and so does the question.
    """
    sentence, speaks = passage.sentence, passage.speaks
    ahead = told is not None and speaks is not None and told.start > speaks.end
    status = standing.status(sentence, number, past=told is not None and speaks is not None and not ahead)
    if status is Status.ACTUAL:
        status = aims.of_subject(around) or aims.of_label(sentence, number) or answers.standing(question) or status
    return Status.FORECAST if ahead and status is Status.ACTUAL else status


def _supposed(article: Article, sentence: Sentence, number: Span, *, known: bool) -> bool:
    """Whether a figure is told only as a condition, a question or a claim to be checked; known: whether it is not."""
    if not known and (suppositions.supposed(sentence, number) or doubts.asked(sentence, number)):
        return True
    return doubts.labelled(article.text, article.paragraphs, sentence.span)


def _denied(text: str, sentence: Span, number: Span) -> bool:
    """Whether the sentence as a whole, what follows in it, or the next one, denies what it tells."""
    if retractions.corrected(text, sentence, number):
        return True
    if retractions.taken_back(text, sentence) or retractions.disowned(text, sentence):
        return True
    if hearsay.is_denied_ahead(text, sentence, number) or hearsay.is_taken_back(text, sentence, number):
        return True
    return hearsay.is_hearsay(text, sentence, number)


def _basis(passage: Passage, draft: Draft, text: str, period: Period | None, moved: int) -> Basis | None:
    """What a change in percent is measured against."""
    before = passage.earlier[-1].span.of(text) if passage.earlier else ""
    around = basis.Around(text, passage.sentence.span, passage.shares, passage.periods, before)
    to = draft.move in (Move.TO, Move.FROM)
    return basis.basis(around, draft.quantity.span, period, sized=moved > 0, moved_to=to)


def _topic(around: tuple[Mention, ...]) -> str:
    """What is measured, in the article's words: the nearest phrase that is no bare verb."""
    near = (Role.COUNTED, Role.OF, Role.SUBJECT)
    return next((found.text for role in near for found in around if found.role is role), "")


def _headline(article: Article, number: Span) -> tuple[Mention, ...]:
    if article.headline is None or article.headline.contains(number):
        return ()
    return (mentions.mention(article.text, article.headline, Role.HEADLINE),)


def _asides(passage: Passage, text: str, number: Span) -> tuple[Span, ...]:
    spans: Sequence[Span] = (
        *(place.span for place in passage.places),
        *(told_with(text, period) for period in passage.periods),
        *(other for other in passage.numbers if other != number),
        *(draft.hedge for draft in passage.drafts if draft.hedge and draft.hedge.start >= draft.quantity.span.end),
        *passage.earlier_asides,
        *sayers.breaking_in(passage.sentence),
    )
    return tuple(sorted(spans))
