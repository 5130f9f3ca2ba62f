"""The `claims` commands: what they print, how they end, and that nothing they are given ends in a traceback."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from smecheck.cli.claims import COMMANDS, claims
from smecheck.errors import SmecheckError
from tests.registry import small


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SMECHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return small.write(tmp_path / "claims")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(claims, arguments)


def told(*arguments: str) -> str:
    result = run(*arguments)
    assert result.exception is None, result.exception
    return result.output


def refused(*arguments: str) -> str:
    """What is said where a command refuses; the command line's `guarded` turns these into exit status 2."""
    result = run(*arguments)
    if isinstance(result.exception, SmecheckError):
        return str(result.exception)
    assert isinstance(result.exception, SystemExit) and result.exit_code == 2, result.exception
    return result.output


def test_every_command_has_help() -> None:
    for name in COMMANDS:
        assert "Usage:" in told(name, "--help")
    assert all(name in told("--help") for name in COMMANDS)


def test_lint_of_a_sound_registry(folder: Path) -> None:
    output = told("lint", "--date", "2022-06-01")
    assert output.splitlines()[-1].startswith("orchards 2022.1.0 (claims/registry.yaml): 4 measures, 6 observations")
    assert "0 errors" in output


def test_lint_of_a_broken_one(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("unit: percent", "unit: percnt"), encoding="utf-8")
    assert 'claims/measures/a.yaml:16:9: unit: unknown unit "percnt"; did you mean "percent"?' in refused("lint")


def test_lint_fails_on_errors_and_on_what_is_asked(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 010", "value: 9.5"), encoding="utf-8")
    assert run("lint").exit_code == 0
    result = run("lint", "--fail-on", "warning")
    assert result.exit_code == 1 and "no whole number" in result.output


def test_lint_against_a_folder_and_a_commit(folder: Path, tmp_path: Path) -> None:
    small.write(tmp_path / "earlier")
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "claims"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True)
    assert run("lint", "--against", "HEAD").exit_code == 0
    path = folder / "measures" / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 010", "value: 11"), encoding="utf-8")
    for earlier in ("HEAD", "earlier"):
        result = run("lint", "--against", earlier)
        assert result.exit_code == 1 and "is edited or gone" in result.output
    assert "neither the folder of a registry nor a git reference" in refused("lint", "--against", "nowhere")
    assert "neither the folder of a registry nor a git reference" in refused("lint", "--against=--output=x")
    assert json.loads(told("diff", "HEAD", "--output-format", "json"))["measures"][0]["measure"] == "xx.orchards"


def test_list(folder: Path) -> None:
    output = told("list")
    assert "xx.orchards" in output and "NOK" not in output
    assert "xx.plum_sales  " in output and "4 measures, 4 observations" in output
    fields = json.loads(told("list", "--output-format", "json", "--claims-version", "2021.1.0"))
    assert fields["registry"]["version"] == "2021.1.0"
    assert {m["measure"]: len(m["observations"]) for m in fields["measures"]} == {
        "xx.orchards": 2,
        "xx.cherry_orchards": 0,
        "xx.plum_sales": 1,
        "xx.plum_sales_eur": 1,
    }
    known = json.loads(told("list", "--output-format", "json", "--known-by", "2020-03-04"))
    assert all(not m["observations"] for m in known["measures"])


def test_show(folder: Path) -> None:
    output = told("show", "xx.orchards")
    assert "holds for 12 months" in output and "Census of orchards" in output and "●" in output
    assert "withdrawn in 2022.1.0: misread" in told("show", "xx.plum_sales")
    assert json.loads(told("show", "xx.orchards", "--output-format", "json"))["observations"][1]["written"] == "010"
    assert "did you mean" in refused("show", "xx.orchard")


@pytest.mark.parametrize("columns", ["40", "80", "160"])
def test_nothing_is_wider_than_the_terminal(columns: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for arguments in (["show", "xx.orchards"], ["list"], ["log"], ["diff", "2021.1.0"]):
        assert max(len(line) for line in told(*arguments).splitlines()) <= int(columns)


def test_markup_in_a_name_is_only_text(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    text = path.read_text(encoding="utf-8").replace("name: Orchards", 'name: "[/i] Orchards [sic] \\e[31m"')
    path.write_text(text, encoding="utf-8")
    assert "[/i] Orchards [sic] \\x1b[31m" in told("show", "xx.orchards")


def test_log(folder: Path) -> None:
    lines = told("log").splitlines()
    assert lines[0] == "awaiting release"
    assert lines.index("2022.1.0  2022-01-01  Second.") < lines.index("2021.1.0  2021-01-01  First.")
    assert any("- xx.plum_sales" in line and line.endswith("misread") for line in lines)
    fields = json.loads(told("log", "--output-format", "json"))
    assert [step["version"] for step in fields["versions"]] == ["unreleased", "2022.1.0", "2021.1.0"]
    days = json.loads(told("log", "--by", "known", "--output-format", "json"))["days"]
    assert [day["known"] for day in days] == ["2022-12-31", "2021-03-31", "2020-03-05"]
    assert "xx.orchards" in told("log", "--by", "known")


def test_diff(folder: Path) -> None:
    output = told("diff", "2021.1.0", "2022.1.0")
    assert "+ 4.80 percent" in output or "+ 4.8 percent" in output
    assert "- nearly" in output and "3.7 trillion" in output
    assert told("diff", "2022.1.0", "2022.1.0") == "no difference\n"
    fields = json.loads(told("diff", "2021.1.0", "2022.1.0", "--output-format", "json"))
    assert {m["measure"]: (len(m["added"]), len(m["removed"])) for m in fields["measures"]} == {
        "xx.cherry_orchards": (1, 0),
        "xx.plum_sales": (0, 1),
    }


NEW = ["--value", "9", "--time-period", "2022", "--known", "2022-12-01", "--source", "census-2020"]


def test_add_withdraw_rename_release(folder: Path) -> None:
    assert "xx.orchards has 9 for 2022, not yet released" in told("add", "xx.orchards", *NEW)
    assert "has 5 for 2020-02 withdrawn" in told("withdraw", "xx.orchards", "--value", "5", "-m", "misread")
    assert "xx.orchards is now xx.groves" in told("rename", "xx.orchards", "xx.groves")
    assert "version 2023.1.0 of 2023-01-01, sha256:" in told(
        "release", "2023.1.0", "-m", "Third.", "--date", "2023-01-01"
    )
    assert "is used already" in refused("release", "2023.1.0", "-m", "Fourth.")
    assert "0 errors" in told("lint")


def test_add_says_what_is_missing(folder: Path) -> None:
    assert "--known is missing" in refused("add", "xx.orchards", "--value", "9", "--time-period", "2022")
    assert "is there already" in refused("add", "xx.orchards", *NEW, "--source-title", "Another")
    assert 'there is no source "hearsay"' in refused("add", "xx.orchards", *NEW[:-1], "hearsay")


def test_withdraw_wants_one_observation(folder: Path) -> None:
    assert "several observations fit" in refused("withdraw", "xx.orchards", "-m", "misread")
    assert "no observation fits" in refused("withdraw", "xx.orchards", "--value", "77", "-m", "misread")


def test_the_registry_that_ships_is_not_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["add", "cn.smes", *NEW], ["rename", "cn.smes", "cn.all"], ["release", "2030.1.0", "-m", "x"]):
        assert "not yours to edit" in refused(*arguments)


def test_commands_are_click_commands() -> None:
    context = click.Context(claims)
    assert claims.list_commands(context) == list(COMMANDS)
    assert claims.get_command(context, "no-such") is None


def test_propose_prints_stubs_for_what_is_not_known(folder: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Bees\n\nFarmers in Norway keep 7,512 beehives, the ministry said.\n", encoding="utf-8")
    output = told("propose", str(article), "--date", "2025-05-06")
    assert "  unit: beehive\n" in output and "{value: 7512, time_period: 2025-05-06, known: 2025-05-06," in output
    assert "no such file" in refused("propose", "nowhere.txt").lower() or run("propose", "nowhere.txt").exit_code == 2


def test_import_says_what_it_needs(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "plain.csv").write_text("Month,Norway\n2020-01,4.8\n", encoding="utf-8")
    (tmp_path / "sdmx.csv").write_text(
        "REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE\nNO,YIELD,PC,2020-01,4.8\n", encoding="utf-8"
    )
    assert "--mapping" in refused("import", "plain.csv")
    assert "--source" in refused("import", "sdmx.csv")
    assert "cannot be read" in refused("import", "nowhere.csv")
    output = told("import", "sdmx.csv", "--source", "census-2020", "--kind", "rate")
    assert output.splitlines() == [
        "claims/measures/sdmx.yaml",
        "1 new measure, 1 new observation; 0 there already, 0 without a value, 0 rows of no series",
    ]


def test_schema() -> None:
    assert json.loads(told("schema", "measures"))["items"]["properties"]["kind"]["enum"][0] == "stock"
