"""A number's claim as the sentence behind it tells it: the claim, both sentences and its draft in, the claim out."""

from __future__ import annotations

from dataclasses import replace

from smecheck.extraction import antecedents, claims, named_next
from smecheck.extraction.areas import Areas
from smecheck.extraction.numbers import Draft
from smecheck.extraction.passage import IN_PERCENT, Passage
from smecheck.extraction.tree import Sentence
from smecheck.model import Article, Claim, Role


def by_next(own: Claim, article: Article, sentence: Sentence, passage: Passage, draft: Draft, areas: Areas) -> Claim:
    """A number's claim as the next sentence tells it, whose "That" is read in the number's place."""
    number = draft.quantity.span
    meant = named_next.referred_to(passage.sentence) if draft.needs_noun and not own.quantity.unit.name else None
    if meant is not None:
        spoken = [
            replace(one, role=Role.OF) for one in antecedents.standing_for([(passage.sentence, meant)], article.text)
        ]
        asides = (*own.asides, *(place.span for place in passage.places))
        own = replace(own, topic=spoken[0].text, mentions=(*spoken, *own.mentions), asides=asides)
        return named_next.placed(own, passage.places)
    if not named_next.presented(sentence, number):
        return own
    if named_next.tells_itself(sentence, number) and not named_next.adds(passage):
        return own
    that = named_next.pointer(passage.sentence)
    if that is None:
        return own
    shares = (that, *passage.shares) if draft.quantity.unit.dimension in IN_PERCENT else passage.shares
    passage = replace(passage, numbers=(that, *passage.numbers), shares=shares)
    pointing = replace(draft, quantity=replace(draft.quantity, span=that), core=that, needs_noun=False, hedge=None)
    told = claims.claim(article, passage, pointing, own.quantity.unit, areas)
    told = named_next.placed(told, passage.places)
    noun = named_next.how_many(passage.sentence) if draft.needs_noun else None
    if noun is not None:
        named = antecedents.standing_for([(passage.sentence, noun)], article.text)
        told = replace(told, mentions=(*(replace(mention, role=Role.OF) for mention in named), *told.mentions))
    return named_next.together(own, told, counts=draft.needs_noun and bool(own.quantity.unit.name))
