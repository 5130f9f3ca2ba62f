"""Registries about other things, written with phrases only, link as well: nothing knows of one country or one beat."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
import yaml

from smecheck.check import check
from smecheck.checking import match
from smecheck.language.lexicon import table
from smecheck.model import Basis, Bound, Code, Kind, Outcome
from smecheck.registry import load
from smecheck.source import dated, read_text
from tests.checking.linking import extractor, ids, index, link_of, linked, measure, shipped
from tests.conftest import CHECKOUT

INFLATION = index(
    measure("ke.inflation", "inflation", "consumer prices", area="KE", kind=Kind.RATE, of="percent"),
    measure("ug.inflation", "inflation", "consumer prices", area="UG", kind=Kind.RATE, of="percent"),
    measure("tz.inflation", "inflation", "consumer prices", area="TZ", kind=Kind.RATE, of="percent"),
    measure("ke.food", "food inflation", "food prices", area="KE", kind=Kind.RATE, of="percent"),
    measure("ke.jobless", "unemployment rate", "jobless rate", area="KE", kind=Kind.RATE, of="percent"),
    measure("ke.gdp_growth", "GDP growth", "economic growth", area="KE", kind=Kind.CHANGE, of="percent"),
    measure("ke.tea", "tea exports", area="KE", kind=Kind.FLOW, of="USD"),
    measure("ke.schools", "primary schools", "public primary schools", area="KE", of="school"),
)


BASES = index(
    measure("ke.prices", "consumer prices", "annual inflation", area="KE", kind=Kind.RATE, of="percent"),
    measure("ke.prices_m", "consumer prices", "monthly inflation", area="KE", kind=Kind.RATE, of="percent"),
    measure("ke.gdp_q", "GDP growth", area="KE", kind=Kind.CHANGE, of="percent", basis=Basis.QUARTER),
    measure("ke.wages", "wages", "wage inflation", area="KE", kind=Kind.RATE, of="percent"),
)


@pytest.mark.parametrize(
    ("text", "number", "to", "firm"),
    [
        ("Consumer prices in Kenya rose 4.6 percent on the year.", "4.6 percent", "ke.prices", True),
        ("Consumer prices in Kenya rose 0.6 percent from the month before.", "0.6 percent", "ke.prices_m", True),
        ("In Kenya, monthly consumer price inflation was 0.6 percent.", "0.6 percent", "ke.prices_m", True),
        ("Consumer prices in Kenya rose 4.6 percent.", "4.6 percent", "ke.prices ke.prices_m", False),
        ("Consumer prices in Kenya rose 4.6 percent so far this year.", "4.6 percent", "", True),
        ("Kenya's GDP grew 0.6 percent on the quarter.", "0.6 percent", "ke.gdp_q", True),
        ("Kenya's GDP grew 4.6 percent from a year earlier.", "4.6 percent", "", True),
        ("Kenya's GDP grew at an annualised 2.4 percent.", "2.4 percent", "", True),
        ("Kenya's GDP grew 4.6 percent.", "4.6 percent", "ke.gdp_q", False),
        ("Wages in Kenya rose 4.6 percent from a year earlier.", "4.6 percent", "ke.wages", False),
        ("Wages in Kenya rose 0.6 percent from a month earlier.", "0.6 percent", "", True),
    ],
)
def test_a_change_links_by_what_it_is_measured_against(text: str, number: str, to: str, firm: bool) -> None:
    found = link_of(text, number, BASES, "2025-07-10")
    assert (ids(found), found.firm) == (to, firm), found.reasons


@pytest.mark.parametrize(
    ("text", "number", "to"),
    [
        ("Inflation in Kenya slowed to 4.6 percent in May.", "4.6 percent", "ke.inflation"),
        ("Uganda's annual inflation stood at 3.2 percent in June.", "3.2 percent", "ug.inflation"),
        ("Inflation was 3.2 percent in Tanzania and 4.6 percent in Kenya.", "4.6 percent", "ke.inflation"),
        ("Inflation was 3.2 percent in Tanzania and 4.6 percent in Kenya.", "3.2 percent", "tz.inflation"),
        ("Consumer prices in Kenya rose 4.6 percent on the year.", "4.6 percent", "ke.inflation"),
        ("Food inflation in Kenya hit 6.9 percent.", "6.9 percent", "ke.food"),
        ("Kenya's core inflation eased to 2.1 percent.", "2.1 percent", ""),
        ("Inflation in Kenya fell by 0.4 percentage points.", "0.4 percentage points", ""),
        ("Inflation in Rwanda was 7 percent.", "7 percent", ""),
        ("Kenya's unemployment rate was 5.6 percent.", "5.6 percent", "ke.jobless"),
        ("Kenya's unemployment rate rose by 5 percent.", "5 percent", ""),
        ("Kenya's GDP grew 5.1 percent.", "5.1 percent", "ke.gdp_growth"),
        ("Kenya reported GDP growth of 5.1 percent.", "5.1 percent", "ke.gdp_growth"),
        ("Kenya's GDP growth slowed by 0.3 percentage points.", "0.3 percentage points", ""),
        ("Debt reached 5.1 percent of Kenya's GDP.", "5.1 percent", ""),
        ("Kenya's tea exports earned $1.4 billion last year.", "$1.4 billion", "ke.tea"),
        ("Kenya's coffee exports earned $0.3 billion last year.", "$0.3 billion", ""),
        ("Kenya has 23,000 public primary schools.", "23,000", "ke.schools"),
        ("Kenya has 9,000 private primary schools.", "9,000", ""),
    ],
)
def test_links(text: str, number: str, to: str) -> None:
    found = link_of(text, number, INFLATION, "2025-07-10")
    assert ids(found) == to, found.reasons


@pytest.mark.parametrize(
    ("text", "number", "firm"),
    [
        ("With inflation at 4.6 percent, Kenya's central bank cut its rate to 9.5 percent.", "4.6 percent", True),
        ("With inflation at 4.6 percent, Kenya's central bank left its rate at 9.5 percent.", "9.5 percent", False),
        ("Kenyans lived with inflation of 4.6 percent.", "4.6 percent", True),
        ("Pensioners in Kenya lived with inflation of 4.6 percent.", "4.6 percent", False),
        ("The shop said its consumer prices in Kenya rose 4.6 percent.", "4.6 percent", False),
        ("Kenya said its inflation was 4.6 percent.", "4.6 percent", True),
        ("Inflation in Mombasa was 4.6 percent.", "4.6 percent", False),
        ("Mombasa has inflation of 4.6 percent.", "4.6 percent", False),
        ("Inflation in Kenya was 4.6 percent, a bank in Mombasa said.", "4.6 percent", True),
    ],
)
def test_a_rate_is_held_against_the_country_only_where_it_is_the_country_s(text: str, number: str, firm: bool) -> None:
    found = link_of(text, number, INFLATION, "2025-07-10")
    assert (ids(found) == "ke.inflation" and found.firm) is firm, found


@pytest.mark.parametrize(
    "verb", ["edged up", "inched up", "ticked up", "crept up", "picked up", "went up", "drifted up"]
)
def test_where_a_rate_went_up_to_is_no_bound(verb: str) -> None:
    found = link_of(f"Inflation in Kenya {verb} to 4.6 percent in May.", "4.6 percent", INFLATION, "2025-07-10")
    assert found.claim.quantity.bound is Bound.EXACT


@pytest.mark.parametrize(
    "text", ["fell to 5.3 percent in May from 5.6 percent", "was 5.3 percent in May, down from 5.6 percent"]
)
def test_the_level_that_a_rate_fell_from_is_of_another_time(text: str) -> None:
    found = link_of(f"Inflation in Kenya {text}.", "5.6 percent", INFLATION, "2025-07-10")
    assert found.claim.period is None


def test_two_that_cannot_be_told_apart_are_both_given() -> None:
    twins = index(measure("a", "public libraries", of="library"), measure("b", "public libraries", of="library"))
    assert ids(link_of("China has 500 public libraries.", "500", twins)) == "a b"


def test_without_any_place_a_link_is_loose_unless_the_name_is_in_quotation_marks() -> None:
    wells = index(measure("cn.wells", "deep wells", of="well"))
    assert not link_of("There are 500 deep wells.", "500", wells).firm
    assert link_of('There are 500 "deep wells".', "500", wells).firm
    assert link_of("There are 500 deep wells in China.", "500", wells).firm
    assert not link_of("There are 500 deep wells in Chile.", "500", wells).measures


def test_a_part_inside_the_country_is_another_place() -> None:
    wells = index(measure("cn.wells", "deep wells", of="well"))
    assert "another place" in link_of("Sichuan has 500 deep wells.", "500", wells).reasons[0]


def test_excluded_words_near_the_phrase_unlink_it() -> None:
    wells = index(measure("cn.wells", "wells", of="well", excludes=("oil wells",)))
    assert link_of("China has 500 wells.", "500", wells).measures
    assert not link_of("China has 500 oil wells.", "500", wells).measures


def test_what_cannot_be_read_safely_is_refused_and_counted() -> None:
    article = read_text("China has 500 wells.")
    extraction = extractor().read(article)
    unsafe = replace(extraction, claims=tuple(replace(claim, refused="two readings") for claim in extraction.claims))
    (found,) = match(article, unsafe, index(measure("cn.wells", "wells", of="well")))
    assert (found.refusal, found.reasons, found.measures) == (Code.UNREADABLE, ("two readings",), ())


def test_ten_thousand_measures_are_not_walked_for_each_claim() -> None:
    many = [measure(f"m{n}", f"{word} makers", of="maker") for n, word in enumerate(_words(10_000))]
    big = index(*many, measure("cn.wells", "deep wells", of="well"))
    asked: list[str] = []

    class Counting(dict):  # type: ignore[type-arg]
        def get(self, key: object, default: object = None) -> object:
            asked.append(str(key))
            return super().get(key, default)

    counted = replace(big, named=Counting(big.named))
    _, (found,) = linked("China has 500 deep wells.", counted)
    assert ids(found) == "cn.wells"
    assert len(asked) < 100


def _words(many: int) -> list[str]:
    letters = "bcdfghklmnprstvz"
    digits = [[letters[n // 16**place % 16] for place in range(4)] for n in range(many)]
    return [f"{a}a{b}o{c}u{d}" for a, b, c, d in digits]


BEARERS: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/bearers.yaml").read_text("utf-8"))


@pytest.mark.parametrize("text", BEARERS["country"])
def test_a_rate_is_of_the_country(text: str) -> None:
    found = link_of(text, "4.6 percent", INFLATION, "2025-07-10")
    assert ids(found) == "ke.inflation" and found.firm, found.reasons


@pytest.mark.parametrize("text", BEARERS["some"])
def test_a_rate_of_some_is_not_the_country_s(text: str) -> None:
    found = link_of(text, "4.6 percent", INFLATION, "2025-07-10")
    assert ids(found) == "" or not found.firm, found.reasons


def test_every_row_of_bearers_is_tried() -> None:
    told = set(re.findall(r"[\w-]+", " ".join(BEARERS["some"]).lower()))
    rows = [row for section in table("bearers").values() for row in section]
    assert [row for row in rows if told.isdisjoint(row["words"].split())] == []


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Norway's central bank aims for inflation of 2 percent.", "no.inflation_target"),
        ("Policymakers in Norway aim to keep inflation at 2 percent.", "no.inflation_target"),
        ("The monetary authority of Norway aims to hold inflation near 2 percent.", "no.inflation_target"),
        ("The central bank of Norway wants inflation around 2 percent.", "no.inflation_target"),
        ("The central bank of Norway targets inflation close to 2 percent.", "no.inflation_target"),
        ("Inflation in Norway is above the central bank's target of 2 percent.", "no.inflation_target"),
        ("Inflation in Norway is well above the 2 percent target.", "no.inflation_target"),
        ("Norway's target for inflation, 2 percent, is not up for talks.", "no.inflation_target"),
        ("Norway's central bank has not touched its inflation target: 2 percent.", "no.inflation_target"),
        ("Norway's central bank aims to bring inflation down to 2 percent.", ""),
        ("Norway's central bank aims for inflation of 2 percent by March.", ""),
        ("Norway's shops aim for inflation of 2 percent.", ""),
        ("Inflation in Norway may upset the wage target of 2 percent.", ""),
    ],
)
def test_an_aim_for_a_rate_is_that_of_its_target(text: str, to: str) -> None:
    found = link_of(text, "2 percent", shipped(CHECKOUT / "fixtures/inflation/claims"), "2025-07-10")
    assert (ids(found) if found.firm and ids(found) == "no.inflation_target" else "") == to, found.reasons


RATES: dict[str, list[str]] = yaml.safe_load((CHECKOUT / "tests/cases/rate_stories.yaml").read_text("utf-8"))


def outcomes(text: str) -> list[tuple[str, Outcome]]:
    """Each number of a story as written, with what comes of it."""
    folder = CHECKOUT / "fixtures/inflation/claims"
    article = dated(read_text(text), datetime.date(2025, 7, 15))
    report = check(article, extractor(), shipped(folder), load(folder))
    return [(found.claim.quantity.span.of(article.text), found.outcome) for found in report.findings]


@pytest.mark.parametrize("marked", RATES["told"])
def test_a_rate_told_is_judged(marked: str) -> None:
    number = re.search(r"\[(.*?)\]", marked)
    assert number is not None
    found = outcomes(re.sub(r"[\[\]]", "", marked))
    assert Outcome.CONTRADICTS not in [outcome for _, outcome in found]
    assert Outcome.AGREES in [outcome for written, outcome in found if written.startswith(number[1])]
    wrong = outcomes(re.sub(r"\[.*?\]", "17.9" if "." in number[1] else "9", marked))
    assert Outcome.CONTRADICTS in [outcome for written, outcome in wrong if written[0] in "19"]


@pytest.mark.parametrize("text", RATES["others"])
def test_what_only_looks_like_a_rate_raises_no_alarm(text: str) -> None:
    assert {Outcome.CONTRADICTS, Outcome.OUTDATED}.isdisjoint(outcome for _, outcome in outcomes(text))
