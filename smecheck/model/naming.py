"""By what names a measure's figures are said of something: measures in, subjects with all their other names out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smecheck.model.registry import Kind, Measure


def plainly(phrase: str) -> str:
    """A phrase without case, hyphens or runs of space: how two phrases are told to be the same."""
    return " ".join(re.sub(r"[-‐‑–]", " ", phrase.casefold()).split())


def said_of(measure: Measure, measures: Iterable[Measure]) -> tuple[str, ...]:
    """A measure's subjects, and every other phrase of the classes that they name.

    A class is what another measure of the same area counts and which is said of nothing itself: where the output of
    "national clusters" is measured, and these are counted as "national-level clusters" too, it is the output of those.
    What the measure itself is called by is none of its subjects.
    """
    if not measure.subjects:
        return ()
    told, own = {plainly(subject) for subject in measure.subjects}, {plainly(phrase) for phrase in measure.phrases}
    also = [
        phrase
        for other in measures
        if other.id != measure.id and other.ref_area == measure.ref_area and _is_class(other)
        if told.intersection(map(plainly, other.phrases))
        for phrase in other.phrases
    ]
    return tuple(dict.fromkeys((*measure.subjects, *(phrase for phrase in also if plainly(phrase) not in own))))


def _is_class(measure: Measure) -> bool:
    return measure.kind is Kind.STOCK and measure.unit.dimension == "count" and not measure.subjects
