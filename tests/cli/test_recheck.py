"""`smecheck recheck`: what a change of the registry touches, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import CLAIMS, Desk

FRUIT = "Fruit\n\nThe orchard has 3,417 apple trees.\n"


@pytest.fixture
def registry(desk: Desk) -> Path:
    """The file of little giants in a committed copy of the registry."""
    for path in Path(CLAIMS).rglob("*.yaml"):
        desk.write(f"claims/{path.relative_to(CLAIMS)}", path.read_text(encoding="utf-8"))
    desk.write("fruit.md", FRUIT)
    (desk.folder / "wrong.md").unlink()
    desk.git("init", "-q", "-b", "main")
    desk.commit()
    return desk.folder / "claims" / "measures" / "little_giants.yaml"


def recheck(desk: Desk, *arguments: str) -> tuple[int, str, str]:
    return desk.run("recheck", *arguments, "--date", "2024-08-01", "--output-format", "concise")


def test_no_change_is_said(desk: Desk, registry: Path) -> None:
    assert recheck(desk) == (0, "", "no measure has changed since HEAD\n")


def test_only_articles_of_changed_measures_are_told(desk: Desk, registry: Path) -> None:
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace("value: 12000", "value: 13000"), encoding="utf-8")
    status, out, err = recheck(desk)
    assert status == 1 and "true.md:3:11: SME1" in out and "fruit" not in out
    assert "articles that speak of them: 1 of 2" in err


def test_a_figure_edited_in_place_is_a_fault(desk: Desk, registry: Path) -> None:
    (desk.folder / "true.md").write_text(FRUIT, encoding="utf-8")
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace("value: 12000", "value: 13000"), encoding="utf-8")
    status, _, err = recheck(desk)
    assert status == 1 and "little_giants.yaml" in err


def test_what_awaits_release_counts(desk: Desk, registry: Path) -> None:
    text = registry.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "value: 12000" in line)
    indent = line[: len(line) - len(line.lstrip())]
    added = f"{indent}- {{value: 13000, time_period: 2024-07-30, known: 2024-07-30, since: unreleased, source: "
    source = line.split("source: ")[1] if "source: " in line else "x}"
    registry.write_text(text.replace(line, f"{line}\n{added}{source}"), encoding="utf-8")
    status, out, err = recheck(desk)
    assert "measures changed since HEAD: 1" in err
    assert status == 1 and "true.md:3:11: SME" in out, "12,000 is no longer the newest figure"


def test_a_first_commit_rechecks_all(desk: Desk) -> None:
    for path in Path(CLAIMS).rglob("*.yaml"):
        desk.write(f"claims/{path.relative_to(CLAIMS)}", path.read_text(encoding="utf-8"))
    desk.git("init", "-q", "-b", "main")
    status, out, err = recheck(desk)
    assert status == 1 and "wrong.md:3:11: SME102" in out and "2 of 2" in err


def test_an_unknown_reference_is_exit_2(desk: Desk, registry: Path) -> None:
    status, out, err = recheck(desk, "--since", "nowhere")
    assert (status, out) == (2, "") and "nowhere" in err
