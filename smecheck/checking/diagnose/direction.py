"""SME108, the wrong direction: the same size, told as a fall where the registry has a rise, or the reverse."""

from __future__ import annotations

from dataclasses import replace

from smecheck.checking.compare import clash
from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.model import Change, Code

_SAID = {Change.UP: "upwards", Change.DOWN: "downwards"}


def wrong_direction(case: Case) -> Diagnosis | None:
    """Whether only the direction is wrong."""
    ours, theirs = case.figure.direction, case.known.direction
    if ours is None or theirs is None or not clash(case.figure, case.known):
        return None
    if not replace(case.figure, direction=None).meets(case.known):
        return None
    return Diagnosis(
        Code.DIRECTION,
        f"the size is right, the direction is not: the registry has it {_SAID[theirs]}, the article {_SAID[ours]}",
    )
