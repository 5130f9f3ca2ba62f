"""How a story is set must not change what is said of it: line ends, wrapping, quotation marks, spaces, accents."""

from __future__ import annotations

import datetime
import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from benchmarks.articles import Bench
from smecheck import source
from smecheck.model import Report, Verdict
from tests.conftest import CHECKOUT, SEEDS

Set = Callable[[str], str]
PLAIN_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def wrapped(width: int) -> Set:
    def wrap(text: str) -> str:
        return "\n".join(
            textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) if len(line) > width else line
            for line in text.split("\n")
        )

    return wrap


def curly(text: str) -> str:
    text = re.sub(r'(^|[\s(\[—-])"', r"\1“", text, flags=re.MULTILINE).replace('"', "”")
    return re.sub(r"(^|[\s(\[—“-])'", r"\1‘", text, flags=re.MULTILINE).replace("'", "’")


SETTINGS: dict[str, Set] = {
    "carriage returns and line feeds": lambda text: text.replace("\n", "\r\n"),
    "old carriage returns": lambda text: text.replace("\n", "\r"),
    "curly quotes": curly,
    "straight quotes": lambda text: text.translate(PLAIN_QUOTES),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces behind digits": lambda text: re.sub(r"(?<=\d) ", "\u202f", text),
    "thin spaces behind digits": lambda text: re.sub(r"(?<=\d) ", "\u2009", text),
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 80": wrapped(80),
    "wrapped at 72 with carriage returns": lambda text: wrapped(72)(text).replace("\n", "\r\n"),
    "two spaces between sentences": lambda text: re.sub(r"(?<=[a-z][.!?]) (?=[A-Z])", "  ", text),
    "two spaces between words": lambda text: re.sub(r"(?<=[a-z,]) (?=[a-z])", "  ", text),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "no line end": lambda text: text.rstrip("\n"),
    "wide gaps": lambda text: text.replace("\n\n", "\n\n\n\n") + "\n\n",
}


@dataclass(frozen=True)
class Story:
    path: Path
    day: datetime.date | None
    claims: Path


def stories() -> list[Story]:
    found = []
    for path in sorted((CHECKOUT / "fixtures").glob("*/article.txt")):
        context = yaml.safe_load((path.parent / "story.yaml").read_text(encoding="utf-8"))
        found.append(Story(path, context.get("date"), CHECKOUT / context.get("claims", "claims")))
    dates = yaml.safe_load((CHECKOUT / "tests" / "cases" / "seeds.yaml").read_text(encoding="utf-8"))
    return found + [
        Story(SEEDS / case["article"], case["date"], CHECKOUT / "claims") for case in dates if SEEDS.is_dir()
    ]


STORIES = stories()


@cache
def bench(claims: Path) -> Bench:
    return Bench.open(claims)


def judged(story: Story, text: str) -> Report:
    article = source.read_text(text)
    return bench(story.claims).check(source.dated(article, story.day) if story.day else article)


def told(report: Report) -> list[tuple[object, ...]]:
    """All that is said of each number, free of how it is set."""
    return [_told(finding, report.article.text) for finding in report.findings]


def _told(finding: Verdict, text: str) -> tuple[object, ...]:
    claim = finding.claim
    quantity = claim.quantity
    words = unicodedata.normalize("NFC", " ".join(quantity.span.of(text).split())).translate(PLAIN_QUOTES)
    read = (words, quantity.low, quantity.high, quantity.unit.name, quantity.bound, quantity.change)
    return (*read, claim.period, claim.status, finding.measure and finding.measure.id, finding.code)


@cache
def as_written(story: Story) -> list[tuple[object, ...]]:
    return told(judged(story, text_of(story)))


def text_of(story: Story) -> str:
    return story.path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.path.parent.name}-{story.path.stem[:3]}")
def test_setting_changes_no_verdict(story: Story, name: str) -> None:
    text = text_of(story)
    other = SETTINGS[name](text)
    if other == text:
        pytest.skip("set so already")
    assert told(judged(story, other)) == as_written(story)


def test_the_stories_tell_verdicts_worth_keeping() -> None:
    codes = {row[-1] for story in STORIES for row in as_written(story)}
    assert len(codes) > 8
