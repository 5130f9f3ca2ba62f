"""Numbers of short stories are linked to the measure they give, or to none, for a reason that is told."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from smecheck.checking.matches import AWAY
from smecheck.model import Code
from tests.checking.linking import CHECKOUT, ids, link_of, linked, shipped

CASES: list[dict[str, list[dict[str, Any]]]] = [
    yaml.load((CHECKOUT / f"tests/cases/{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    for name in ("linking", "linking_articles", "names", "shares")
]
FLAT = [(section, case) for table in CASES for section, cases in table.items() for case in cases]


@pytest.mark.parametrize(
    ("section", "case"), FLAT, ids=[f"{section}: {case['number']} in {case['text']}" for section, case in FLAT]
)
def test_links(section: str, case: dict[str, Any]) -> None:
    found = link_of(case["text"], case["number"], shipped(), case.get("date", "2025-07-10"))
    assert ids(found) == case["to"], found.reasons
    if case["to"]:
        assert found.firm == (case.get("firm") != "no"), found.reasons
        assert found.refusal is None
    else:
        assert found.refusal is Code.NOT_IN_REGISTRY or found.link in AWAY
    assert case.get("says", "").lower() in " ".join(found.reasons).lower()


def test_every_claim_has_a_match_with_a_reason() -> None:
    article, matches = linked("China has 14,600 little giants, 300 halls and 2/3 of a plan at 5 percent.", shipped())
    assert all(each.reasons for each in matches)
    starts = [each.claim.quantity.span.start for each in matches]
    assert starts == sorted(starts) and len(set(starts)) == len(starts)
    assert article.text


def test_an_unlinked_claim_names_what_was_near() -> None:
    found = link_of("Private firms pay 70 percent of tax revenue in China.", "70 percent", shipped())
    assert [each.id for each in found.near][:1] == ["cn.sme_share_tax"]
