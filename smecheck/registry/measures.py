"""Reads one file of measures with their observations; relations between them are proved later, over all files."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from smecheck.model import Basis, Bound, Change, Kind, Measure, Observation, Status, Unit, Withdrawal
from smecheck.registry import shapes
from smecheck.registry.figures import parse_figure, parse_step
from smecheck.registry.nodes import place
from smecheck.registry.problems import Problems
from smecheck.registry.records import Record
from smecheck.registry.units import parse_unit
from smecheck.registry.values import (
    choice,
    parse_area,
    parse_day,
    parse_identifier,
    parse_months,
    parse_period,
    parse_since,
)

_kind, _bound, _change, _status = choice(Kind), choice(Bound), choice(Change), choice(Status)
_basis = choice(Basis)
_DEFAULT_UNIT = Unit()


def read_measures(root: yaml.Node, shown: str, problems: Problems) -> Iterator[Measure]:
    """The measures of one file that can be told at all, in order; whatever is wrong becomes a problem."""
    if not isinstance(root, yaml.SequenceNode):
        problems.add(place(root, shown), 'a file of measures is a list; start each with "- measure: …"')
        return
    for node in root.value:
        record = Record.of(node, shapes.MEASURE, shown, problems)
        if record is not None and (measure := _measure(record)):
            yield measure


def _measure(record: Record) -> Measure | None:
    name = record.parsed("measure", parse_identifier)
    kind = record.parsed("kind", _kind)
    measure = Measure(
        id=name or "",
        name=record.text("name") or "",
        ref_area=record.parsed("ref_area", parse_area) or "",
        unit=record.parsed("unit", parse_unit) or _DEFAULT_UNIT,
        kind=kind or Kind.STOCK,
        phrases=record.texts("phrases"),
        subjects=record.texts("subjects"),
        excludes=record.texts("excludes"),
        part_of=record.parsed("part_of", parse_identifier),
        valid_for_months=record.parsed("valid_for", parse_months),
        aliases=record.texts("aliases"),
        observations=_observations(record, name or ""),
        note=record.text("note"),
        location=record.place(),
        restates=record.parsed("restates", parse_identifier),
        basis=record.parsed("basis", _basis),
    )
    return measure if name is not None else None


def _observations(record: Record, measure: str) -> tuple[Observation, ...]:
    rows = (_observation(row, measure) for row in record.records("observations", shapes.OBSERVATION))
    return tuple(row for row in rows if row is not None)


def _observation(row: Record, measure: str) -> Observation | None:
    figure = row.parsed("value", parse_figure)
    high = row.parsed("high", parse_figure)
    step = row.parsed("step", parse_step)
    bound = row.parsed("bound", _bound) or Bound.EXACT
    change = row.parsed("change", _change)
    time_period = row.parsed("time_period", parse_period)
    known = row.parsed("known", parse_day)
    since = row.parsed("since", parse_since)
    status = row.parsed("status", _status) or Status.ACTUAL
    source = row.parsed("source", parse_identifier)
    withdrawn = _withdrawal(row)
    note = row.text("note")
    if figure is None or time_period is None or known is None or since is None or source is None:
        return None
    if high is not None and high.value <= figure.value:
        row.problems.add(row.place("high"), f"high: {high.written} is not above {figure.written}; swap the two ends")
    return Observation(
        measure=measure,
        value=figure.value,
        high=high.value if high else None,
        written=figure.written,
        step=step or (min(figure.step, high.step) if high else figure.step),
        bound=bound,
        change=change,
        time_period=time_period,
        known=known,
        since=since,
        status=status,
        source=source,
        withdrawn=withdrawn,
        note=note,
        location=row.place(),
    )


def _withdrawal(row: Record) -> Withdrawal | None:
    record = row.record("withdrawn", shapes.WITHDRAWAL)
    if record is None:
        return None
    version, reason = record.parsed("version", parse_since), record.text("reason")
    return Withdrawal(version, reason) if version and reason else None
