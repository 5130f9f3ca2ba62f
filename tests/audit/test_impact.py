"""What a change of the registry bears on: figures by measure, by observation, and since a version."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.audit.conftest import CLAIMS, smecheck

ASKED = ("audit", "run", "news", "--store", "a.sqlite", "--isolated", "--date-from-path", "%Y/%m/%d")
TEXTS = {
    "2025/07/10": "China has 60 million small and medium-sized enterprises.",
    "2025/07/11": "China has 6 million small and medium-sized enterprises.",
    "2025/07/12": "SMEs in China account for 60 percent of the country's GDP.",
    "2025/07/13": "The ferry took 41 passengers across.",
}


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audited")
    for day, text in TEXTS.items():
        file = folder / "news" / day / "a.txt"
        file.parent.mkdir(parents=True)
        file.write_text(text)
    shutil.copytree(CLAIMS, folder / "claims")
    smecheck(folder, *ASKED)
    return folder


@pytest.fixture
def store(audited: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(audited, tmp_path / "copy"))


def impact(cwd: Path, *asked: str, status: tuple[int, ...] = (0,)) -> list[tuple[str, str]]:
    out = smecheck(cwd, "impact", *asked, "--store", "a.sqlite", "--output-format", "jsonl", status=status).stdout
    return sorted((row["path"][5:15], row["measure"]) for row in map(json.loads, out.splitlines()))


def test_a_measure(store: Path) -> None:
    assert impact(store, "cn.smes") == [("2025/07/10", "cn.smes"), ("2025/07/11", "cn.smes")]
    assert impact(store, "cn.sme_share_gdp") == [("2025/07/12", "cn.sme_share_gdp")]


def test_an_observation(store: Path) -> None:
    """Only the figures that were held against it."""
    observed = "cn.smes@2024-12-31"
    assert impact(store, observed) == impact(store, "cn.smes")
    told = smecheck(store, "impact", "cn.smes@1999", "--store", "a.sqlite", status=(2,)).stderr
    assert "has no observation of '1999'" in told
    assert (
        "no measure 'cn.nothing'" in smecheck(store, "impact", "cn.nothing", "--store", "a.sqlite", status=(2,)).stderr
    )


def test_since_another_edition_of_the_registry(store: Path) -> None:
    shutil.copytree(store / "claims", store / "before")
    file = next(path for path in (store / "claims/measures").iterdir() if "cn.smes\n" in path.read_text())
    file.write_text(file.read_text().replace("value: 60000000", "value: 62000000", 1))
    smecheck(store, *ASKED)
    assert impact(store, "--since", "before") == [("2025/07/10", "cn.smes"), ("2025/07/11", "cn.smes")]
    notes = smecheck(store, "impact", "--since", "before", "--store", "a.sqlite").stdout
    assert "Correction: an earlier version of this article of 2025-07-11 gave the figure as 6 million" in notes


def test_since_a_version(store: Path) -> None:
    """One observation was added in a version of its own; nothing has changed since that one."""
    head = store / "claims/registry.yaml"
    added = "versions:\n  - version: 2026.10.0\n    date: 2026-10-01\n    note: Before.\n"
    head.write_text(head.read_text().replace("versions:\n", added, 1))
    file = next(path for path in (store / "claims/measures").iterdir() if "cn.smes\n" in path.read_text())
    others = [path for path in (store / "claims/measures").iterdir() if path != file]
    for path in others:
        path.write_text(path.read_text().replace("since: 2026.11.0", "since: 2026.10.0"))
    smecheck(store, *ASKED)
    assert impact(store, "--since", "2026.11.0") == []
    assert ("2025/07/10", "cn.smes") in impact(store, "--since", "2026.10.0")


def test_one_thing_must_be_asked(store: Path) -> None:
    assert "name a measure" in smecheck(store, "impact", "--store", "a.sqlite", status=(2,)).stderr
