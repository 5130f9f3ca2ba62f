"""Each lint rule finds its fault in its place, and a sound registry gives it nothing to find."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from smecheck.registry.folder import read_folder
from smecheck.registry.lint import against, lint
from smecheck.registry.lint.run import RULES
from smecheck.registry.lint.stale import months_after
from smecheck.registry.lookup import packaged
from tests.registry import small

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "lint.yaml").read_text(encoding="utf-8"))
EDITS = yaml.safe_load((Path(__file__).parent.parent / "cases" / "append_only.yaml").read_text(encoding="utf-8"))
TODAY = date(2022, 6, 1)


def found(folder: Path) -> set[tuple[str, str, str, str]]:
    return {
        (f"{f.location}".removeprefix(folder.as_posix() + "/"), f.rule, f.severity.value, f.message)
        for f in lint(read_folder(folder), TODAY)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_fault_is_found_in_its_place(case: dict[str, str], tmp_path: Path) -> None:
    before = found(small.write(tmp_path / "before"))
    assert small.FILES[case["file"]].count(case["old"]) >= 1
    text = small.FILES[case["file"]].replace(case["old"], case["new"], 1)
    at = text.index(case["at"])
    place = f"{case['file']}:{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"
    new = found(small.write(tmp_path / "after", {case["file"]: text})) - before
    assert [where for where, rule, severity, message in new if (rule, severity) == (case["rule"], case["severity"])
            and case["message"] in message] == [place], new  # fmt: skip


def test_every_rule_has_a_case() -> None:
    named = {rule.__module__.rpartition(".")[2] for rule in RULES}
    assert len({case["rule"] for case in CASES}) == len(named)


def test_the_registry_that_ships_has_neither_errors_nor_warnings() -> None:
    findings = lint(read_folder(packaged()), TODAY)
    assert [str(finding) for finding in findings if finding.severity.value != "info"] == []


@pytest.mark.parametrize("case", EDITS, ids=lambda case: case["name"])
def test_append_only(case: dict[str, str], tmp_path: Path) -> None:
    before = read_folder(small.write(tmp_path / "before"))
    assert small.FILES[case["file"]].count(case["old"]) >= 1
    changed = {case["file"]: small.FILES[case["file"]].replace(case["old"], case["new"], 1)}
    if "also_unreadable" in case:
        changed |= {
            name: text.replace("2021.1.0", "2022.1.0") for name, text in small.FILES.items() if "measures" in name
        }
        changed = {
            name: text.replace("withdrawn: {version: 2022.1.0", "withdrawn: {version: unreleased")
            for name, text in changed.items()
        }
    if "restates" in case:
        changed = {
            name: text.replace("restates: xx.plum_sales", "restates: xx.prune_sales") for name, text in changed.items()
        }
    after = read_folder(small.write(tmp_path / "after", changed))
    told = [finding.message for finding in against(before, after)]
    assert any(case["message"] in message for message in told) if case["message"] else told == []


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2025, 6, 30), 3, date(2025, 9, 30)),
        (date(2025, 12, 31), 12, date(2026, 12, 31)),
    ],
)
def test_months_after(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after
