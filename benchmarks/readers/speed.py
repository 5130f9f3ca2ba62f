"""Megabytes and articles a second for each format, and the share of a `verify` that is spent reading.

    python -m benchmarks.readers.speed [--verify]

One story, lengthened to a long article and rendered to every format, is read again and again; `--verify` also checks it
(which loads the language model) and gives the share of reading.
"""

import io
import json
import sys
import time
from collections.abc import Callable

from smecheck.source import read_all
from tests.source.documents import docx, paragraph, pdf

SENTENCE = (
    "Exports by small firms grew 8.2 percent in quarter {0}, and the ministry counted {1:,} little giants in China. "
)
SECONDS = 3.0


def blocks(count: int) -> list[str]:
    return [(SENTENCE.format(n % 4 + 1, 8_997 + n) * 4).strip() for n in range(count)]


def renderings(story: list[str]) -> dict[str, bytes]:
    page = "".join(f"<p>{block}</p>" for block in story)
    words = [block[at : at + 90] for block in story for at in range(0, len(block), 90)]
    sheets = [
        [(72, 720 - 14 * row, 10, words[at + row]) for row in range(min(45, len(words) - at))]
        for at in range(0, len(words), 45)
    ]
    nav = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Topic {n}</a></li>" for n in range(40)) + "</ul></nav>"
    return {
        "text": "\n\n".join(["Small firms lead", *story]).encode(),
        "markdown": "\n\n".join(["# Small firms lead", *story]).encode(),
        "html": f"<!doctype html><html><body>{nav}<h1>Small firms lead</h1>{page}</body></html>".encode(),
        "docx": docx("".join(map(paragraph, story))),
        "pdf": pdf(sheets),
        "ninjs": json.dumps({"headline": "Small firms lead", "body_text": "\n\n".join(story)}).encode(),
        "jsonl": b"\n".join(json.dumps({"title": "Small firms lead", "text": block}).encode() for block in story),
    }


def rate(work: Callable[[], int]) -> tuple[float, int]:
    work()
    start, runs, articles = time.perf_counter(), 0, 0
    while time.perf_counter() - start < SECONDS:
        articles += work()
        runs += 1
    return (time.perf_counter() - start) / runs, articles // runs


def main() -> None:
    story = blocks(12)
    print(f"{'format':10}{'kB':>8}{'ms':>9}{'MB/s':>8}{'articles/s':>12}")
    spent = {}
    for name, data in renderings(story).items():
        seconds, articles = rate(lambda data=data: sum(1 for _ in read_all("-", stdin=io.BytesIO(data))))  # type: ignore[misc]
        spent[name] = seconds
        megabytes = len(data) / 1e6
        print(
            f"{name:10}{megabytes * 1e3:8.1f}{seconds * 1e3:9.1f}{megabytes / seconds:8.2f}{articles / seconds:12.0f}"
        )
    if "--verify" in sys.argv:
        share(story, spent)


def share(story: list[str], spent: dict[str, float]) -> None:
    from pathlib import Path

    from smecheck.check import check
    from smecheck.checking import Index
    from smecheck.extraction import Extractor
    from smecheck.registry import load, locate

    registry = load(*locate(None, Path.cwd()))
    index, extractor = Index.of(registry), Extractor()
    print(f"\n{'format':10}{'checking, ms':>14}{'share of reading':>18}")
    for name, data in renderings(story).items():
        articles = list(read_all("-", stdin=io.BytesIO(data)))
        seconds, _ = rate(lambda articles=articles: sum(1 for a in articles if check(a, extractor, index, registry)))  # type: ignore[misc, arg-type]
        print(f"{name:10}{seconds * 1e3:14.0f}{spent[name] / (spent[name] + seconds):18.1%}")


if __name__ == "__main__":
    main()
