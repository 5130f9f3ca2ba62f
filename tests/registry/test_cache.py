"""The compiled registry gives back the same, and is rebuilt whenever it is stale or damaged."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from smecheck.registry import cache, load, load_ledger
from smecheck.registry.folder import read_ledger
from smecheck.registry.ledger import files_of


def compiled(folder: Path) -> Path:
    (found,) = folder.glob("registry-*.json")
    return found


def test_what_comes_from_the_cache_is_what_was_read(
    folder: Path, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_ledger(files_of(folder), folder)
    first = load(folder)
    monkeypatch.setattr("smecheck.registry.folder.read_ledger", lambda *_: pytest.fail("read the files again"))
    assert load_ledger(folder) == read
    assert load(folder) == first
    assert compiled(cache_dir).is_file()


def test_an_edit_is_seen_even_of_the_same_size_and_time(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    before = load(folder)
    stat = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("4.80", "4.90"), encoding="utf-8")
    import os

    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    after = load(folder)
    assert "4.90" in {o.written for m in after.measures for o in m.observations}
    assert after.digest != before.digest


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "other", "sealed nonsense", "sealed other form"])
def test_a_damaged_cache_is_rebuilt(damage: str, folder: Path, cache_dir: Path) -> None:
    right = load(folder)
    path = compiled(cache_dir)
    content = path.read_bytes()
    key = cache.key_of(files_of(folder))
    damaged = {
        "cut": content[: len(content) // 2],
        "flip": content.replace(b"orchards", b"orchides"),
        "empty": b"",
        "other": b"{}\n{}",
        "sealed nonsense": cache._seal(key, b"[1") + b"\n[1",
        "sealed other form": cache._seal(key, b"{}") + b"\n{}",
    }[damage]
    path.write_bytes(damaged)
    assert load(folder) == right
    assert path.read_bytes() == content


def test_another_smecheck_does_not_trust_it(folder: Path, cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(folder)
    path = compiled(cache_dir)
    before = path.read_bytes()
    monkeypatch.setattr("smecheck.registry.cache.__version__", "9.9.9")
    load(folder)
    assert path.read_bytes() != before


def test_nothing_is_lost_where_the_cache_cannot_be_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, no folder", encoding="utf-8")
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(blocked))
    assert load(folder).name == "orchards"


def test_a_moved_registry_tells_its_new_places(folder: Path, tmp_path: Path) -> None:
    load(folder)
    folder.rename(tmp_path / "moved")
    places = [m.location for m in load(tmp_path / "moved").measures]
    assert all(place and "/moved/measures/" in place.path for place in places)


def test_the_cache_is_plain_json_with_no_code_in_it(folder: Path, cache_dir: Path) -> None:
    load(folder)
    payload = compiled(cache_dir).read_bytes().partition(b"\n")[2]
    assert set(json.loads(payload)) == {"digest", "ledger"}
    assert dataclasses.is_dataclass(load_ledger(folder))
