"""Scores smecheck on the test cases of a peer, and on those that are left when listed kinds are told apart.

    python -m benchmarks.extraction.cases CASES.jsonl [--misses N]

CASES has one object a line: {"suite", "id", "text", "expected": [{"start", "end", "value", "unit", "iso"?}]}. A case
passes where every expected value is found at an overlapping place with its unit; of a telephone number, where no
quantity touches it. The kinds and their reasons are in exclusions.yaml.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.extraction.peers import run_smecheck
from benchmarks.extraction.scoring import Labelled, folded, same_value

_PHONE = "phonenumber"
_SUITES = {
    "NumberModel": "Number",
    "PercentModel": "Percent",
    "CurrencyModel": "Currency",
    "DimensionModel": "Dimension",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of cases: its name, its reason, and what it is known by; `but` is first taken out of the text."""

    name: str
    reason: str
    text: re.Pattern[str] | None
    unit: re.Pattern[str] | None
    but: re.Pattern[str] | None

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Kind:
        text, unit, but = (
            re.compile(row[name], re.IGNORECASE) if name in row else None for name in ("text", "unit", "but")
        )
        return cls(row["kind"], row["reason"], text, unit, but)

    def holds(self, case: Mapping[str, Any]) -> bool:
        """Whether a case is of this kind."""
        written = self.but.sub("", case["text"]) if self.but else case["text"]
        by_unit = self.unit and any(self.unit.search(str(wanted["unit"])) for wanted in case["expected"])
        return bool((self.text and self.text.search(written)) or by_unit)


def kinds(suite: str) -> list[Kind]:
    """The kinds told apart in a suite, in order."""
    table = yaml.safe_load(Path(__file__).with_name("exclusions.yaml").read_text(encoding="utf-8"))
    return [Kind.of(row) for row in table.get(_SUITES.get(suite.rpartition(".")[2], ""), ())]


def passes(case: Mapping[str, Any], found: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all that a case expects was found, or nothing where nothing is to be found."""
    return all(
        not any(_overlap(wanted, had) for had in found)
        if wanted["unit"] == _PHONE
        else any(_overlap(wanted, had) and _same(wanted, had) for had in found)
        for wanted in case["expected"]
    )


def _overlap(wanted: Mapping[str, Any], had: Mapping[str, Any]) -> bool:
    return bool(had["start"] < wanted["end"] and wanted["start"] < had["end"])


def _same(wanted: Mapping[str, Any], had: Mapping[str, Any]) -> bool:
    gold, mine = Labelled.of(wanted["value"], None, ""), Labelled.of(had["value"], had["high"], "")
    if not same_value(gold, mine):
        return False
    if wanted.get("kind") == "currency":
        return not wanted.get("iso") or had["unit"] == wanted["iso"] or folded(wanted["unit"]) == folded(had["unit"])
    unit = "pound mass" if wanted.get("kind") == "dimension" and wanted["unit"] == "Pound" else wanted["unit"]
    return folded(unit) in ("-", folded(had["unit"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="print this many of the misses that are left")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.cases.read_text(encoding="utf-8").splitlines()]
    found = run_smecheck({row["id"]: row["text"] for row in rows}).found
    for suite in sorted({row["suite"] for row in rows}):
        arguments.misses -= _print(
            [row for row in rows if row["suite"] == suite], found, kinds(suite), arguments.misses
        )


def _print(rows: Sequence[Mapping[str, Any]], found: Mapping[str, Any], told: Sequence[Kind], misses: int) -> int:
    """Print the figures of one suite, kind by kind; gives how many misses were printed."""
    right = {row["id"]: passes(row, found[row["id"]]) for row in rows}
    print(f"{rows[0]['suite']}: {_share(right.values())}")
    left = list(rows)
    for kind in told:
        of_kind = [row for row in left if kind.holds(row)]
        left = [row for row in left if row not in of_kind]
        passed = sum(right[row["id"]] for row in of_kind)
        print(f"  without {len(of_kind)} ({passed} of them read) {kind.name}: {kind.reason}")
    print(f"  left: {_share([right[row['id']] for row in left])}")
    shown = [row for row in left if not right[row["id"]]][: max(misses, 0)]
    for row in shown:
        print(f"    {row['id']}  {row['text']}")
    return len(shown)


def _share(outcomes: Any) -> str:
    outcomes = list(outcomes)
    return f"{sum(outcomes)} of {len(outcomes)} cases, {100 * sum(outcomes) / max(1, len(outcomes)):.1f} percent"


if __name__ == "__main__":
    main()
