"""Every format: its golden file, a consumer that takes it, and nothing in an article that acts on it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from smecheck.errors import UsageError
from smecheck.rendering import FORMATS, Output, open_writer, parse_output
from tests.rendering import factories
from tests.rendering.support import rendered, same_as_golden

SUFFIXES = {"html": "html", "junit": "xml", "concise": "txt", "github": "txt", "patch": "diff", "rdjsonl": "jsonl"}
MACHINE = [name for name in FORMATS if name not in ("text", "jsonl")]


@pytest.mark.parametrize("format", MACHINE)
def test_golden(format: str, regenerate: bool) -> None:
    text = rendered(format, factories.run())
    # the version of smecheck changes with each release, and is nothing that a golden file should hold
    text = re.sub(r'("(?:semanticV|v)ersion": )"\d+\.\d+\.\d+[^"]*"', r'\1"…"', text) if format == "sarif" else text
    same_as_golden(f"{format}.{SUFFIXES.get(format, 'json')}", text, regenerate)


@pytest.mark.parametrize("format", FORMATS)
def test_a_run_without_documents_is_still_a_report(format: str) -> None:
    text = rendered(format, [])
    if format in ("json", "gitlab", "sarif", "claimreview", "annotations"):
        json.loads(text)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_results_give_the_same_report(format: str) -> None:
    assert rendered(format, factories.run()) == rendered(format, factories.run())


@pytest.mark.parametrize("format", FORMATS)
def test_no_format_lets_an_article_act(format: str) -> None:
    text = rendered(format, [factories.hostile()], show_all=True)
    allowed = "\n" if format != "patch" else "\n\r\x00\x1b\x85\x9b\u2028\u202e\u202c\ud800"
    assert not [character for character in text if character not in allowed and _acts(character)]
    if format not in ("patch",):
        text.encode("utf-8")


@pytest.mark.parametrize("format", ["jsonl", "text", "concise", "rdjsonl", "json", "patch"])
def test_results_go_out_as_they_come(format: str) -> None:
    stream = io.StringIO()
    writer = open_writer(format, stream)
    writer.add(factories.stale())
    assert "8,997" in stream.getvalue()


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no output format 'sarf'; there are text, .*sarif"):
        open_writer("sarf", io.StringIO())


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("text", Output("text")),
        ("sarif:out.sarif", Output("sarif", Path("out.sarif"))),
        ("junit:C:/a:b.xml", Output("junit", Path("C:/a:b.xml"))),
        ("jsonl:-", Output("jsonl")),
    ],
)
def test_parse_output(text: str, output: Output) -> None:
    assert parse_output(text) == output


@pytest.mark.parametrize("text", ["", "xml", "xml:out", "sarif:", ":out"])
def test_parse_output_refuses(text: str) -> None:
    with pytest.raises(UsageError):
        parse_output(text)


def test_json_is_the_json_lines_in_an_array() -> None:
    lines = [json.loads(line) for line in rendered("jsonl", factories.run()).splitlines()]
    assert json.loads(rendered("json", factories.run())) == lines


def test_concise_is_a_line_each() -> None:
    lines = rendered("concise", factories.run()).splitlines()
    assert lines[2].startswith("desk/story.txt:4:17: SME106 60 percent: registry: 50 percent")
    assert "desk/kenya.txt: NOT CHECKED: 1 found, none could be judged" in lines
    assert "desk/broken.txt: unreadable neither text nor a format that is read" in lines
    assert lines[-1].startswith("30 numbers found: ")
    assert lines[-1].endswith("1 document not read")


def test_concise_lists_unverified_numbers_where_all_are_asked_for() -> None:
    assert "SME401" not in rendered("concise", [factories.stale()])
    assert "SME401 30 percent: names another place: India" in rendered("concise", [factories.stale()], show_all=True)


def test_github_escapes_what_a_runner_would_read() -> None:
    text = rendered("github", [factories.hostile()])
    assert all(line.startswith(("::error ", "::warning ")) for line in text.splitlines())
    assert "file=desk/a b%2Cc%250A%3A" in text
    assert "::error::x%250A" in text


def test_github_puts_the_worst_first_and_counts_what_would_be_dropped() -> None:
    lines = rendered("github", [factories.stale()] * 4 + [factories.unchecked()]).splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    assert kinds == ["::error"] * 10 + ["2"] + ["::warning"] * 8 + ["::notice"]
    assert lines[10].startswith("2 more errors not shown")


def test_gitlab_fingerprints_are_unique_and_stand_when_lines_move() -> None:
    found = json.loads(rendered("gitlab", factories.run()))
    names = [issue["fingerprint"] for issue in found]
    assert len(set(names)) == len(names)
    assert {issue["severity"] for issue in found} <= {"info", "minor", "major", "critical", "blocker"}

    moved = factories.stale(before="Correction follows.\n\n")
    assert {issue["fingerprint"] for issue in json.loads(rendered("gitlab", [moved]))} <= set(names)


def test_sarif_fits_the_schema() -> None:
    model = pytest.importorskip("pydantic_sarif.model")
    log = json.loads(rendered("sarif", factories.run(), show_all=True))
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)


def test_sarif_results_point_at_their_rule_and_number() -> None:
    [run] = json.loads(rendered("sarif", factories.run(), show_all=True))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["level"] == "none") == (result["kind"] != "fail")
    slip = next(result for result in run["results"] if result["ruleId"] == "SME106")
    region = slip["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (4, 17, 27)
    [replacement] = slip["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "50 percent"}
    assert replacement["deletedRegion"].items() <= region.items()


def test_sarif_carries_suppressions_and_what_was_not_read_or_checked() -> None:
    [run] = json.loads(rendered("sarif", factories.run()))["runs"]
    [waived] = [result for result in run["results"] if "suppressions" in result]
    assert waived["ruleId"] == "SME106"
    assert waived["suppressions"][0]["justification"] == "the ministry's own words; desk editor; until 2027-01-01"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [told["level"] for told in invocation["toolExecutionNotifications"]] == ["error", "warning", "warning"]


def test_rdjsonl_counts_bytes() -> None:
    row = json.loads(rendered("rdjsonl", [factories.hostile()]).splitlines()[1])
    text = factories.hostile().article.text
    line = re.split(r"\r\n|\r|\n", text)[3].encode("utf-8", "surrogatepass")
    start, end = (row["location"]["range"][side]["column"] - 1 for side in ("start", "end"))
    assert line[start:end] == b"8,997"
    slip = json.loads(rendered("rdjsonl", [factories.stale()]).splitlines()[2])
    assert slip["severity"] == "ERROR"
    assert slip["suggestions"] == [{"range": slip["location"]["range"], "text": "50 percent"}]


def test_junit_is_read_by_junitparser() -> None:
    junitparser = pytest.importorskip("junitparser")
    suites: Any = junitparser.JUnitXml.fromstring(rendered("junit", factories.run()).encode())
    first = next(iter(suites))
    assert (first.name, first.tests, first.failures, first.skipped) == ("desk/story.txt", 12, 5, 5)
    cases = list(first)
    assert sum(any(isinstance(result, junitparser.Failure) for result in case.result) for case in cases) == 5
    assert sum(suite.errors for suite in suites) == 1


def test_claim_reviews_are_of_what_was_judged() -> None:
    graph = json.loads(rendered("claimreview", [factories.stale()]))["@graph"]
    assert [review["reviewRating"]["ratingValue"] for review in graph] == [2, 1, 3, 3, 1, 1]
    review = graph[1]
    assert review["claimReviewed"].startswith("Small firms pay 60 percent of tax revenue")
    assert review["itemReviewed"]["appearance"]["datePublished"] == "2025-07-01"
    assert review["citation"]["publisher"]["name"] == "Ministry Bulletin"


def test_annotations_find_their_number_again() -> None:
    page = json.loads(rendered("annotations", factories.run()))
    texts = {report.article.path: report.article.text for report in (factories.stale(), factories.clean())}
    identities = [item["id"] for item in page["items"]]
    assert len(set(identities)) == len(identities)
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            quote, position = target["selector"]
            if text := texts.get(target["source"]):
                assert text[position["start"] : position["end"]] == quote["exact"]
                assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def _acts(character: str) -> bool:
    return bool(re.match("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", character))
