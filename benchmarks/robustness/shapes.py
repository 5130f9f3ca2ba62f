"""Texts that no newspaper would write: a shape and a length in, the document out."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.audit import archive

STORY = "China has more than 60 million small and medium-sized enterprises, the ministry said on Tuesday."
SUM = "Industrial SMEs in China had revenue of 81 trillion yuan (10.4 trillion euros) in 2024. "


@dataclass(frozen=True, slots=True)
class Shape:
    """A document that can be made of any length. top: the most characters to make; suffix: how it is read."""

    make: Callable[[int], str]
    top: int
    suffix: str = ".txt"


def repeated(piece: str, *, before: str = "", behind: str = "") -> Callable[[int], str]:
    """The piece over and over, cut at the length."""

    def make(length: int) -> str:
        inside = max(0, length - len(before) - len(behind))
        return before + (piece * (inside // len(piece) + 1))[:inside] + behind

    return make


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """As deep as the length allows, with a story inside."""

    def make(length: int) -> str:
        deep = max(1, (length - len(STORY)) // len(opening + closing))
        return opening * deep + STORY + closing * deep

    return make


def numbers(template: str, *, start: int = 1_000) -> Callable[[int], str]:
    """A figure after the other, no two alike."""

    def make(length: int) -> str:
        return _until(length, (template.format(number) for number in itertools.count(start)))

    return make


def prose(length: int) -> str:
    """Made articles of many subjects, one behind the other."""
    return _until(length, (item.text + "\n" for item in archive.articles(1 + length // 800)))


def _until(length: int, pieces: Iterator[str]) -> str:
    parts: list[str] = []
    missing = length
    for piece in pieces:
        if missing <= 0:
            break
        parts.append(piece[:missing])
        missing -= len(piece)
    return "".join(parts)


SHAPES: Mapping[str, Shape] = {
    "digits in one line": Shape(repeated("7"), 1_000_000),
    "digits in threes": Shape(repeated("123,"), 1_000_000),
    "digits and full stops": Shape(repeated("1."), 1_000_000),
    "number words": Shape(repeated("one hundred and five thousand two hundred "), 100_000),
    "ones": Shape(repeated("one "), 100_000),
    "halves": Shape(repeated("one and a half "), 100_000),
    "opening brackets": Shape(repeated("("), 1_000_000),
    "brackets with figures": Shape(repeated("(8,997 "), 100_000),
    "quotation marks": Shape(repeated('"'), 1_000_000),
    "quotations": Shape(repeated('"Yes", he said, "8,997 of them". '), 100_000),
    "full stops": Shape(repeated("."), 1_000_000),
    "white space": Shape(repeated(" ", before="8,997", behind="firms"), 1_000_000),
    "empty lines": Shape(repeated("\n"), 1_000_000),
    "letters without a space": Shape(repeated("x"), 1_000_000),
    "combining marks": Shape(repeated("e\u0301\u0323"), 100_000),
    "no sentence end": Shape(repeated("the firms of the town, which has 31 of them, and "), 100_000),
    "no sentence end, no figure": Shape(repeated("the firms of the town, which has a lot of them, and "), 1_000_000),
    "20,000 figures in a paragraph": Shape(numbers("{:,} "), 130_000),
    "20,000 counts in a paragraph": Shape(numbers("It has {:,} firms. "), 380_000),
    "shares in a list": Shape(repeated("60 percent of GDP, "), 100_000),
    "sums and conversions": Shape(numbers("{:,} yuan ($1.4 billion), "), 100_000),
    "conversions of a known sum": Shape(repeated(SUM), 100_000),
    "dates": Shape(repeated("October 22, 2025 "), 100_000),
    "ranges": Shape(repeated("from 4 to "), 100_000),
    "list items": Shape(numbers("{0}. {0:,} firms\n", start=1), 100_000),
    "the same claim": Shape(repeated("China has 14,600 little giants. "), 100_000),
    "another figure each time": Shape(numbers("China has {:,} little giants. "), 100_000),
    "names of a measure": Shape(repeated("little giant enterprises in China, "), 100_000),
    "HTML, nested": Shape(nested("<div>", "</div>"), 1_000_000, ".html"),
    "HTML, never closed": Shape(nested("<b><i>", ""), 1_000_000, ".html"),
    "HTML, list items": Shape(numbers("<li>{:,} firms", start=1_000), 100_000, ".html"),
    "Markdown, nested quotations": Shape(nested("> ", ""), 100_000, ".md"),
    "Markdown, brackets": Shape(nested("[", "]"), 1_000_000, ".md"),
    "Markdown, emphasis": Shape(repeated("*a **b "), 100_000, ".md"),
    "prose": Shape(prose, 400_000),
}
