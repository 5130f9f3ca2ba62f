"""A sum that is the very limit of the class told of last, and of nothing else: a setting in, that measure out."""

from __future__ import annotations

from functools import cache

from smecheck.checking.kinds import unit_obstacle
from smecheck.checking.last_told import names_another
from smecheck.checking.placed import place
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import words
from smecheck.language.anaphora import anaphora
from smecheck.language.limiting import limiting
from smecheck.model import Measure, Role

_REACH = 500  # characters: a paragraph of explanation


def whose_own_limit(setting: Setting) -> Measure | None:
    """The measure of whose class a sum told as a limit can only be the limit, where the sentence leaves it untold.

    "Is it above designated size? The line is drawn at 20 million yuan" is of those above it if the registry draws the
    line just there, and if no word near the sum names another thing, nor another place.
    """
    claim = setting.claim
    number = claim.quantity
    if not claim.threshold or number.high is not None or number.unit.dimension not in ("money", "rate"):
        return None
    own = (one for one in setting.index.kindred.limits if any(held.value == number.low for held in one.observations))
    return next((one for one in own if unit_obstacle(claim, one) is None and _is_of(setting, one)), None)


def _is_of(setting: Setting, measure: Measure) -> bool:
    """Whether the story told of the measure's class before, and no phrase near the sum tells of another thing."""
    sentence, start = setting.claim.sentence, setting.claim.quantity.span.start
    text, subjects = setting.article.text, setting.index.subjects[measure.id]
    told = words(text[max(0, start - _REACH) : sentence.end])
    if not any(found.run in subjects for found in setting.index.find(told)):
        return False
    here = words(sentence.of(text))
    if any(word.raw == "for" for word in here) and not any(f.run in subjects for f in setting.index.find(here)):
        return False  # "For retailers the line is drawn at 5 million"
    if any(_is_another(setting, one, measure) for one in setting.of(Role.OF, Role.SUBJECT)):
        return False
    spot = next(iter(setting.of(Role.SENTENCE)), None)
    owner = place(setting, measure, spot) if spot is not None else None
    return owner is not None and owner.obstacle is None and owner.away is None


def _is_another(setting: Setting, stretch: Stretch, measure: Measure) -> bool:
    """Whether a phrase tells of something that is neither the measure's class, nor its own, nor a limit."""
    left = setting.left(stretch, measure) if setting.named(stretch, measure) is not None else None
    if left is not None and all(word.raw in _spare() for word in left):
        return False  # "main-business sales"
    if any(found.run in setting.index.subjects[measure.id] for found in stretch.found):
        return False
    return names_another(stretch, *_spare())


@cache
def _spare() -> frozenset[str]:
    """The words for a limit, and for what firms take in."""
    return anaphora().owned | frozenset(run[0] for run in limiting().limits)
