"""`claims list` for people: every measure with its newest figure, a line each."""

from __future__ import annotations

from typing import TextIO

from rich.cells import cell_len

from smecheck.model import Measure, Observation, Registry
from smecheck.rendering.claims_columns import rows
from smecheck.rendering.sheet import FAINT, STRONG, Sheet
from smecheck.rendering.visible import clipped
from smecheck.rendering.wording import counted, known
from smecheck.rendering.writer import Look

_LEAST_NAME = 16


def write_list(stream: TextIO, look: Look, registry: Registry) -> None:
    """Print the measures of a registry in the order of its files; `(+2)` says that two older figures are there."""
    sheet = Sheet(stream, look)
    cells = [_row(measure) for measure in registry.measures]
    room = look.width - sum(max((cell_len(row[column][0]) for row in cells), default=0) + 2 for column in range(3))
    if room >= _LEAST_NAME:
        rows(
            sheet,
            look.width,
            [[*row, (clipped(m.name, room), "")] for row, m in zip(cells, registry.measures, strict=True)],
        )
    else:
        rows(sheet, look.width, cells)
    observations = sum(len(measure.observations) for measure in registry.measures)
    told = f"{counted(len(registry.measures), 'measure')}, {counted(observations, 'observation')}"
    sheet.line(f"{registry.name} {registry.version} ({registry.origin}): {told}")


def newest(measure: Measure) -> Observation | None:
    """The observation of the latest time; among those the last told, achieved ones before targets."""
    achieved = [o for o in measure.observations if o.status.achieved] or list(measure.observations)
    return max(achieved, key=lambda o: (o.time_period.end, o.known), default=None)


def _row(measure: Measure) -> list[tuple[str, str]]:
    observation = newest(measure)
    figure = known(measure, observation) if observation else "no figure"
    period = observation.time_period.edtf() if observation else ""
    more = len(measure.observations) - 1
    return [(measure.id, STRONG), (figure, ""), (f"{period} (+{more})" if more > 0 else period, FAINT)]
