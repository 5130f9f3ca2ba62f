"""Scores found quantities against labelled ones: micro-averaged precision, recall and F1 over one-to-one matchings."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Values = tuple[float, ...]  # one figure, or the two ends of a range
_HUNDREDTHS = {"cent": "dollar", "penny": "pound sterling", "euro cent": "euro"}
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "feet": "foot", "people": "person"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A quantity as labelled or as found: its value, or the ends of its range, and its unit folded."""

    values: Values
    unit: str

    @classmethod
    def of(cls, low: float, high: float | None, unit: object) -> Labelled:
        values = (float(low),) if high is None else tuple(sorted((float(low), float(high))))
        return cls(values, folded(str(unit or "")))


Test = Callable[[Labelled, Labelled], bool]


def same_value(gold: Labelled, found: Labelled) -> bool:
    """Equal to one part in a million; a range only to a range."""
    return len(gold.values) == len(found.values) and all(
        math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-9) for a, b in zip(gold.values, found.values, strict=True)
    )


def same_unit(gold: Labelled, found: Labelled) -> bool:
    """The value and the folded unit."""
    return same_value(gold, found) and gold.unit == found.unit


def like_unit(gold: Labelled, found: Labelled) -> bool:
    """As `same_unit`, or, for counted nouns, the last word of one among the words of the other."""
    if not same_value(gold, found):
        return False
    if gold.unit == found.unit:
        return True
    known = set(_canon().values()) - {"person"}  # one counted noun among others
    if gold.unit in known or found.unit in known:
        return False
    return gold.unit.split()[-1] in found.unit.split() or found.unit.split()[-1] in gold.unit.split()


def rebased(quantity: Labelled) -> Labelled | None:
    """Cents and pence told in their main unit."""
    main = _HUNDREDTHS.get(quantity.unit)
    return Labelled(tuple(value / 100 for value in quantity.values), main) if main else None


TESTS: Mapping[str, Test] = {"value": same_value, "value+unit": same_unit, "lenient": like_unit}


def score(gold: Sequence[Sequence[Labelled]], found: Sequence[Sequence[Labelled]]) -> dict[str, Any]:
    """Precision, recall and F1 in percent for each test, and how many texts without a quantity got one."""
    hits = dict.fromkeys(TESTS, 0)
    golds = founds = noisy = 0
    for wanted, had in zip(gold, found, strict=True):
        mine = paired(wanted, had)
        golds, founds = golds + len(wanted), founds + len(mine)
        noisy += not wanted and bool(mine)
        for name, test in TESTS.items():
            hits[name] += matched(wanted, mine, test)
    figures = {name: _prf(hit, founds, golds) for name, hit in hits.items()}
    return {**figures, "noisy": noisy, "empty": sum(not wanted for wanted in gold)}


def matched(gold: Sequence[Labelled], found: Sequence[Labelled], test: Test) -> int:
    """The size of the largest one-to-one matching (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(wanted: int, seen: set[int]) -> bool:
        for candidate, had in enumerate(found):
            if candidate in seen or not _either(test, gold[wanted], had):
                continue
            seen.add(candidate)
            if candidate not in owner or place(owner[candidate], seen):
                owner[candidate] = wanted
                return True
        return False

    return sum(place(wanted, set()) for wanted in range(len(gold)))


def paired(gold: Sequence[Labelled], found: Sequence[Labelled]) -> list[Labelled]:
    """Take two single figures for a range where the labels have the range alone and the reader has its two ends."""
    had = list(found)
    for wanted in gold:
        ends = [Labelled((end,), "") for end in wanted.values]
        alone = any(same_value(one, end) for one in gold for end in ends)  # labelled by itself as well
        if len(ends) == 1 or alone or any(same_value(wanted, one) for one in had):
            continue
        low, high = (next((o for o in had if same_value(end, o)), None) for end in ends)
        if low and high and low is not high:
            had = [one for one in had if one is not low and one is not high] + [Labelled(wanted.values, high.unit)]
    return had


def folded(unit: str) -> str:
    """A unit's name without case, plural and notation."""
    text = unicodedata.normalize("NFKC", unit).lower().strip()
    if not text:
        return "-"
    if text in _canon():
        return _canon()[text]
    text = re.sub(r"\s*/\s*", " per ", re.sub(r"[-_–]+", " ", re.sub(r"[\[\]()\"'’,]", "", text)))
    words = " ".join(_singular(word) for word in text.split() if word not in ("the", "a", "an"))
    return " per ".join(_canon().get(part, part) for part in words.split(" per "))


@cache
def _canon() -> dict[str, str]:
    table = yaml.safe_load(Path(__file__).with_name("units.yaml").read_text(encoding="utf-8"))
    return {str(name).replace("_", " "): canon for canon, names in table.items() for name in (canon, *names)}


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 3:
        return f"{word[:-3]}y"
    if re.search(r"..(ch|sh|ss|x|z)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _either(test: Test, gold: Labelled, found: Labelled) -> bool:
    other = rebased(gold)
    return test(gold, found) or (other is not None and test(other, found))


def _prf(hit: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = (hit / found if found else 0.0), (hit / gold if gold else 0.0)
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"P": round(100 * precision, 1), "R": round(100 * recall, 1), "F1": round(100 * f1, 1)}
