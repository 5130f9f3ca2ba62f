"""Each test of this room has a small registry and a cache of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registry import small


@pytest.fixture(autouse=True)
def cache_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.write(tmp_path / "claims")
