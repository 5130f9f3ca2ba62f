"""`claims log` and `claims diff`, for people and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TextIO

from rich.text import Text

from smecheck.model import Measure, Observation
from smecheck.registry.diff import MeasureDiff
from smecheck.registry.history import Entry, Step
from smecheck.rendering.claims_fields import of_observation, of_release
from smecheck.rendering.encode import Json
from smecheck.rendering.sheet import ERROR, FAINT, GOOD, STRONG, Sheet
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import known
from smecheck.rendering.writer import Look


def write_log(stream: TextIO, look: Look, steps: Sequence[Step]) -> None:
    """Print what each version added and withdrew, newest first."""
    sheet = Sheet(stream, look)
    for number, step in enumerate(steps):
        if number:
            sheet.line()
        release = step.release
        head = f"{release.version}  {release.date}  {visible(release.note)}" if release else "awaiting release"
        sheet.line(_styled(head, STRONG), hanging=4)
        if release and release.digest:
            sheet.line(_styled(release.digest, FAINT), indent=2)
        for measure, observation in step.added:
            sheet.line(_styled(f"+ {_entry(measure, observation)}", GOOD), indent=2, hanging=4)
        for measure, observation in step.withdrawn:
            reason = visible(observation.withdrawn.reason) if observation.withdrawn else ""
            sheet.line(_styled(f"- {_entry(measure, observation)}: {reason}", ERROR), indent=2, hanging=4)


def write_days(stream: TextIO, look: Look, days: Sequence[tuple[date, Sequence[Entry]]]) -> None:
    """Print what became known on each day, latest first."""
    sheet = Sheet(stream, look)
    for day, entries in days:
        sheet.line(_styled(day.isoformat(), STRONG))
        for measure, observation in entries:
            told = f"{measure.id}  {known(measure, observation)}  {observation.time_period}  ({observation.source})"
            sheet.line(told, indent=2, hanging=4)


def write_diff(stream: TextIO, look: Look, diffs: Sequence[MeasureDiff]) -> None:
    """Print what differs, measure by measure."""
    sheet = Sheet(stream, look)
    if not diffs:
        sheet.line("no difference")
    for diff in diffs:
        state = "  (new)" if diff.before is None else "  (gone)" if diff.after is None else ""
        sheet.line(_styled(diff.id + state, STRONG))
        for change in diff.changed if diff.after else ():
            sheet.line(_styled(f"- {change.trait}: {visible(change.before)}", ERROR), indent=2, hanging=4)
            sheet.line(_styled(f"+ {change.trait}: {visible(change.after)}", GOOD), indent=2, hanging=4)
        for sign, style, measure, observations in (
            ("-", ERROR, diff.before, diff.removed),
            ("+", GOOD, diff.after, diff.added),
        ):
            for observation in observations:
                told = f"{sign} {known(measure, observation)}  {observation.time_period}  (known {observation.known},"
                sheet.line(_styled(f"{told} {observation.source})", style), indent=2, hanging=4)


def log_fields(steps: Sequence[Step]) -> dict[str, Json]:
    """The log as fields."""
    return {"schema": "smecheck.log/1", "versions": [_step_fields(step) for step in steps]}


def _step_fields(step: Step) -> dict[str, Json]:
    named: dict[str, Json] = of_release(step.release) if step.release else {"version": step.version}
    added: list[Json] = [_fields(*entry) for entry in step.added]
    withdrawn: list[Json] = [_fields(*entry) for entry in step.withdrawn]
    return {**named, "added": added, "withdrawn": withdrawn}


def days_fields(days: Sequence[tuple[date, Sequence[Entry]]]) -> dict[str, Json]:
    """The log by day as fields."""
    return {"schema": "smecheck.log/1", "days": [_day_fields(day, entries) for day, entries in days]}


def _day_fields(day: date, entries: Sequence[Entry]) -> dict[str, Json]:
    observations: list[Json] = [_fields(*entry) for entry in entries]
    return {"known": day.isoformat(), "observations": observations}


def diff_fields(diffs: Sequence[MeasureDiff], before: str, after: str) -> dict[str, Json]:
    """The difference as fields."""
    measures = [_measure_fields(diff) for diff in diffs]
    return {"schema": "smecheck.diff/1", "before": before, "after": after, "measures": measures}


def _measure_fields(diff: MeasureDiff) -> dict[str, Json]:
    changed: dict[str, Json] = {c.trait: {"before": c.before, "after": c.after} for c in diff.changed if diff.after}
    return {
        "measure": diff.id,
        "state": "new" if diff.before is None else "gone" if diff.after is None else "changed",
        "changed": changed,
        "added": [of_observation(observation) for observation in diff.added],
        "removed": [of_observation(observation) for observation in diff.removed],
    }


def _fields(measure: Measure, observation: Observation) -> dict[str, Json]:
    return {"measure": measure.id, **of_observation(observation)}


def _entry(measure: Measure, observation: Observation) -> str:
    return f"{measure.id}  {known(measure, observation)}  {observation.time_period}  (known {observation.known})"


def _styled(text: str, style: str) -> Text:
    return Text(text, style)
