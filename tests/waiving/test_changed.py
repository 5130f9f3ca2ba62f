"""What git says was touched, on real throw-away checkouts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from smecheck.errors import UsageError
from smecheck.waiving import Changes


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text("one\ntwo\nthree\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("same\n", encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_the_lines_of_commits_and_of_the_work_tree(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(checkout, "checkout", "-qb", "work")
    (checkout / "a.txt").write_text("one\nTWO\nthree\n", encoding="utf-8")
    git(checkout, "commit", "-qam", "second")
    (checkout / "a.txt").write_text("one\nTWO\nthree\nfour\n", encoding="utf-8")
    (checkout / "new \u00e9.txt").write_text("new\n", encoding="utf-8")
    monkeypatch.chdir(checkout)
    changes = Changes.since("main", checkout)
    assert changes.lines == {"a.txt": frozenset({2, 4}), "new \u00e9.txt": None}
    assert changes.touch("a.txt") and not changes.touch("b.txt")


def test_no_common_history_is_an_error_and_never_no_changes(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (checkout / "a.txt").write_text("other\n", encoding="utf-8")
    git(checkout, "commit", "-qam", "second")
    shallow = tmp_path_factory.mktemp("clone") / "shallow"
    git(checkout, "clone", "-q", "--depth", "1", checkout.as_uri(), str(shallow))
    git(shallow, "fetch", "-q", "--depth", "1", "origin", "main:base")
    git(shallow, "checkout", "-q", "--orphan", "alone")
    git(shallow, "commit", "-qm", "alone")
    with pytest.raises(UsageError, match="shallow"):
        Changes.since("base", shallow)


@pytest.mark.parametrize("base", ["nowhere", "--output=/tmp/x"])
def test_an_unknown_reference_is_an_error(checkout: Path, base: str) -> None:
    with pytest.raises(UsageError):
        Changes.since(base, checkout)


def test_outside_a_checkout_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="git"):
        Changes.since("main", tmp_path)
