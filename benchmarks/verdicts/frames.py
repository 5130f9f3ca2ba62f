"""Fills frames of news prose: a frame, a fact, a figure and a day in; an article with the figure's place out."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.verdicts.facts import Fact
from benchmarks.verdicts.figures import Figure
from smecheck.model import Change, Kind, Period, Precision

PROSE = Path(__file__).with_name("prose")
_HERE = "\x00"  # holds the figure's place while the rest is filled in


@dataclass(frozen=True)
class Frame:
    """One text with slots. shape: the facts it can tell. kind: the confuser it makes, or "" for a true one."""

    number: int
    text: str
    shapes: tuple[str, ...]
    kind: str = ""
    aims: bool = False

    @property
    def told(self) -> bool:
        """Whether it says what time the figure is of."""
        return "{when}" in self.text or "{When}" in self.text


@dataclass(frozen=True)
class Prose:
    """One set of frames with the style in which it prints figures and times."""

    name: str
    style: Mapping[str, Any]
    frames: tuple[Frame, ...]

    @classmethod
    def sets(cls, name: str) -> list[Prose]:
        """The sets whose names begin so (`build`: all that rules are made by), which may be none."""
        return [cls.load(path.stem) for path in sorted(PROSE.glob(f"{name}*.yaml"))]

    @classmethod
    def load(cls, name: str) -> Prose:
        content = yaml.safe_load((PROSE / f"{name}.yaml").read_text(encoding="utf-8"))
        rows = [(row, "", False) for row in content["facts"]] + [(row, "", True) for row in content["aims"]]
        rows += [(row, kind, False) for kind, group in content["confusers"].items() for row in group]
        frames = [
            Frame(number, row["text"].strip(), tuple(row["shape"]), kind, aims)
            for number, (row, kind, aims) in enumerate(rows)
        ]
        return cls(name, content["style"], tuple(frames))


@dataclass(frozen=True)
class Filled:
    """An article: its text and where the figure under test begins."""

    text: str
    start: int


def fill(
    frame: Frame,
    prose: Prose,
    fact: Fact,
    figure: Figure,
    day: datetime.date,
    *,
    turned: bool = False,
    when: Period | None = None,
) -> Filled | None:
    """The frame told of this fact; None where it has a slot that the fact cannot fill."""
    turn = zlib.crc32(f"{frame.number} {fact.id}".encode())
    slots = _Slots(_slots(prose, fact, day, turn, turned=turned, when=when))
    if '"' in frame.text:  # a quotation within a quotation
        slots = _Slots({name: words.replace('"', "'") for name, words in slots.items()})
    hedged = figure.write(prose.style, turn)
    bare = figure.bare(prose.style)
    slots["figure"] = hedged[: len(hedged) - len(bare)] + _HERE + bare
    slots["Figure"] = capital(slots["figure"])
    try:
        text = frame.text.format_map(slots)
    except _Unfilled:
        return None
    start = text.index(_HERE)
    return Filled(text.replace(_HERE, ""), start)


class _Unfilled(KeyError):
    """A slot for which this fact has nothing."""


class _Slots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        if key[:1].isupper() and key[:1].lower() + key[1:] in self:
            return capital(self[key[:1].lower() + key[1:]])
        raise _Unfilled(key)


def _slots(
    prose: Prose, fact: Fact, day: datetime.date, turn: int, *, turned: bool, when: Period | None
) -> dict[str, str]:
    beat, area = fact.beat, fact.measure.ref_area
    place, hint = beat.place(area), beat.hint(fact.measure)
    slots = {"place": fact.place_name, "noun": pick(fact.nouns, turn)}
    for name in ("adjective", "city", "office"):
        if name in place:
            slots[name] = place[name]
    for name, key in (("part", "parts"), ("other_country", "others"), ("firm", "firms")):
        if place.get(key):
            slots[name] = pick(place[key], turn)
    for name in ("riser", "rival"):
        if name in hint:
            slots[name] = hint[name]
    if "city" in place:
        slots["CITY"], slots["today"] = place["city"].upper(), f"{day:%B} {day.day}"
    if fact.subjects:
        slots["subject"] = pick(fact.subjects, turn)
        slots["subjects'"] = possessive(slots["subject"])
    slots["place's"] = possessive(slots["place"])
    if time := time_words(prose.style, fact, when or fact.observation.time_period, day, turn, aimed=when is not None):
        slots["when"] = time
    up = (fact.observation.change is not Change.DOWN) != turned
    for name, pair in prose.style["directions"].items():
        slots[name] = pick(pair["up" if up else "down"], turn)
    slots |= _company(prose, fact, day, turn)
    return slots


def _company(prose: Prose, fact: Fact, day: datetime.date, turn: int) -> dict[str, str]:
    """The slots for the facts that stand beside this one: its siblings, and the whole it is part of."""
    slots: dict[str, str] = {}
    for place, other in enumerate(fact.siblings(day)[:3], start=1):
        slots[f"figure{place}"] = other.figure.write(prose.style, turn)
        slots[f"noun{place}"] = pick(other.nouns, turn)
        slots[f"place{place}"] = other.place_name
    if whole := fact.whole(day):
        slots["whole_figure"] = whole.figure.write(prose.style, turn)
        slots["whole_noun"] = pick(whole.nouns, turn)
    return slots


def time_words(
    style: Mapping[str, Any], fact: Fact, period: Period, day: datetime.date, turn: int, *, aimed: bool
) -> str | None:
    """The time of the figure as prose tells it; None where this set of frames has no words for it."""
    level = fact.measure.kind in (Kind.STOCK, Kind.SHARE)
    group = "aim" if aimed or fact.aimed else "level" if level else "over"
    choices = list(style["times"][group].get(period.precision.value, []))
    if group == "level" and (period.end + datetime.timedelta(days=1)).day == 1 and period.end < day:
        choices += style["times"][group]["at the end of a month"]
    if period.precision is Precision.YEAR and period.start.year == day.year - 1 and group == "over":
        choices.append("last year")
    if period.precision is Precision.YEAR and period.start.year == day.year and group == "aim":
        choices.append("this year")
    if period.precision is Precision.MONTH and group == "over":
        if (period.start.year, period.start.month) == _month_before(day):
            choices.append("last month")
        if period.start.year == day.year:
            choices.append("in {month}")
    if not choices:
        return None
    return str(pick(choices, turn)).format(
        day=period.end.day,
        month=period.end.strftime("%B"),
        year=period.end.year,
        first=period.start.year,
        short=f"{period.end.year % 100:02}",
        quarter=("first", "second", "third", "fourth")[(period.end.month - 1) // 3],
    )


def _month_before(day: datetime.date) -> tuple[int, int]:
    before = day.replace(day=1) - datetime.timedelta(days=1)
    return before.year, before.month


def pick(choices: Any, turn: int) -> str:
    """One of several wordings."""
    return str(choices[turn % len(choices)])


def possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def capital(text: str) -> str:
    """With its first letter large, behind a quotation mark too."""
    at = next((i for i, c in enumerate(text) if c.isalpha()), None)
    if at is None or any(c.isdigit() for c in text[:at]):
        return text
    return text[:at] + text[at].upper() + text[at + 1 :]
