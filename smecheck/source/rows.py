"""Rows of a table set with bars, as a sentence would tell them: text in, the same offset for offset out."""

from __future__ import annotations

import re

from smecheck.language import nouns

# A label, a bar, and a figure behind no more than a hedge: "Mills in Norway | some 500 | in May".
_FIGURE = re.compile(r"(?<=[A-Za-z)\"”’]) \|(?= (?:[a-z]+ ){0,3}[$€£¥]?\d)")
_TIME = re.compile(r"(?<=[\d%a-z]) \|(?= (?:[a-z]+ ){1,4}(?:[A-Z]\w+ )?\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def told_rows(text: str) -> str:
    """A text in which a colon stands between a row's label and its figure, and a comma before the time behind that.

    A table whose columns tell what is in them is left alone ("Mills | 2021 | 2022"), and so is a row with several.
    """
    if "|" not in text:
        return text
    out: list[str] = []
    headed, row = False, False
    for line in text.splitlines(keepends=True):
        opens, row = "|" in line and not row, "|" in line
        headed = _is_headed(line) if opens else headed and row
        out.append(line if headed or not _has_one_figure(line) else _told(line))
    return "".join(out)


def _is_headed(line: str) -> bool:
    """Whether a first row tells what is in its columns: "Mills | 2021 | 2022", and not "Item | Value"."""
    over = [cell.strip().lower() for cell in line.strip().strip("|").split("|")]
    years = any(_YEAR.fullmatch(cell) for cell in over)
    return years or not (_FIGURE.search(line) or nouns.words("columns").issuperset(filter(None, over)))


def _has_one_figure(line: str) -> bool:
    """Whether one cell of a row tells a figure, and the others a label, a time or nothing that is counted."""
    if not _FIGURE.search(line):
        return False
    rest = _FIGURE.split(line, maxsplit=1)[1].split("|")[1:]
    return all(not any(map(str.isdigit, cell)) or _TIME.search(f"x |{cell}") for cell in rest)


def _told(line: str) -> str:
    label = _FIGURE.sub(lambda _: ": ", line, count=1)
    return _TIME.sub(lambda _: ", ", label)
