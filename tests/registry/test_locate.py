"""Where the registry is looked for: asked for, here, in a parent folder, else the one that ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from smecheck.errors import RegistryError
from smecheck.registry import load, locate
from tests.registry import small


def test_the_folder_asked_for(folder: Path, tmp_path: Path) -> None:
    assert locate(folder, tmp_path) == (folder, folder.as_posix())
    assert locate(folder.parent, tmp_path)[0] == folder


@pytest.mark.parametrize("asked", ["nowhere", "empty"])
def test_a_folder_asked_for_that_is_no_registry(asked: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(RegistryError, match=r"--claims names the folder"):
        locate(tmp_path / asked, tmp_path)


def test_here_and_in_a_parent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = folder.parent / "desk" / "today"
    below.mkdir(parents=True)
    found, origin = locate(None, below)
    assert found.resolve() == folder.resolve() and origin.endswith("claims/registry.yaml")
    monkeypatch.chdir(folder.parent)
    assert locate(None, Path.cwd()) == (Path("claims"), "claims/registry.yaml")


def test_the_nearest_wins(folder: Path) -> None:
    nearer = small.write(folder.parent / "desk" / "claims")
    assert locate(None, folder.parent / "desk")[0] == nearer


def test_else_the_one_that_ships(tmp_path: Path) -> None:
    found, origin = locate(None, tmp_path)
    assert origin == "packaged with smecheck"
    assert load(found, origin).name == "china-sme"
