"""An audit finds what verify finds, in every format, once; and resumes."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item, write_folder, write_lines, write_parquet
from tests.audit.conftest import CLAIMS, audit, environment, smecheck

COLUMNS = ("--columns", "text=copy,title=kicker,date=printed,id=uid")


def wrong(cwd: Path, store: str = "a.sqlite") -> list[tuple[str, str]]:
    told = smecheck(cwd, "audit", "export", store, "--output-format", "csv").stdout
    return [
        (row["id"] or row["path"].removeprefix("news/"), row["quote"])
        for row in csv.DictReader(io.StringIO(told))
        if row["outcome"] == "contradicts"
    ]


def planted(items: list[Item]) -> list[tuple[str, str]]:
    return sorted((item.path, item.planted) for item in items if item.planted)


def test_every_planted_error_is_found_once_in_every_format(archive: Path, items: list[Item]) -> None:
    pytest.importorskip("pyarrow")
    write_lines(archive / "news.jsonl", items)
    write_parquet(archive / "news.parquet", items)
    (archive / "held").mkdir()
    write_lines(archive / "held" / "first.jsonl", items[:30])
    write_parquet(archive / "held" / "rest.parquet", items[30:])
    (archive / "list").write_text("\n".join(sorted(f"news/{item.path}" for item in items)))
    asked = {
        "folder": ("news",),
        "glob": ("news/**/*.txt",),
        "list": ("--files-from", "list"),
        "lines": ("news.jsonl", *COLUMNS),
        "parquet": ("news.parquet", *COLUMNS),
        "found": ("held", *COLUMNS),
    }
    assert planted(items)
    for name, arguments in asked.items():
        audit(archive, *arguments, store=f"{name}.sqlite")
        assert sorted(wrong(archive, f"{name}.sqlite")) == planted(items), name


def test_jsonl_is_what_verify_prints(archive: Path) -> None:
    (archive / "news" / "broken.json").write_text("{")
    (archive / "news" / "some.jsonl").write_text('{"text": "China has 6 million SMEs."}\n{\n{"text": "Lunch at 12."}\n')
    wanted = ("--claims", str(CLAIMS), "--isolated")
    smecheck(archive, "audit", "run", "news", *wanted, "--store", "a.sqlite", status=(2,))
    exported = smecheck(archive, "audit", "export", "a.sqlite").stdout
    asked = ("verify", "news", *wanted, "--output-format", "jsonl", "--no-cache")
    verified = smecheck(archive, *asked, status=(2,)).stdout
    assert exported.splitlines() == verified.splitlines()


def test_a_second_run_does_only_what_is_left(archive: Path, items: list[Item]) -> None:
    audit(archive, "news", "--workers", "2")
    before = wrong(archive)
    again = audit(archive, "news")
    assert f"{len(items)} documents: 0 read, {len(items)} done before" in again.stderr
    (archive / "news" / items[0].path).write_text("Vents\n\nChina has 6 million small and medium-sized enterprises.")
    assert "1 read" in audit(archive, "news").stderr
    others = [one for one in before if one[0] != items[0].path]
    assert wrong(archive) == sorted([*others, (items[0].path, "6 million")])


_LOADED = """
import sys
from smecheck.cli import main
try:
    main()
except SystemExit:
    slow = {"spacy", "thinc", "numpy", "rich", "dask", "smecheck.source.reading"}
    print(*sorted(slow & {*sys.modules}), any(name.startswith("smecheck.extraction.") and name !=
        "smecheck.extraction.installed" for name in sys.modules))
"""


def test_only_workers_know_how_to_read(archive: Path, items: list[Item]) -> None:
    asked = ("audit", "run", "news", "--claims", str(CLAIMS), "--store", "a.sqlite", "--isolated", "--today")
    for day in ("2025-12-01", "2025-12-02"):  # read, then judged again
        command = [sys.executable, "-c", _LOADED, *asked, day]
        done = subprocess.run(command, cwd=archive, env=environment(archive), capture_output=True, text=True)
        assert done.stdout.split() == ["False"], done.stdout
        assert f"{len(items)} documents" in done.stderr


def test_a_changed_registry_is_judged_from_the_store(archive: Path, items: list[Item]) -> None:
    shutil.copytree(CLAIMS, archive / "claims")
    asked = ("audit", "run", "news", "--store", "a.sqlite", "--isolated", "--date-from-path", "%Y/%m/%d")
    smecheck(archive, *asked)
    assert wrong(archive)
    measures = next(file for file in (archive / "claims" / "measures").iterdir() if "cn.smes\n" in file.read_text())
    changed = measures.read_text().replace("value: 60000000", "value: 6000000")
    assert changed != measures.read_text()
    measures.write_text(changed)
    again = smecheck(archive, *asked)
    assert " 0 read" in again.stderr and "judged again" in again.stderr
    assert not [found for found in wrong(archive) if found[1] == "6 million"]
    assert [found for found in wrong(archive) if found[1] == "60 million"]
    fresh = smecheck(archive, "audit", "run", *asked[2:4], "b.sqlite", *asked[5:])
    assert f"{len(items)} read" in fresh.stderr and wrong(archive) == wrong(archive, "b.sqlite")


def test_new_phrases_send_the_articles_they_may_concern_to_be_read(archive: Path, items: list[Item]) -> None:
    shutil.copytree(CLAIMS, archive / "claims")
    asked = ("audit", "run", "news", "--store", "a.sqlite", "--isolated")
    smecheck(archive, *asked)
    measures = next(file for file in (archive / "claims" / "measures").iterdir() if "cn.smes\n" in file.read_text())
    head, tail = measures.read_text().split("cn.smes\n", 1)
    measures.write_text(head + "cn.smes\n" + tail.replace("  phrases:\n", "  phrases:\n    - lighthouse\n", 1))
    concerned = sum("lighthouse" in item.text for item in items)
    assert 0 < concerned < len(items)
    assert f": {concerned} read" in smecheck(archive, *asked).stderr


def test_two_answers(tmp_path: Path) -> None:
    folder = tmp_path / "news" / "2024" / "12" / "20"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text('China now has 12,000 "little giant" enterprises in all.')
    audit(tmp_path, "news", "--today", "2025-08-01")
    told = smecheck(tmp_path, "audit", "export", "a.sqlite", "--output-format", "csv").stdout
    row = next(csv.DictReader(io.StringIO(told)))
    assert (row["published"], row["today_outcome"], row["today_code"]) == ("2024-12-20", "outdated", "SME201")
    assert row["outcome"] != "contradicts"


def test_copies_of_one_story_are_one_slip(tmp_path: Path) -> None:
    for number in range(3):
        file = tmp_path / "news" / f"2025/07/1{number}" / "a.txt"
        file.parent.mkdir(parents=True)
        file.write_text(f"Headline {number}\n\nChina has  6 million small and medium-sized\nenterprises{'.' * number}")
    audit(tmp_path, "news")
    assert "news/2025/07/10/a.txt and 2 more" in smecheck(tmp_path, "audit", "report", "a.sqlite").stdout


def test_hostile_files_cost_themselves_alone(tmp_path: Path, items: list[Item]) -> None:
    write_folder(tmp_path / "news", items[:5], hostile_copies=1)
    for name in ("numbers.txt", "one-line.txt"):  # read in time that grows with their square
        (tmp_path / "news/zz-hostile/000" / name).unlink()
    audit(tmp_path, "news", status=(2,))
    told = smecheck(tmp_path, "audit", "status", "a.sqlite").stdout
    assert "deep.json: unreadable" in told and "picture.pdf: unreadable" in told
    rows = [json.loads(line) for line in smecheck(tmp_path, "audit", "export", "a.sqlite").stdout.splitlines()]
    assert len(rows) == 12 and sum("error" in row for row in rows) == 5


def test_a_store_that_is_none(tmp_path: Path) -> None:
    assert "there is no store here" in smecheck(tmp_path, "audit", "status", "b.sqlite", status=(2,)).stderr
    (tmp_path / "c.sqlite").write_bytes(b"no database" * 100)
    assert "c.sqlite" in smecheck(tmp_path, "audit", "status", "c.sqlite", status=(2,)).stderr
    sqlite3.connect(tmp_path / "d.sqlite").execute("CREATE TABLE t (x)").connection.commit()
    assert "not a store of smecheck" in smecheck(tmp_path, "audit", "report", "d.sqlite", status=(2,)).stderr
