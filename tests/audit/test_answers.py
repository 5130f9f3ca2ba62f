"""What is asked of an audit, and what somebody answered for, holds in its report and exports as in verify."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.audit.conftest import CLAIMS, audit, smecheck

WRONG = "China has 6 million small and medium-sized enterprises."
SHARE = "SMEs in China account for 35 percent of the country's GDP."


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audited")
    for name, text in (("a", WRONG), ("b", f"{WRONG} <!-- smecheck: ignore[SME102] -->"), ("c", SHARE)):
        file = folder / f"news/2025/08/01/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Figures\n\n{text}\n")
    audit(folder, "news", "--today", "2025-08-02")
    return folder


@pytest.fixture
def store(audited: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(audited, tmp_path / "copy"))


def told(cwd: Path, *more: str) -> list[tuple[str, str, str]]:
    out = smecheck(cwd, "audit", "export", "a.sqlite", "--output-format", "csv", "--isolated", *more).stdout
    return [(Path(row["path"]).stem, row["code"], row["outcome"]) for row in csv.DictReader(io.StringIO(out))]


def contradicted(cwd: Path, *more: str) -> int:
    out = smecheck(cwd, "audit", "report", "a.sqlite", "--isolated", *more).stdout
    _, line = (line for line in out.splitlines() if line.startswith("all  "))  # below its head
    return int(line.split()[3])


def test_a_comment_answers_for_a_finding(store: Path) -> None:
    assert told(store) == [("a", "SME102", "contradicts"), ("c", "SME101", "contradicts")]
    assert contradicted(store) == 2
    left = smecheck(store, "audit", "report", "a.sqlite", "--isolated")
    assert "1 findings left out" in left.stderr and "b.md" not in left.stdout


def test_codes_that_are_asked_about(store: Path) -> None:
    assert told(store, "--select", "SME102") == [("a", "SME102", "contradicts")]
    assert told(store, "--ignore", "SME102") == [("c", "SME101", "contradicts")]
    assert contradicted(store, "--ignore", "SME1") == 0


def test_settings_of_the_configuration(store: Path) -> None:
    (store / "smecheck.toml").write_text('ignore = ["SME102"]\n')
    asked = ("audit", "export", "a.sqlite", "--output-format", "csv")
    assert "SME102" not in smecheck(store, *asked).stdout


def test_waivers(store: Path) -> None:
    waiver = {"path": "news/2025/08/01/a.md", "code": "SME102", "quote": "6 million"}
    rest = {"who": "A. Editor", "why": "quoted so", "until": "2999-01-01"}
    (store / ".smecheck-waivers.yaml").write_text(
        "- " + "\n  ".join(f"{key}: {value}" for key, value in {**waiver, **rest}.items()) + "\n"
    )
    assert told(store) == [("c", "SME101", "contradicts")]


def waive(store: Path, *answers: tuple[str, str, str]) -> None:
    rest = {"who": "A. Editor", "why": "quoted so", "until": "2999-01-01"}
    rows = [{"path": path, "code": code, "quote": quote, **rest} for path, code, quote in answers]
    (store / ".smecheck-waivers.yaml").write_text(json.dumps(rows))


def status(cwd: Path, *more: str, **told: Any) -> int:
    return audit(cwd, "news", "--today", "2025-08-02", *more, **told).returncode


def test_what_was_answered_for_fails_no_run(store: Path) -> None:
    first, third = ("news/2025/08/01/a.md", "SME102", "6 million"), ("news/2025/08/01/c.md", "SME101", "35 percent")
    assert status(store) == 1
    waive(store, first)
    assert status(store) == 1  # the third is wrong still
    waive(store, first, third)
    assert status(store) == 0
    assert status(store, store="new.sqlite") == 0  # also where all is read anew
    (store / "news/2025/08/01/d.md").write_text(f"Figures\n\n{WRONG}\n")
    assert status(store) == 1


def test_a_run_fails_by_the_codes_that_are_asked_about(store: Path) -> None:
    assert status(store, "--ignore", "SME102") == 1
    assert status(store, "--select", "SME103") == status(store, "--ignore", "SME1") == 0
    assert status(store, "--ignore", "SME1", "--fail-on", "info") == 0
    assert status(store, "--fail-on", "none") == 0


def test_a_baseline_fails_no_run(store: Path) -> None:
    smecheck(store, "baseline", "create", "news", "--claims", str(CLAIMS), "--date", "2025-08-01")
    assert status(store) == 0


def test_a_baseline(store: Path) -> None:
    smecheck(store, "baseline", "create", "news", "--claims", str(CLAIMS), "--date", "2025-08-01")
    assert not told(store)


def test_json_lines_are_what_verify_prints(store: Path) -> None:
    asked = ("--output-format", "jsonl", "--ignore", "SME101", "--isolated")
    exported = smecheck(store, "audit", "export", "a.sqlite", *asked).stdout
    wanted = ("--claims", str(CLAIMS), "--date", "2025-08-01", "--no-cache")
    verified = smecheck(store, "verify", "news", *wanted, *asked).stdout
    rows = [[json.loads(line)["findings"] for line in text.splitlines()] for text in (exported, verified)]
    assert rows[0] == rows[1] and any(rows[0])
