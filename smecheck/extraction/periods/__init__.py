"""The room's reader of time: text in, period mentions out, when a story speaks, and which period a figure is of."""

from smecheck.extraction.periods.assign import is_earlier_level, is_status_date, period_of, told_by_saying
from smecheck.extraction.periods.boxed import time_of_box
from smecheck.extraction.periods.find import find_periods, told_with
from smecheck.extraction.periods.story import story_anchor

__all__ = [
    "find_periods",
    "is_earlier_level",
    "is_status_date",
    "period_of",
    "story_anchor",
    "time_of_box",
    "told_by_saying",
    "told_with",
]
