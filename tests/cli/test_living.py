"""Living with findings: baseline, waivers, comments, and what is told and what fails."""

from __future__ import annotations

import json

import pytest

from tests.cli.desk import CLAIMS, WRONG, Desk

AT = ("--claims", CLAIMS, "--date", "2024-08-01")
COMMENT = 'China has 1,200 "little giant" enterprises. <!-- smecheck: ignore[SME102] reason="as said"{until} -->\n'


def baseline(desk: Desk, command: str, *arguments: str) -> tuple[int, str, str]:
    return desk.run("baseline", command, *arguments, *AT)


def test_a_contradiction_fails_and_a_true_article_does_not(desk: Desk) -> None:
    status, out, _ = desk.verify("wrong.md")
    assert status == 1 and "wrong.md:3:11: SME102" in out
    assert desk.verify("true.md")[0] == 0


def test_a_baseline_accepts_what_is_there_and_nothing_new(desk: Desk) -> None:
    assert baseline(desk, "create", ".")[0] == 0
    assert desk.verify(".")[0] == 0
    again, _, err = baseline(desk, "create", ".")
    assert again == 2 and "update" in err
    desk.write("wrong.md", f"An earlier paragraph, without a figure.\n\n{WRONG}")
    assert desk.verify(".")[0] == 0, "edits elsewhere in the article change nothing"
    desk.write("wrong.md", WRONG * 2)
    assert desk.verify(".")[0] == 1, "a second occurrence is new"


def test_a_baseline_is_sorted_and_free_of_lines_and_times(desk: Desk) -> None:
    desk.write("b.md", WRONG)
    baseline(desk, "create", ".")
    text = (desk.folder / ".smecheck-baseline.json").read_text(encoding="utf-8")
    found = json.loads(text)["findings"]
    assert [entry["path"] for entry in found] == ["b.md", "wrong.md"]
    assert all(set(entry) == {"path", "code", "measure", "sentence", "occurrence"} for entry in found)
    desk.verify(".")
    assert (desk.folder / ".smecheck-baseline.json").read_text(encoding="utf-8") == text


def test_update_prune_and_audit_leave_alone_what_was_not_read(desk: Desk) -> None:
    desk.write("other.md", WRONG)
    baseline(desk, "create", ".")
    desk.write("wrong.md", "Mended.\n")
    status, out, _ = baseline(desk, "audit", "wrong.md")
    assert status == 1 and out.startswith("gone  wrong.md: SME102") and "other.md" not in out
    status, out, _ = baseline(desk, "prune", "wrong.md")
    assert (status, out) == (0, f"{desk.folder}/.smecheck-baseline.json: 1 findings, 1 gone\n")
    desk.write("wrong.md", WRONG)
    assert "0 gone" in baseline(desk, "prune", ".")[1] and desk.verify("wrong.md")[0] == 1, "prune adds nothing"
    assert "1 added, 0 gone" in baseline(desk, "update", "wrong.md")[1]
    (desk.folder / "other.md").unlink()
    assert "0 added, 1 gone" in baseline(desk, "update", "wrong.md")[1], "lost files go"
    assert baseline(desk, "audit", ".")[0] == 0


def test_a_baseline_that_was_named_must_be_there_and_be_one(desk: Desk) -> None:
    status, _, err = desk.verify("true.md", "--baseline", "nowhere.json")
    assert status == 2 and "nowhere.json" in err
    desk.write("broken.json", "[]")
    status, _, err = desk.verify("true.md", "--baseline", "broken.json")
    assert status == 2 and err.startswith("broken.json: cannot be read as a baseline")


@pytest.mark.parametrize(
    ("until", "status", "told"),
    [("", 0, None), (" until=2999-01-01", 0, None), (" until=2020-01-01", 1, "expired on 2020-01-01")],
)
def test_a_comment_answers_until_its_day(desk: Desk, until: str, status: int, told: str | None) -> None:
    desk.write("a.md", "Ministry count\n\n" + COMMENT.format(until=until))
    ended, out, _ = desk.verify("a.md", "--output-format", "text")
    assert ended == status
    assert told is None or told in out


def test_an_unused_comment_is_told(desk: Desk) -> None:
    desk.write("a.md", "Ministry count\n\nNo figure. <!-- smecheck: ignore[SME101] -->\n")
    status, out, _ = desk.verify("a.md", "--output-format", "text")
    assert status == 0 and "line 3: ignores SME101, which is not found here" in out


def test_a_comment_in_a_web_page_answers_for_its_paragraph(desk: Desk) -> None:
    page = "<html><body><article><h1>Ministry count</h1><p>{}</p><p>Nothing else was said that day.</p></article>"
    desk.write("a.html", page.format(COMMENT.format(until="")))
    desk.write("b.html", page.format('China has 1,200 "little giant" enterprises.'))
    assert desk.verify("a.html")[0] == 0
    assert desk.verify("b.html")[0] == 1


WAIVER = """- path: {path}
  code: SME102
  quote: "1,200"
  who: A. Editor
  why: as spoken
  until: {until}
"""


@pytest.mark.parametrize(
    ("path", "until", "status", "told"),
    [
        ("wrong.md", "2999-01-01", 0, "1 by waiver"),
        ("wrong.md", "2020-01-01", 1, "expired on 2020-01-01"),
        ("true.md", "2999-01-01", 1, None),
    ],
)
def test_a_waiver_answers_for_its_file_until_its_day(
    desk: Desk, path: str, until: str, status: int, told: str | None
) -> None:
    desk.write(".smecheck-waivers.yaml", WAIVER.format(path=path, until=until))
    ended, out, _ = desk.verify("wrong.md", "--output-format", "text")
    assert ended == status
    assert told is None or told in out


def test_an_unused_waiver_is_told(desk: Desk) -> None:
    desk.write(".smecheck-waivers.yaml", WAIVER.format(path="true.md", until="2999-01-01"))
    assert "waives nothing that is found here" in desk.verify("true.md", "--output-format", "text")[1]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("path: a", ":1:1:", "a list of waivers"),
        ("- a", ":1:3:", "a waiver is a mapping"),
        ("- {path: a}", ":1:3:", "a waiver needs path, code, quote, who, why, until"),
        (WAIVER.format(path="a", until="soon"), ":1:3:", "'soon' is no day"),
        (WAIVER.format(path="a", until="2999-01-01") + "  until: 2999-01-02\n", ":1:3:", "each once"),
        ("- [", "", "is not YAML"),
    ],
)
def test_a_broken_sidecar_is_told_with_its_place(desk: Desk, text: str, place: str, message: str) -> None:
    desk.write(".smecheck-waivers.yaml", text)
    status, _, err = desk.verify("true.md")
    assert status == 2 and f".smecheck-waivers.yaml{place}" in err and message in err


def test_what_was_answered_for_is_a_suppression_in_sarif(desk: Desk) -> None:
    desk.write("a.md", "Ministry count\n\n" + COMMENT.format(until=" until=2999-01-01"))
    desk.write(".smecheck-waivers.yaml", WAIVER.format(path="wrong.md", until="2999-01-01"))
    status, out, _ = desk.verify("a.md", "wrong.md", "--output-format", "sarif")
    assert status == 0
    results = json.loads(out)["runs"][0]["results"]
    held = [result["suppressions"][0] for result in results if "suppressions" in result]
    assert [one["kind"] for one in held] == ["inSource", "external"]
    assert held[0]["justification"] == "as said; until 2999-01-01"
    assert held[1]["justification"] == "as spoken; A. Editor; until 2999-01-01"


@pytest.mark.parametrize(
    ("options", "status", "shown"),
    [
        ((), 1, True),
        (("--fail-on", "none"), 0, True),
        (("--select", "SME1"), 1, True),
        (("--select", "SME2,SME101"), 0, False),
        (("--ignore", "SME102"), 0, False),
        (("--ignore", "SME10"), 0, False),
        (("--min-level", "error"), 1, True),
        (("--min-coverage", "100"), 1, True),
    ],
)
def test_what_is_told_and_what_fails(desk: Desk, options: tuple[str, ...], status: int, shown: bool) -> None:
    ended, out, _ = desk.verify("wrong.md", *options)
    assert ended == status and ("SME102" in out) is shown


def test_the_least_level_hides_and_never_decides(desk: Desk) -> None:
    desk.write("old.md", 'Ministry count\n\nChina has 8,997 "little giant" enterprises.\n')
    for level, shown in (("warning", True), ("error", False)):
        status, out, _ = desk.verify("old.md", "--fail-on", "warning", "--min-level", level)
        assert status == 1 and ("SME201" in out) is shown


def test_too_little_judged_fails_and_is_said(desk: Desk) -> None:
    desk.write("other.md", "Fruit\n\nThe orchard has 3,417 apple trees.\n")
    assert desk.verify("other.md")[0] == 0
    status, _, err = desk.verify("other.md", "--min-coverage", "50")
    assert status == 1 and "0 of 1 numbers judged" in err


def test_the_registry_past_its_time_is_said(desk: Desk) -> None:
    late = desk.verify("true.md", "--date", "2026-08-01")[2]
    assert "warning: the registry is past its time for cn.little_giants (held until" in late
    assert desk.verify("true.md")[2] == ""
