"""`--diff` and `--suggestions-diff` on real git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.desk import WRONG, Desk


@pytest.fixture
def checkout(desk: Desk) -> Desk:
    desk.git("init", "-q", "-b", "main")
    desk.commit()
    desk.git("checkout", "-qb", "work")
    return desk


def test_only_what_changed_is_told(checkout: Desk) -> None:
    status, out, _ = checkout.verify(".", "--diff", "main")
    assert status == 0 and "SME102" not in out
    checkout.write("wrong.md", WRONG + "\nAnother line.\n")
    assert checkout.verify(".", "--diff", "main")[0] == 0, "the line with the figure is as it was"
    checkout.write("wrong.md", WRONG.replace("has", "counts"))
    assert checkout.verify(".", "--diff", "main")[0] == 1
    checkout.commit()
    assert checkout.verify(".", "--diff", "main")[0] == 1, "committed on this branch"


def test_an_article_of_many_in_one_file_counts_as_changed_with_it(checkout: Desk) -> None:
    checkout.write("wire.jsonl", '{"body": "China has 1,200 \\"little giant\\" enterprises."}\n{"body": "Nothing."}\n')
    status, out, _ = checkout.verify("wire.jsonl", "--diff", "main")
    assert status == 1 and "wire.jsonl#1" in out


def test_main_going_on_is_no_change_of_this_branch(checkout: Desk) -> None:
    checkout.git("checkout", "-q", "main")
    checkout.write("wrong.md", "Mended.\n")
    checkout.commit()
    checkout.git("checkout", "-q", "work")
    assert checkout.verify(".", "--diff", "main")[0] == 0


def test_a_shallow_clone_without_a_merge_base_is_exit_2(
    checkout: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout.write("true.md", "Changed.\n")
    checkout.commit()
    checkout.git("checkout", "-q", "main")
    checkout.write("more.md", WRONG)
    checkout.commit()
    shallow = tmp_path / "shallow"
    checkout.git("clone", "-q", "--depth", "1", "--branch", "work", checkout.folder.as_uri(), str(shallow))
    subprocess.run(["git", "fetch", "-q", "--depth", "1", "origin", "main:main"], cwd=shallow, check=True)
    monkeypatch.chdir(shallow)
    status, out, err = checkout.verify(".", "--diff", "main")
    assert (status, out) == (2, "")
    assert "no common ancestor" in err and "shallow" in err


def test_an_unknown_base_is_exit_2(checkout: Desk) -> None:
    status, out, err = checkout.verify(".", "--diff", "nowhere")
    assert (status, out) == (2, "") and "nowhere" in err


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (WRONG, "12,000"),
        (WRONG.replace("\n", "\r\n"), "12,000"),
        (WRONG.rstrip("\n"), "12,000"),
    ],
    ids=["LF", "CRLF", "no last newline"],
)
def test_git_takes_the_corrections_and_a_second_run_is_clean(desk: Desk, text: str, mended: str) -> None:
    desk.git("init", "-q")
    (desk.folder / "a b\u00e9.md").write_bytes(text.encode())
    status, patch, _ = desk.run("verify", ".", "--suggestions-diff", "--date", "2024-08-01", "--isolated")
    assert status == 1
    subprocess.run(["git", "apply"], input=patch.encode(), cwd=desk.folder, check=True)
    assert mended in (desk.folder / "a b\u00e9.md").read_text(encoding="utf-8")
    assert desk.run("verify", ".", "--suggestions-diff", "--date", "2024-08-01", "--isolated")[:2] == (0, "")


def test_a_patch_is_no_format_among_others(desk: Desk) -> None:
    assert desk.verify("wrong.md", "--suggestions-diff", "--output-format", "json")[0] == 2
