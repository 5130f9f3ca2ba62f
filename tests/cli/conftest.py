"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import TRUE, WRONG, Desk


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests, so that each text is parsed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def desk(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A folder with a true and a wrong article."""
    for variable in ("GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PRE_COMMIT_FROM_REF"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(kept))
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    made = Desk(folder, monkeypatch, capsys)
    made.write("true.md", TRUE)
    made.write("wrong.md", WRONG)
    return made
