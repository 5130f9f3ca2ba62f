"""Runs from the cache: what they load, when they are trusted, and what they do without."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import zlib
from decimal import Decimal
from pathlib import Path

import pytest

from smecheck.model import Claim, Code, Measure, Observation, Period, Quantity, Registry, Span, Status, Unit, Verdict
from smecheck.model.quantity import Bound
from smecheck.model.registry import Kind
from smecheck.store import verdicts
from tests.cli.desk import CLAIMS, TRUE, WRONG, Desk

_SLOW = ("spacy", "thinc", "numpy", "babel", "rapidfuzz", "smecheck.extraction.reading", "smecheck.source.reading")
_RUN = """
import sys
from smecheck.cli import main
try:
    main()
except SystemExit as end:
    loaded = [name for name in {slow!r} if name in sys.modules]
    print(end.code, loaded, file=sys.stderr)
"""


@pytest.fixture
def own(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with a cache of its own."""
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(tmp_path / "own"))
    return desk


def in_another_process(desk: Desk, *arguments: str) -> str:
    command = [sys.executable, "-c", _RUN.format(slow=_SLOW), "verify", *arguments, "--date", "2024-08-01"]
    done = subprocess.run(command, cwd=desk.folder, capture_output=True, text=True, env=dict(os.environ))
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize("output_format", ["text", "concise", "github", "sarif"])
def test_unchanged_articles_load_no_linguistics(desk: Desk, output_format: str) -> None:
    arguments = ("true.md", "wrong.md", "--claims", CLAIMS, "--output-format", output_format, "--force-exclude")
    in_another_process(desk, *arguments)
    told = in_another_process(desk, *arguments)
    assert told == "1 []"


def test_that_test_can_fail(own: Desk) -> None:
    assert "spacy" in in_another_process(own, "wrong.md", "--claims", CLAIMS)


def test_content_date_name_and_registry_each_count(own: Desk) -> None:
    def codes(*arguments: str) -> list[str]:
        out = own.verify(*arguments, "--output-format", "jsonl")[1]
        return [finding["code"] for line in out.splitlines() for finding in json.loads(line)["findings"]]

    undated = '---\ntitle: Ministry count\n---\n\nChina has 12,000 "little giant" enterprises.\n'
    own.write("2024-08-01-count.md", undated)
    own.write("2022-09-10-count.md", undated)
    assert codes("true.md") == codes("true.md") == ["SME001"]
    assert codes("true.md", "--date", "2022-09-10") != ["SME001"], "another date"
    own.write("true.md", WRONG)
    assert codes("true.md") == ["SME102"], "another content"

    def published(name: str) -> str:
        out = own.run("verify", name, "--claims", CLAIMS, "--output-format", "jsonl")[1]
        return str(json.loads(out)["published"])

    assert published("2024-08-01-count.md") == "2024-08-01"
    assert published("2022-09-10-count.md") == "2022-09-10", "equal bytes under a name that tells another day"


def test_equal_articles_in_two_folders_keep_their_own_paths(own: Desk) -> None:
    own.write("a/x.md", TRUE)
    own.write("b/x.md", TRUE)
    out = own.verify("a/x.md", "b/x.md", "--output-format", "jsonl")[1]
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["a/x.md", "b/x.md"]


def test_an_edited_registry_judges_anew(own: Desk) -> None:
    for path in Path(CLAIMS).rglob("*.yaml"):
        own.write(f"claims/{path.relative_to(CLAIMS)}", path.read_text(encoding="utf-8"))
    arguments = ("wrong.md", "--claims", "claims")
    assert own.verify(*arguments)[0] == 1
    giants = own.folder / "claims" / "measures" / "little_giants.yaml"
    giants.write_text(giants.read_text(encoding="utf-8").replace("value: 12000", "value: 1200"), encoding="utf-8")
    assert own.verify(*arguments)[0] == 0


def test_a_damaged_cache_and_one_that_cannot_be_made_change_nothing(
    own: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = own.verify("wrong.md")
    for file in (tmp_path / "own").glob("cache.sqlite*"):
        file.unlink()
    (tmp_path / "own" / "cache.sqlite").write_bytes(b"\0damaged\xff" * 1000)
    assert own.verify("wrong.md") == expected
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert own.verify("wrong.md") == expected


def test_entries_that_decode_to_nonsense_are_read_anew(own: Desk, tmp_path: Path) -> None:
    expected = own.verify("wrong.md")
    database = sqlite3.connect(tmp_path / "own" / "cache.sqlite")
    for nonsense in ("[[1]]", '{"a": 1}', "[]", '[["x", 2, 3]]', "null", "7"):
        value = zlib.compress(nonsense.encode())
        database.execute("UPDATE entries SET value = ?, digest = ?", (value, hashlib.sha256(value).digest()))
        database.commit()
        assert own.verify("wrong.md") == expected, nonsense


def test_no_cache_reads_anew_and_keeps_nothing(own: Desk, tmp_path: Path) -> None:
    assert own.verify("wrong.md", "--no-cache")[0] == 1
    assert not (tmp_path / "own" / "cache.sqlite").exists()


def test_the_cache_is_told_and_emptied(own: Desk, tmp_path: Path) -> None:
    own.verify("wrong.md")
    assert own.run("cache", "dir") == (0, f"{tmp_path / 'own'}\n", "")
    assert own.run("cache", "clear")[0] == 0
    assert list((tmp_path / "own").iterdir()) == []


def _observation(value: int, day: datetime.date) -> Observation:
    return Observation(
        measure="x",
        value=Decimal(value),
        high=None,
        written=str(value),
        step=Decimal(1),
        bound=Bound.EXACT,
        change=None,
        time_period=Period.day(day),
        known=day,
        since="1",
        status=Status.ACTUAL,
        source="s",
    )


def _registry(*observations: Observation) -> Registry:
    measure = Measure("x", "X", "CN", Unit("firm"), Kind.STOCK, ("firm",), observations=observations)
    return Registry("r", "R", "1", "sha256:same", "", (), (), (measure,))


def test_an_observation_that_moved_in_its_file_is_found_again() -> None:
    first, second = _observation(1, datetime.date(2020, 1, 1)), _observation(2, datetime.date(2021, 1, 1))
    claim = Claim(Quantity(Span(0, 1), Decimal(2), None, Decimal(1), Unit("firm")), Span(0, 1))
    before = _registry(first, second)
    kept = verdicts.encode((Verdict(claim, Code.EXACT, ("so",), before.measures[0], second),), (claim,))
    (again,) = verdicts.decode(kept, (claim,), _registry(second, first))
    assert again.observation == second
    with pytest.raises(LookupError):
        verdicts.decode(kept, (claim,), _registry(first))
