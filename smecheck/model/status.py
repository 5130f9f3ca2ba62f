"""Whether a figure is said to be so, aimed at, or expected (SDMX obs_status, narrowed)."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The standing of a figure, of a claim or of an observation."""

    ACTUAL = "actual"
    TARGET = "target"
    FORECAST = "forecast"
    ESTIMATE = "estimate"
    PROVISIONAL = "provisional"

    @property
    def achieved(self) -> bool:
        """Whether the figure is told as having happened: an estimate or a provisional figure is, a target is not."""
        return self in (Status.ACTUAL, Status.ESTIMATE, Status.PROVISIONAL)
