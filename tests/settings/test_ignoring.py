"""What a run passes over, by git's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from smecheck.settings import Ignoring


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("build/\n*.log.txt\n", encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / ".smecheckignore").write_text("drafts/\n!kept.log.txt\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "folder", "skipped"),
    [
        ("a.txt", False, False),
        ("build", True, True),
        ("build/deep/a.txt", False, True),
        ("x.log.txt", False, True),
        ("desk/x.log.txt", False, True),
        ("desk/kept.log.txt", False, False),
        ("desk/drafts", True, True),
        ("desk/drafts/a.txt", False, True),
        ("drafts/a.txt", False, False),
        ("old/a.txt", False, True),
    ],
)
def test_the_nearest_file_that_speaks_decides(checkout: Path, path: str, folder: bool, skipped: bool) -> None:
    assert Ignoring(["old/**"], checkout).skips(checkout / path, folder=folder) is skipped


def test_without_a_checkout_nothing_is_skipped(tmp_path: Path) -> None:
    assert not Ignoring([], tmp_path).skips(tmp_path / "a.txt", folder=False)
