"""`claims show` for people: what a measure is, its observations over time, and a plot of them."""

from __future__ import annotations

from typing import TextIO

from smecheck.model import Measure, Observation, Source
from smecheck.rendering.claims_columns import rows
from smecheck.rendering.claims_plot import plot
from smecheck.rendering.sheet import ERROR, FAINT, STRONG, Sheet
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import cited, known
from smecheck.rendering.writer import Look

_FEWEST_TO_PLOT = 2


def write_measure(stream: TextIO, look: Look, measure: Measure, sources: tuple[Source, ...]) -> None:
    """Print one measure; withdrawn and unreleased observations are shown as such."""
    sheet = Sheet(stream, look)
    sheet.line(f"{measure.id}  {visible(measure.name)}")
    sheet.line(_about(measure), indent=2)
    for what, words in (
        ("phrases", measure.phrases),
        ("subjects", measure.subjects),
        ("excludes", measure.excludes),
        ("earlier ids", measure.aliases),
    ):
        if words:
            sheet.line(f"{what}: {', '.join(map(visible, words))}", indent=2, hanging=2)
    if measure.note:
        sheet.line(visible(measure.note), indent=2)
    sheet.line()
    ordered = sorted(measure.observations, key=lambda o: (o.time_period.end, o.known))
    rows(sheet, look.width, [_row(measure, observation) for observation in ordered], indent=2)
    standing = [observation for observation in ordered if observation.withdrawn is None]
    if len(standing) >= _FEWEST_TO_PLOT:
        sheet.line()
        for line in plot(standing, look.width - 4):
            sheet.line(line, indent=2)
    sheet.line()
    used = {observation.source for observation in measure.observations}
    for source in sources:
        if source.id in used:
            sheet.line(f"{source.id}: {cited(source)}", indent=2, hanging=2)


def _about(measure: Measure) -> str:
    parts = [measure.ref_area, measure.unit.name, measure.kind.value]
    if measure.part_of:
        parts.append(f"part of {measure.part_of}")
    if measure.restates:
        parts.append(f"restates {measure.restates}")
    if measure.basis:
        parts.append(measure.basis.value)
    if measure.valid_for_months:
        parts.append(f"holds for {measure.valid_for_months} months")
    return " · ".join(parts)


def _row(measure: Measure, observation: Observation) -> list[tuple[str, str]]:
    taken = observation.withdrawn
    style = FAINT if taken else STRONG
    rest = f"known {observation.known}, since {observation.since}, {observation.source}"
    if observation.note:
        rest += f" ({visible(observation.note)})"
    if taken:
        rest = f"withdrawn in {taken.version}: {visible(taken.reason)}; {rest}"
    return [
        (observation.time_period.edtf(), ERROR if taken else ""),
        (known(measure, observation), style),
        (rest, FAINT),
    ]
