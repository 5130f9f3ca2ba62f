"""Bad input gets one clear line and exit 2, never a traceback, and the other files of the run go on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

TRUE = 'Ministry count\n\nChina has 12,000 "little giant" enterprises.\n'


def run(*arguments: str, cwd: Path, stdin: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run([sys.executable, "-m", "smecheck", *arguments], cwd=cwd, input=stdin, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def verify(cwd: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, list[dict[str, object]], str]:
    claims = () if "--claims" in arguments else ("--claims", str(CHECKOUT / "claims"))
    status, out, err = run(
        "verify", *arguments, *claims, "--date", "2024-08-01", "--output-format", "jsonl", cwd=cwd, stdin=stdin
    )
    return status, [json.loads(line) for line in out.splitlines()], err


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "true.txt").write_text(TRUE, encoding="utf-8")
    return tmp_path


def spoil_binary(path: Path) -> None:
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20)


def spoil_encoding(path: Path) -> None:
    # 0x81 and 0x8d are no characters in Windows-1252 either.
    path.write_bytes("Prices rose 3 percent.\nThen \udc81\udc8d fell.".encode("utf-8", "surrogateescape"))


def leave_out(path: Path) -> None:
    assert not path.exists()


def make_empty_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("spoil", [spoil_binary, spoil_encoding, leave_out, make_empty_folder])
def test_an_unreadable_document_costs_only_itself(desk: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(desk / "bad")
    status, reports, err = verify(desk, "bad", "true.txt")
    assert status == 2
    assert [report["path"] for report in reports] == ["bad", "true.txt"]
    assert set(reports[0]) == {"schema", "path", "error"}
    assert reports[1]["summary"]["agrees"] == 1  # type: ignore[index]
    assert err.startswith("bad") and len(err.splitlines()) == 1 and "Traceback" not in err


MEASURE = """- measure: x.things
  name: Things
  ref_area: CN
  unit: enterprise
  kind: stock
  phrases: ["thing"]
  observations:
    - {value: 5, time_period: 2022-09-08, known: 2022-09-08, since: 2026.1.0, status: actual, source: s}
"""
HEADER = """name: x
title: X
requires: ">=0.1"
versions:
  - {version: 2026.1.0, date: 2026-01-01, note: first}
sources:
  - {id: s, title: T, publisher: P, published: 2022-09-08, locator: "paragraph 1"}
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("  kind: stock\n", "  kind: stock\n  kind: flow\n", 6, "duplicate"),
        ("time_period: 2022-09-08", "time_period: 2022-09-31", 8, "2022-09-31"),
        ("unit: enterprise", "unit: percnt", 4, "percnt"),
        ("kind: stock\n", "kind: stock\n  part_of: x.nothing\n", 1, "x.nothing"),
        ("source: s", "source: t", 8, "t"),
    ],
)
def test_a_registry_that_cannot_be_trusted(desk: Path, old: str, new: str, line: int, message: str) -> None:
    folder = desk / "claims"
    (folder / "measures").mkdir(parents=True)
    (folder / "registry.yaml").write_text(HEADER, encoding="utf-8")
    assert old in MEASURE
    (folder / "measures" / "a.yaml").write_text(MEASURE.replace(old, new), encoding="utf-8")
    status, reports, err = verify(desk, "true.txt", "--claims", "claims")
    assert status == 2
    assert reports == []
    assert f"claims/measures/a.yaml:{line}:" in err and message in err and "Traceback" not in err


def test_the_registry_of_that_test_is_sound_when_unspoilt(desk: Path) -> None:
    (desk / "claims" / "measures").mkdir(parents=True)
    (desk / "claims" / "registry.yaml").write_text(HEADER, encoding="utf-8")
    (desk / "claims" / "measures" / "a.yaml").write_text(MEASURE, encoding="utf-8")
    status, reports, err = verify(desk, "true.txt", "--claims", "claims")
    assert (status, err, len(reports)) == (0, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify",),
        ("verify", "true.txt", "--date", "2024-02-30"),
        ("verify", "true.txt", "--output-format", "xml"),
        ("verify", "true.txt", "--fail-on", "often"),
        ("verify", "true.txt", "--claims", "nowhere"),
        ("verify", "true.txt", "--claims-version", "1999.1.0"),
        ("verify", "true.txt", "-o", "nowhere/report.txt"),
        ("rule", "SME999"),
        ("frobnicate",),
    ],
)
def test_bad_usage_is_exit_2(desk: Path, arguments: tuple[str, ...]) -> None:
    status, _, err = run(*arguments, cwd=desk)
    assert status == 2
    assert err.strip() and "Traceback" not in err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n \n",
        TRUE.encode("utf-8-sig"),
        TRUE.encode("utf-16"),
        TRUE.replace("\n", "\r\n").encode(),
        TRUE.replace('"little giant"', "\u201clittle giant\u201d").encode("windows-1252"),
    ],
    ids=["empty", "blank", "BOM", "UTF-16", "CRLF", "Windows-1252"],
)
def test_odd_input_is_read_well(desk: Path, content: bytes) -> None:
    (desk / "odd.txt").write_bytes(content)
    status, reports, err = verify(desk, "odd.txt")
    assert (status, err) == (0, "")
    assert reports[0]["summary"]["agrees"] == (1 if content.strip() else 0)  # type: ignore[index]


def test_an_article_without_a_checked_number_is_headed_not_checked(desk: Path) -> None:
    (desk / "empty.txt").write_text("", encoding="utf-8")
    status, out, _ = run("verify", "empty.txt", "--claims", str(CHECKOUT / "claims"), cwd=desk)
    assert status == 0
    assert "NOT CHECKED" in out


def test_standard_input(desk: Path) -> None:
    status, reports, _ = verify(desk, "-", stdin=TRUE.encode())
    assert (status, reports[0]["path"]) == (0, "-")


def test_a_file_of_paths(desk: Path) -> None:
    (desk / "list").write_bytes(b"true.txt\0true.txt\0")
    status, reports, _ = verify(desk, "--files-from", "list", "-0")
    assert (status, len(reports)) == (0, 2)


def test_no_documents_is_said_and_fails_where_asked(desk: Path) -> None:
    (desk / "list").write_text("", encoding="utf-8")
    status, _, err = verify(desk, "--files-from", "list")
    assert status == 0 and "no documents" in err
    status, _, err = verify(desk, "--files-from", "list", "--fail-if-empty")
    assert status == 2


def test_a_report_in_a_file_appears_whole(desk: Path) -> None:
    status, out, _ = run(
        "verify",
        "true.txt",
        "--output-format",
        "jsonl",
        "-o",
        "r.jsonl",
        "--claims",
        str(CHECKOUT / "claims"),
        cwd=desk,
    )
    assert (status, out) == (0, "")
    assert json.loads((desk / "r.jsonl").read_text(encoding="utf-8"))["path"] == "true.txt"
    assert sorted(path.name for path in desk.iterdir()) == ["r.jsonl", "true.txt"]


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_does_not_wait_for_linguistics(desk: Path, argument: str) -> None:
    code = (
        "import sys, runpy\n"
        f"sys.argv = ['smecheck', {argument!r}]\n"
        "try: runpy.run_module('smecheck', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code\n"
        "assert 'spacy' not in sys.modules and 'rich' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=desk, check=True, capture_output=True)
