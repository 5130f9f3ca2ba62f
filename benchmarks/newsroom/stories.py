"""Reads the articles of one set: YAML in, texts without their labels and the labels with their places out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from smecheck import source
from smecheck.model import Article, Span

_LABELLED = re.compile(r"\{\{(?P<number>[^|{}]+)\|(?P<truth>true|slip) (?P<first>\S+?)(?: (?P<kind>[\w-]+))?\}\}")


@dataclass(frozen=True, slots=True)
class Label:
    """What should be said of one number. codes: of a slip; measure: of a true figure, without the country's prefix."""

    span: Span
    measure: str = ""
    codes: frozenset[str] = frozenset()
    kind: str = ""

    @property
    def planted(self) -> bool:
        return bool(self.codes)


@dataclass(frozen=True, slots=True)
class Story:
    """One article with its labels; no number without a label may raise an alarm."""

    id: str
    style: str
    article: Article
    labels: tuple[Label, ...]


def stories(name: str) -> Iterator[Story]:
    """The articles of the sets whose names begin with `name`: `build` stands for all that rules are made by."""
    files = sorted(Path(__file__).parent.glob(f"{name}*.yaml"))
    for row in (row for file in files for row in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)):
        text, labels = _unlabelled(row["text"])
        article = source.read_text(text, f"{row['id']}.txt")
        if row["date"] != "none":
            article = source.dated(article, datetime.date.fromisoformat(row["date"]))
        yield Story(row["id"], row["style"], article, labels)


def _unlabelled(marked: str) -> tuple[str, tuple[Label, ...]]:
    text, labels, end = "", [], 0
    for found in _LABELLED.finditer(marked):
        text += marked[end : found.start()]
        span = Span(len(text), len(text) + len(found["number"]))
        text, end = text + found["number"], found.end()
        if found["truth"] == "true":
            labels.append(Label(span, measure=found["first"]))
        else:
            labels.append(Label(span, codes=frozenset(found["first"].split("/")), kind=found["kind"]))
    return text + marked[end:], tuple(labels)
