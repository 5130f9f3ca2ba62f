"""The corrections as a patch: git applies it, and what comes out is the corrected text."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from smecheck.model import Note
from smecheck.rendering.patch import corrected, patch
from tests.rendering import factories


def at(path: str, **changes: object) -> factories.Report:
    report = factories.stale()
    return replace(report, article=replace(report.article, path=path, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["story.txt", "desk/a b.txt", './quo"te.md', "tab\there.txt", "été.txt"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_git_applies_it(path: str, line_end: str, tmp_path: Path) -> None:
    report = factories.stale(line_end=line_end)
    report = replace(report, article=replace(report.article, path=path))
    file = tmp_path / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(report.article.text.encode())
    _git(tmp_path, "init", "-q")

    _git(tmp_path, "apply", "-", given=patch(report))

    assert file.read_bytes().decode() == corrected(report)
    assert "little giants" in corrected(report)
    assert "14,600 little giants" in corrected(report)
    assert "Small firms pay 50 percent of tax revenue and earn more than 60 percent of GDP." in corrected(report)


def test_a_file_without_a_last_line_end(tmp_path: Path) -> None:
    story = factories.article("Title\n\nThere are 8,997 of them", "a.txt")
    found = factories.Verdict(
        factories.claim(story, "8,997", "8997"), factories.Code.SUPERSEDED, ("older",), suggestion="14,600"
    )
    (tmp_path / "a.txt").write_text(story.text)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "apply", "-", given=patch(factories.Report(story, factories.REGISTRY, factories.MODEL, (found,))))
    assert (tmp_path / "a.txt").read_text() == "Title\n\nThere are 14,600 of them"


@pytest.mark.parametrize(
    "report",
    [
        at("-"),
        at("old.txt", notes=(Note("encoding", "read as Windows-1252"),)),
        factories.clean(),
        factories.unpacked(),
        factories.failure(),
        factories.reading(),
    ],
)
def test_where_there_is_nothing_to_patch(report: factories.Result) -> None:
    assert patch(report) == ""


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
def test_a_byte_order_mark_stays(start: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = factories.stale()
    monkeypatch.chdir(tmp_path)
    file = tmp_path / report.article.path
    file.parent.mkdir()
    file.write_bytes(start + report.article.text.encode())
    _git(tmp_path, "init", "-q")

    _git(tmp_path, "apply", "-", given=patch(report))

    assert file.read_bytes() == start + corrected(report).encode()


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_that_is_not_the_text_is_left_alone(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = factories.stale(before="Été.\n\n")
    monkeypatch.chdir(tmp_path)
    file = tmp_path / report.article.path
    file.parent.mkdir()
    file.write_bytes(report.article.text.encode(encoding))
    assert patch(report) == ""


def _git(folder: Path, *arguments: str, given: str = "") -> None:
    subprocess.run(["git", *arguments], cwd=folder, input=given.encode(), check=True, capture_output=True)
