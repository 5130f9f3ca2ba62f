"""Paths in, articles found: folders in order, what is missing told in its place."""

import os
from pathlib import Path

import pytest

from smecheck.model import Failure
from smecheck.source import find


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "archive"
    for name in ("b.txt", "a/2.md", "a/10.HTML", "c.png", ".hidden.txt", ".git/x.txt", "z/deep/er/w.docx"):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    monkeypatch.chdir(tmp_path)
    return root


def found(*paths: str) -> list[str]:
    return [str(item.error) if isinstance(item, Failure) else item for item in find(paths)]


def test_a_folder_is_walked_in_order(archive: Path) -> None:
    names = ["archive/a/10.HTML", "archive/a/2.md", "archive/b.txt", "archive/z/deep/er/w.docx"]
    assert found("archive") == found("archive/") == names


def test_files_and_standard_input_are_as_given(archive: Path) -> None:
    assert found("-", "archive/c.png", "./archive/b.txt") == ["-", "archive/c.png", "./archive/b.txt"]


def test_what_is_missing_stands_in_its_place(archive: Path) -> None:
    (archive / "none").mkdir()
    lines = found("archive/b.txt", "nowhere.txt", "archive/none", "", "-")
    assert lines[0] == "archive/b.txt"
    assert lines[1] == "nowhere.txt: no such file or folder"
    assert lines[2].startswith("archive/none: a folder without articles")
    assert lines[3:] == [": no such file or folder", "-"]


def test_links_that_lead_out_are_not_followed(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (archive / "out.txt").symlink_to(tmp_path / "secret.txt")
    (archive / "within.txt").symlink_to(archive / "b.txt")
    (archive / "loop").symlink_to(archive, target_is_directory=True)
    (archive / "dangling.txt").symlink_to(archive / "nothing.txt")
    assert [name for name in found("archive") if "/a/" not in name and "/z/" not in name] == [
        "archive/b.txt",
        "archive/within.txt",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open every folder")
def test_a_closed_folder_is_told(archive: Path) -> None:
    (archive / "a").chmod(0)
    try:
        assert found("archive")[0] == "archive/a: the folder cannot be opened: Permission denied"
    finally:
        (archive / "a").chmod(0o755)
