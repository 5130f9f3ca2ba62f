"""What time a claim is of: a passage, one of its numbers and what is said around it in; a period and its basis out."""

from __future__ import annotations

from smecheck.extraction import bygone, clause_times, limits, timing, to_come
from smecheck.extraction.numbers import Draft
from smecheck.extraction.passage import Passage
from smecheck.extraction.planned import planned
from smecheck.extraction.settled import settled
from smecheck.model import Mention, Period, PeriodMention, Span, Unit


def time_of(
    passage: Passage,
    draft: Draft,
    unit: Unit,
    around: tuple[Mention, ...],
    text: str,
    *,
    ordered: PeriodMention | None,
    limit: bool,
    before: bool,
) -> tuple[Period | None, bool, bool]:
    """The period a number is of, whether the words tell it, and whether it stands now, whatever its clause tells.

    ordered: the time that "respectively" gives it. limit: it is a limit, which holds at any time. before: it is told as
    an earlier level.
    """
    sentence, number, speaks = passage.sentence, draft.quantity.span, passage.speaks
    own = clause_times.own_times(sentence, number, passage.periods, speaks, passage.numbers)
    then = clause_times.when(sentence, number, passage.periods)
    periods = (ordered,) if ordered else own
    period, told = timing.time_of(text, number, sentence.span, periods, unit, speaks, when=then)
    if not told and own != tuple(passage.periods) and to_come.goes_on(sentence, number):
        return None, False, False
    now = timing.at_present(text, min(number.start, (draft.hedge or number).start), sentence.span)
    own_time = limit and told and period is not None and limits.of_its_own_time(period, speaks)
    if now or (limit and not own_time):
        return speaks, False, now
    aimed = planned(sentence, number) is not None
    if told and not aimed and settled(sentence, number) and _of_others(passage, text, number):
        return speaks, False, False  # "the 500 mills, which lost money last year": the time is not theirs
    counted = unit.dimension == "count" and not aimed
    if told and period and counted and to_come.of_deed(sentence, number, period, speaks):
        return speaks, False, False
    if told and period and to_come.not_yet(period, speaks):
        period, told = to_come.time_of(sentence, number, period, passage.periods, speaks)
        return period, told, not told
    if told:
        return period, True, False
    if not before and (meant := _told_before(passage, around, text, number)) is not None:
        return meant, True, False
    if passage.headed is not None and not before:
        return passage.headed, True, False
    gone = not settled(sentence, number) and bygone.is_bygone(sentence, number)
    return None if gone else period, False, False


def _told_before(passage: Passage, around: tuple[Mention, ...], text: str, number: Span) -> Period | None:
    """The time of the question or the heading before, of what a pronoun stands for, or of the clause before."""
    asked = passage.asked_of if timing.may_answer(passage.sentence) else None
    meant = asked or timing.of_antecedent(around, (*passage.earlier_periods, *passage.periods))
    meant = meant or timing.of_clause_before(passage.sentence, number, text, passage.periods)
    meant = meant or timing.of_year_after_base(passage, number, around)
    return meant or timing.of_move_before(passage, number, around)


def _of_others(passage: Passage, text: str, number: Span) -> bool:
    """Whether the times of a sentence are told of something else than a number known without them."""
    later = timing.follows_later(text, number, passage.periods)
    return later or timing.of_the_predicate(passage.sentence, number, passage.periods)
