"""What is said to be so and what is only aimed at: which statuses of observations a claim may be held against."""

from __future__ import annotations

from smecheck.model import Status

ACHIEVED = frozenset(status for status in Status if status.achieved)
AIMED = frozenset(status for status in Status if not status.achieved)


def alike(status: Status) -> frozenset[Status]:
    """The statuses that a claim of this one compares with: all that is achieved, or all that is aimed at."""
    return ACHIEVED if status.achieved else AIMED


def opposite(status: Status) -> frozenset[Status]:
    """The statuses that clash with it: for an achievement the targets, for an aim what is achieved."""
    return frozenset({Status.TARGET}) if status.achieved else ACHIEVED
