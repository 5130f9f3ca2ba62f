"""SME103, digits astray: two digits have changed places, or one is doubled, dropped or written twice."""

from __future__ import annotations

from smecheck.checking.diagnose.case import Case, Diagnosis
from smecheck.checking.figure import Figure, digits, significant
from smecheck.checking.wording import number
from smecheck.model import Code

_TO_SWAP = 2  # significant digits from which two that have changed places are told from another figure
_TO_SWAP_FAR = 3  # the same, where they were not neighbours
_TO_DROP = 3  # significant digits from which one digit more or less is told from another figure
_ON_THEIR_OWN = 4  # significant digits from which swapped digits are no new figure, whatever else may have changed


def digits_astray(case: Case) -> Diagnosis | None:
    """Whether the digits are the registry's, but for one slip of the fingers."""
    slip = slip_of(case.figure, case.known)
    if slip is None:
        return None
    return Diagnosis(Code.DIGITS, f"{number(case.figure.low)} is {number(case.known.low)} with {slip}")


def surely_astray(case: Case) -> Diagnosis | None:
    """The same where the figure might as well be a newer one: only for figures of many digits, and only a swap."""
    ours, theirs = _written(case.figure, case.known)
    if case.digits < _ON_THEIR_OWN or _swapped(ours, theirs) is None:
        return None
    return digits_astray(case)


def slip_of(figure: Figure, known: Figure) -> str | None:
    """The slip that turns the registry's digits into the article's, in words, or None."""
    if figure.is_range or known.is_range or not figure.low or not known.low:
        return None
    ours, theirs = _written(figure, known)
    longest = max(significant(each.low, each.step) for each in (figure, known))
    apart = _swapped(ours, theirs)
    if apart is not None and longest >= (_TO_SWAP if apart == 1 else _TO_SWAP_FAR):
        return "two digits swapped"
    if longest < _TO_DROP:
        return None
    if len(ours) == len(theirs) - 1 and _less_one(theirs, ours):
        return "a digit dropped"
    if len(ours) == len(theirs) + 1 and _doubled(ours, theirs):
        return "a digit doubled"
    return None


def swapped_digits(figure: Figure, known: Figure) -> bool:
    """Whether nothing but two neighbouring digits that changed places parts two figures."""
    return _swapped(*_written(figure, known)) == 1


def _written(figure: Figure, known: Figure) -> tuple[str, str]:
    """Both figures' digits down to the finer of the two steps."""
    step = min(figure.step, known.step)
    return digits(figure.low, step), digits(known.low, step)


def _swapped(ours: str, theirs: str) -> int | None:
    """How far apart two swapped digits stand, where that is all that differs."""
    if len(ours) != len(theirs):
        return None
    places = [at for at, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one != other]
    if len(places) != 2:
        return None
    first, last = places
    return last - first if ours[first] == theirs[last] and ours[last] == theirs[first] else None


def _less_one(longer: str, shorter: str) -> bool:
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _doubled(longer: str, shorter: str) -> bool:
    return any(
        longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer))
    )
