"""`smecheck init` starts a registry that is sound, can be filled in and released, and is in nobody's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from smecheck.cli.claims import claims
from smecheck.cli.init import init
from smecheck.errors import UsageError
from smecheck.registry import load


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "Bread & Butter"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_it_starts_a_sound_registry(desk: Path) -> None:
    assert CliRunner().invoke(init, ["--title", 'Bread: "the" figures']).exit_code == 0
    registry = load(desk / "claims")
    assert (registry.name, registry.title, registry.measures) == ("bread-butter", 'Bread: "the" figures', ())
    result = CliRunner().invoke(claims, ["lint"])
    assert result.exit_code == 0 and "0 errors, 0 warnings" in result.output


def test_what_its_comments_show_can_be_taken_up(desk: Path) -> None:
    CliRunner().invoke(init, [])
    path = desk / "claims" / "measures" / "topic.yaml"
    head, template = path.read_text(encoding="utf-8").split("#\n", 1)
    assert "yaml-language-server: $schema=../.schemas/measures.schema.json" in head
    path.write_text("".join(line[2:] + "\n" for line in template.splitlines()), encoding="utf-8")
    header = desk / "claims" / "registry.yaml"
    text = header.read_text(encoding="utf-8").replace("sources: []\n", "")
    lines = [line[2:] if line.startswith("#   ") else line for line in text.splitlines()]
    header.write_text("\n".join(lines).replace("  - id:", "sources:\n  - id:") + "\n", encoding="utf-8")
    assert CliRunner().invoke(claims, ["release", "2999.1.0", "-m", "Bakeries.", "--date", "2999-01-01"]).exit_code == 0
    assert [m.observations[0].written for m in load(desk / "claims").measures] == ["1200"]


def test_it_never_overwrites(desk: Path) -> None:
    CliRunner().invoke(init, [])
    before = (desk / "claims" / "registry.yaml").read_bytes()
    result = CliRunner().invoke(init, ["--name", "other"])
    assert isinstance(result.exception, UsageError) and "registry here already" in str(result.exception)
    assert (desk / "claims" / "registry.yaml").read_bytes() == before


def test_a_name_that_is_none() -> None:
    assert isinstance(CliRunner().invoke(init, ["--name", "My Beat"]).exception, UsageError)
