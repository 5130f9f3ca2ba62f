"""Which documents a run reads, by which settings, and where its reports go."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.desk import CLAIMS, TRUE, WRONG, Desk
from tests.registry import small


def paths(out: str) -> list[str]:
    return [json.loads(line)["path"] for line in out.splitlines()]


def test_ignore_files_and_excludes(desk: Desk) -> None:
    desk.write(".gitignore", "build/\n")
    desk.write("build/a.md", WRONG)
    desk.write("drafts/.smecheckignore", "*\n!kept.md\n")
    desk.write("drafts/a.md", WRONG)
    desk.write("drafts/kept.md", TRUE)
    desk.write(".smecheck.toml", 'exclude = ["wrong.md"]\n')
    assert desk.run("verify", ".", "--show-files")[1].splitlines() == ["./drafts/kept.md", "./true.md"]
    assert desk.run("verify", "build/a.md", "wrong.md", "--show-files")[1].splitlines() == ["build/a.md", "wrong.md"]
    forced = desk.run("verify", "build/a.md", "wrong.md", "true.md", "--force-exclude", "--show-files")
    assert forced[1].splitlines() == ["true.md"]


def test_nothing_left_to_read_is_said(desk: Desk) -> None:
    desk.write(".gitignore", "*.md\n")
    status, out, err = desk.verify("wrong.md", "--force-exclude", "--output-format", "jsonl")
    assert (status, out) == (0, "") and "no documents to read" in err
    assert desk.verify("wrong.md", "--force-exclude", "--fail-if-empty")[0] == 2


def test_show_files_goes_on_past_a_bad_path(desk: Desk) -> None:
    status, out, err = desk.run("verify", "nowhere.md", "true.md", "--show-files")
    assert (status, out) == (2, "true.md\n") and err.startswith("nowhere.md: no such file")


def test_show_settings_is_toml_with_the_files_it_comes_from(desk: Desk) -> None:
    desk.write("smecheck.toml", 'fail-on = "warning"\n\n[[overrides]]\nfiles = ["old/**"]\nfail-on = "none"\n')
    desk.write("old/a.md", TRUE)
    status, out, _ = desk.run("verify", "true.md", "old/a.md", "--show-settings", "--select", "SME1")
    first, second = (tomllib.loads(part) for part in out.split("# old/a.md"))
    assert status == 0 and str(desk.folder / "smecheck.toml") in out
    assert (first["fail-on"], second["fail-on"], first["select"]) == ("warning", "none", ["SME1"])
    assert desk.run("verify", "true.md", "--show-settings", "--isolated")[1].startswith("# configuration: none")


def test_the_name_of_standard_input_drives_settings_ignores_and_format(desk: Desk) -> None:
    desk.write("opinion/.smecheck.toml", 'fail-on = "none"\n')
    desk.write(".smecheckignore", "drafts/\n")
    page = b"<p>China has 1,200 little giant enterprises.</p>"
    assert desk.verify("-", stdin=WRONG.encode())[0] == 1
    assert desk.verify("-", "--stdin-filename", "opinion/a.md", stdin=WRONG.encode())[0] == 0
    status, out, _ = desk.verify(
        "-", "--stdin-filename", "drafts/a.md", "--force-exclude", "--output-format", "jsonl", stdin=WRONG.encode()
    )
    assert (status, out) == (0, "")
    read = [
        json.loads(desk.verify("-", "--stdin-filename", name, "--output-format", "jsonl", stdin=page)[1])
        for name in ("a.html", "a.txt")
    ]
    assert ["source" in report["findings"][0] for report in read] == [True, False]


@pytest.mark.parametrize(("end", "options"), [(b"\n", ()), (b"\r\n", ()), (b"\0", ("-0",))])
def test_a_list_of_files_from_standard_input(desk: Desk, end: bytes, options: tuple[str, ...]) -> None:
    listed = b"true.md" + end + b"wrong.md" + end
    status, out, _ = desk.verify("--files-from", "-", *options, "--output-format", "jsonl", stdin=listed)
    assert (status, paths(out)) == (1, ["true.md", "wrong.md"])
    assert desk.verify("-", "--files-from", "-", stdin=listed)[0] == 2


def test_another_registry_for_some_paths(desk: Desk) -> None:
    small.write(desk.folder / "other")
    desk.write(".smecheck.toml", f'claims = "{CLAIMS}"\n\n[[overrides]]\nfiles = ["world/**"]\nclaims = "other"\n')
    desk.write("world/wrong.md", WRONG)
    _, out, _ = desk.run("verify", "wrong.md", "world", "--date", "2024-08-01", "--output-format", "jsonl")
    home, world = (json.loads(line) for line in out.splitlines())
    assert home["registry"]["name"] == "china-sme" and home["findings"][0]["code"] == "SME102"
    assert world["registry"]["name"] != "china-sme" and world["findings"][0]["code"] == "SME401"


def test_every_document_of_a_file_has_the_settings_of_its_file(desk: Desk) -> None:
    line = json.dumps({"body": WRONG})
    desk.write("wire.jsonl", f"{line}\nnot json\n{line}\n")
    desk.write(".smecheck.toml", '[[overrides]]\nfiles = ["*.jsonl"]\nfail-on = "none"\nignore = ["SME102"]\n')
    status, out, err = desk.verify("wire.jsonl", "true.md", "--output-format", "jsonl")
    results = [json.loads(text) for text in out.splitlines()]
    assert [result["path"] for result in results] == ["wire.jsonl#1", "wire.jsonl#2", "wire.jsonl#3", "true.md"]
    assert "error" in results[1] and results[0]["findings"] == results[2]["findings"] == []
    assert status == 2 and err.startswith("wire.jsonl:2") and len(err.splitlines()) == 1
    desk.write("wire.jsonl", f"{line}\n{line}\n")
    for _ in ("read", "from the cache"):
        status, out, _ = desk.verify("wire.jsonl", "--output-format", "jsonl")
        assert (status, paths(out)) == (0, ["wire.jsonl#1", "wire.jsonl#2"])
    assert desk.verify("wire.jsonl", "--isolated")[0] == 1


def test_annotations_are_the_default_in_a_workflow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    arguments = ("verify", "wrong.md", "--date", "2024-08-01")
    assert desk.run(*arguments)[1].startswith("::error file=wrong.md,line=3,")
    assert not desk.run(*arguments, "--output-format", "text")[1].startswith("::")
    desk.write(".smecheck.toml", 'output-format = ["concise"]\n')
    assert desk.run(*arguments)[1].startswith("wrong.md:3:11: SME102")


def test_several_reports_of_one_run(desk: Desk) -> None:
    status, out, _ = desk.verify("wrong.md", "--output-format", "concise", "--output-format", "sarif:out.sarif")
    assert status == 1 and "SME102" in out
    assert json.loads((desk.folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    status, out, err = desk.verify("wrong.md", "--output-format", "concise", "--output-format", "json")
    assert (status, out) == (2, "") and "two reports in one place" in err


def test_a_replay_by_version_and_by_day(desk: Desk) -> None:
    arguments = ("wrong.md", "--output-format", "jsonl")
    report = json.loads(desk.verify(*arguments, "--claims-version", "2026.11.0", "--known-by", "2023-01-01")[1])
    assert report["registry"]["version"] == "2026.11.0"
    assert report["findings"][0]["code"] != "SME102", "12,000 was not known in 2023"
    assert desk.verify(*arguments, "--claims-version", "1999.1.0")[0] == 2


def test_the_packaged_registry_serves_outside_any_checkout(desk: Desk) -> None:
    _, out, _ = desk.run("verify", "wrong.md", "--date", "2024-08-01", "--output-format", "text")
    assert "(packaged with smecheck)" in out


@pytest.mark.parametrize(
    ("text", "message"),
    [("fail_on = 'error'\n", "did you mean 'fail-on'?"), ("fail-on = 'often'\n", "takes none, info, warning or error")],
)
def test_a_wrong_setting_is_told_with_its_place(desk: Desk, text: str, message: str) -> None:
    desk.write("smecheck.toml", text)
    status, out, err = desk.verify("true.md")
    assert (status, out) == (2, "") and message in err and "smecheck.toml:1:1: " in err


def test_the_report_goes_where_a_link_points_and_keeps_its_mode(desk: Desk) -> None:
    real = desk.write("real.json", "old")
    real.chmod(0o600)
    link = desk.folder / "link.json"
    link.symlink_to(real)
    desk.verify("wrong.md", "-o", "link.json", "--output-format", "json")
    assert link.is_symlink() and json.loads(real.read_text(encoding="utf-8"))
    assert real.stat().st_mode & 0o777 == 0o600
    desk.verify("wrong.md", "-o", "/dev/null")
    assert not Path("/dev/null").is_file()
