"""Configuration files: the nearest one, what it extends, overrides by path, and errors with their place."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from smecheck.cli.options import settle
from smecheck.errors import ConfigError
from smecheck.model import Severity
from smecheck.settings import load


def write(folder: Path, text: str, name: str = ".smecheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_nearest_file_wins_and_paths_are_from_its_folder(tmp_path: Path) -> None:
    write(tmp_path, 'dollar = "AUD"\n')
    desk = write(tmp_path / "desk", 'claims = "figures"\n')
    settings = settle(desk / "a.txt", {}, load(desk))
    assert settings.claims == desk / "figures"
    assert settings.dollar == "USD"


def test_the_order_of_names_in_one_folder(tmp_path: Path) -> None:
    write(tmp_path, '[tool.smecheck]\ndollar = "CAD"\n', "pyproject.toml")
    assert settle(tmp_path, {}, load(tmp_path)).dollar == "CAD"
    write(tmp_path, 'dollar = "NZD"\n', "smecheck.toml")
    assert settle(tmp_path, {}, load(tmp_path)).dollar == "NZD"
    write(tmp_path, 'dollar = "AUD"\n')
    assert settle(tmp_path, {}, load(tmp_path)).dollar == "AUD"


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, 'dollar = "AUD"\n')
    inner = write(tmp_path / "inner", "[tool.other]\nx = 1\n", "pyproject.toml")
    assert settle(inner, {}, load(inner)).dollar == "AUD"


def test_the_command_line_beats_the_file(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "warning"\nknown-by = 2022-12-31\n')
    settings = settle(tmp_path, {"fail_on": Severity.INFO, "known_by": None}, load(tmp_path))
    assert settings.fail_on is Severity.INFO
    assert settings.known_by == datetime.date(2022, 12, 31)


def test_overrides_hold_for_their_files_and_later_ones_win(tmp_path: Path) -> None:
    write(
        tmp_path,
        '[[overrides]]\nfiles = ["opinion/**"]\nfail-on = "none"\n'
        '[[overrides]]\nfiles = ["opinion/letters/*.txt"]\nskip = true\n',
    )
    configuration = load(tmp_path)
    assert settle(tmp_path / "news/a.txt", {}, configuration).fail_on is Severity.ERROR
    opinion = settle(tmp_path / "opinion/a.txt", {}, configuration)
    assert (opinion.fail_on, opinion.skip) == (Severity.NONE, False)
    assert settle(tmp_path / "opinion/letters/b.txt", {}, configuration).skip


def test_a_file_extends_another(tmp_path: Path) -> None:
    write(tmp_path, 'dollar = "AUD"\nmin-coverage = 10\n', "base.toml")
    write(tmp_path, 'extend = "base.toml"\nmin-coverage = 50\n')
    settings = settle(tmp_path, {}, load(tmp_path))
    assert (settings.dollar, settings.min_coverage) == ("AUD", 50)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('dollar = "AUD"\nfail-onn = "error"\n', ":2:1:", "did you mean 'fail-on'"),
        ('dollar = "dollars"\n', ":1:1:", "ISO 4217"),
        ("min-coverage = 120\n", ":1:1:", "0 to 100"),
        ('date = "2022-02-30"\n', ":1:1:", "YYYY-MM-DD"),
        ('select = ["E1"]\n', ":1:1:", "SME101"),
        ('dollar = "AUD\n', ":1:", "is not TOML"),
        ('extend = "absent.toml"\n', "", "not there"),
        ('extend = ".smecheck.toml"\n', "", "extends itself"),
        ('[[overrides]]\nfail-on = "none"\n', ":1:3:", "files"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, place: str, message: str) -> None:
    write(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load(tmp_path)
    assert message in str(raised.value)
    assert str(tmp_path / ".smecheck.toml") + place in str(raised.value)


def test_no_configuration_is_no_error(tmp_path: Path) -> None:
    assert settle(tmp_path, {}, load(tmp_path)).fail_on is Severity.ERROR
