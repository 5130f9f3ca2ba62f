"""Every row of the word lists around numbers is read as its section says, in a sentence that is in the cases."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any

import pytest
import yaml

from smecheck.extraction import Extractor
from smecheck.language.lexicon import table
from smecheck.model import Article, Claim, Role
from smecheck.source import dated, read_text
from tests.conftest import CHECKOUT

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CHECKOUT / "tests/cases/cues.yaml").read_text("utf-8"))
FLAT = [(section, case) for section, cases in CASES.items() for case in cases]
# What linking alone reads is proved in tests/checking/test_narrowing.py, or by tests/cases/antecedents.yaml.
FOR_LINKING = {
    "raising",
    "some_of",
    "referring",
    "asked",
    "asking_how",
    "lately",
    "going_on",
    "extant",
    "subsisting",
    "findable",
    "reckoning",
    "quality",
    "losing",
    "remaining",
    "complement",
    "clause",
    "opening",
    "existence",
    "neutral",
    "part",
    "choosing",
    "any_of",
    "narrowing",
    "marketed",
    "venue",
    "respectively",
    "leaving_out",
    "turn",
    "comparing",
    "rate",
    "mean",
    "gauge",
    "contrast",
    "owner",
    "body",
    "teller",
    "citing",
    "aimer",
    "holding",
    "bundle",
    "standing",
    "past",
    "particle",
    "right_before",
    "accomplished",
    "cumulative",
    "round",
    "relative",
    "collective",
    "small_kind",
    "summing",
}
PROVED_WITH = {
    "hearsay": "doubt",
    "circulating": "doubt",
    "anybody": "anaphor",
    "turned_round": "anaphor",
    "plain_not": "negation",
    "truth": "negation",
    "passing_over": "taken back",
    "unmoved": "negation",
    "knowing": "condition",
    "forgetting": "negation",
    "factive": "negation",
    "granting": "negation",
    "sizing": "negation",
    "by_no_way": "negation",
}

NAMING = {Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE, Role.ANTECEDENT}


@cache
def extractor() -> Extractor:
    return Extractor()


def read(marked: str, day: datetime.date | None = None) -> tuple[Article, Claim]:
    """The claim of the number in brackets, in a text of one day."""
    text = re.sub(r"[\[\]]", "", marked)
    start = marked.index("[")
    article = dated(read_text(text), day) if day else read_text(text)
    claims = extractor().read(article).claims
    return article, next(claim for claim in claims if claim.quantity.span.start <= start < claim.quantity.span.end)


@pytest.mark.parametrize(("section", "case"), FLAT, ids=[f"{section}: {case['text']}" for section, case in FLAT])
def test_reads(section: str, case: dict[str, Any]) -> None:
    article, claim = read(case["text"], case.get("date"))
    source = claim.attribution.span.of(article.text) if claim.attribution else None
    earlier = [mention.text for mention in claim.mentions if mention.role is Role.ANTECEDENT]
    found = {
        "status": claim.status.value,
        "bringing_about": claim.status.value,
        "enabling": claim.status.value,
        "vowing": claim.status.value,
        "reciting": claim.status.value,
        "implicative": claim.status.value,
        "lasting": claim.status.value,
        "setting_out": claim.status.value,
        "joining": claim.status.value,
        "achieved": claim.status.value,
        "surprise": claim.status.value,
        "few": claim.status.value,
        "apposition": claim.status.value,
        "owning": claim.status.value,
        "negation": claim.negated,
        "taken back": claim.negated,
        "nobody": claim.negated,
        "denying": claim.negated,
        "replacing": claim.negated,
        "existing": claim.negated,
        "doubt": claim.negated,
        "asked": claim.supposed,
        "condition": claim.supposed,
        "supposition": claim.supposed,
        "a part": " ".join(
            word
            for word in ("mills", "shops", "bakeries")
            if any(word in m.text for m in claim.mentions if m.role in NAMING)
        ),
        "being": claim.negated,
        "not_negation": claim.negated,
        "attribution": source,
        "according": source,
        "putting": next((mention.text for mention in claim.mentions if mention.role is Role.SUBJECT), None),
        "moving": next((mention.text for mention in claim.mentions if mention.role is Role.SUBJECT), None),
        "contributing": next((mention.text for mention in claim.mentions if mention.role is Role.OF), None),
        "whole of a share": next((mention.text for mention in claim.mentions if mention.role is Role.OF), None),
        "told in a clause": next((mention.text for mention in claim.mentions if mention.role is Role.SUBJECT), None),
        "cause": "".join([mention.text for mention in claim.mentions if mention.role is Role.PREDICATE][-1:]),
        "before a colon": next((mention.text for mention in claim.mentions if mention.role is Role.OF), None),
        "classing": "".join(mention.text for mention in claim.mentions if mention.role is Role.COUNTED),
        "anaphor": earlier[0] if earlier else None,
        "plural": earlier[0] if earlier else None,
        "singular": earlier[0] if earlier else None,
        "flow": claim.flow,
        "movement": claim.moved,
        "comparison": claim.quantity.change and claim.quantity.change.value,
        "outdoing": claim.quantity.change and claim.quantity.change.value,
        "threshold": claim.threshold,
        "limit": claim.threshold,
        "defining": claim.threshold,
        "requiring": claim.threshold,
        "ranking": claim.threshold,
        "equating": claim.threshold,
        "marking": claim.threshold,
        "owned": earlier[0] if earlier else None,
        "including": claim.part_of.of(article.text) if claim.part_of else None,
        "restating": claim.converts.of(article.text) if claim.converts else None,
        "restating_apart": claim.converts.of(article.text) if claim.converts else None,
        "reckoned_in": claim.converts.of(article.text) if claim.converts else None,
        "subset": claim.subset,
        "renamed": ", ".join(mention.text for mention in claim.mentions if mention.role is Role.SUBJECT),
        "time": str(claim.period),
        "scene": claim.area,
        "pointing": claim.area,
        "dateline": claim.area,
        "topic": earlier[0] if earlier else None,
        "present_time": claim.status.value,
        "local": claim.area,
        "nationwide": claim.area,
    }
    assert found[section] == case["is"]


def test_every_row_has_a_sentence() -> None:
    missing = []
    for section, rows in table("cues").items():
        text = " ".join(case["text"] for case in CASES.get(PROVED_WITH.get(section, section), [])).lower()
        told = set(re.findall(r"[\w'-]+", text))
        for row in rows if section not in FOR_LINKING else []:
            phrase = row.get("phrase")
            if phrase not in text if phrase else not told & set(row["words"].split()):
                missing.append((section, row))
    assert not missing
