"""What one claim of an article says about another: parts told as wholes, and conversions in brackets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from smecheck.checking import Link, judge
from smecheck.model import Bound, Code, Mention, Period, Role, Unit, Verdict
from tests.checking.factories import claim, match, measure, quantity, registry, small_firms

FIRMS = small_firms()
MEASURES = {entry.id.removeprefix("cn."): entry for entry in FIRMS.measures}


def article(on: str, *claims: tuple[str, str], **more: object) -> tuple[Verdict, ...]:
    """Verdicts of an article of claims (words, measures)."""
    at, matches = 0, []
    for says, names in claims:
        matches.append(match(claim(says, on=on, at=at, **more), *(MEASURES[name] for name in names.split())))
        at += 40
    return judge(tuple(matches), FIRMS, Period.parse(on))


def test_a_part_told_as_the_whole_agrees_where_the_article_gives_the_part_the_same_figure() -> None:
    whole, part = article("2022-09-12", ("8,997", "specialists"), ("nearly 9,000", "giants"))

    assert (whole.code, part.code) == (Code.EXACT, Code.HEDGED)
    assert whole.measure is MEASURES["giants"]
    assert "told of specialists" in whole.reasons[-1]


def test_a_part_told_as_the_whole_is_unverified_where_the_article_never_names_the_part() -> None:
    (verdict,) = article("2022-09-12", ("8,997", "specialists"))

    assert verdict.code is Code.NOT_IN_REGISTRY


def test_labels_mixed_up_where_the_part_has_another_figure() -> None:
    whole, _ = article("2024-08-01", ("12,000", "specialists"), ("over 140,000", "giants"))

    assert whole.code is Code.OTHER_MEASURE


def test_labels_mixed_up_before_the_whole_was_known() -> None:
    whole, part = article("2022-09-12", ("8,997", "specialists"), ("up to 20,000", "giants"))
    assert (whole.code, part.code) == (Code.EXACT, Code.HEDGED)

    whole, _ = article("2023-06-01", ("8,997", "specialists"), ("4,762", "giants"))
    assert whole.code is Code.OTHER_MEASURE
    assert whole.matched_measure is MEASURES["giants"]


def test_a_slip_in_the_part_is_no_fault_of_the_whole() -> None:
    whole, part = article("2022-09-12", ("8,997", "specialists"), ("nearly 900", "giants"))

    assert part.code is Code.MAGNITUDE
    assert whole.code is Code.NOT_IN_REGISTRY


def test_once_a_name_is_used_for_the_part_a_slip_under_it_is_seen() -> None:
    first, slip, _ = article(
        "2022-09-12", ("nearly 9,000", "specialists"), ("8,979", "specialists"), ("8,997", "giants")
    )

    assert first.code is Code.HEDGED
    assert slip.code is Code.DIGITS


def test_another_count_under_the_name_of_the_whole_is_no_slip_of_the_part() -> None:
    first, other, _ = article(
        "2022-09-12", ("nearly 9,000", "specialists"), ("40,300", "specialists"), ("8,997", "giants")
    )

    assert first.code is Code.HEDGED
    assert other.code is Code.NOT_IN_REGISTRY


def conversions(on: str, *pairs: tuple[str, str, str]) -> tuple[Verdict, ...]:
    """Verdicts of amounts with a bracket: (amount, bracket, measures of both); a flow of 2021."""
    at, matches = 0, []
    for amount, bracket, name in pairs:
        first = claim(amount, on=on, at=at, period="2021")
        second = claim(bracket, on=on, at=at + 30, period="2021", converts=first.quantity.span)
        matches += [match(each, MEASURES[name]) for each in (first, second)]
        at += 60
    return judge(tuple(matches), FIRMS, Period.parse(on))


def test_the_amount_in_a_currency_that_the_registry_lacks_inherits() -> None:
    shillings, yuan = conversions("2022-09-12", ("64 trillion shillings", "3.7 trillion yuan", "income"))

    assert (yuan.code, shillings.code) == (Code.EXACT, Code.EXACT)
    assert shillings.reasons[0].startswith("conversion of 3.7 trillion")
    assert shillings.difference is None


def test_a_bracket_inherits_as_well() -> None:
    yuan, dollars = conversions("2022-09-12", ("3.7 trillion yuan", "$530 billion", "income"))

    assert (yuan.code, dollars.code) == (Code.EXACT, Code.EXACT)


@pytest.mark.parametrize("bracket", ["$53 billion", "$5.3 trillion"])
def test_a_rate_that_no_year_has_seen_is_not_inherited(bracket: str) -> None:
    yuan, dollars = conversions("2022-09-12", ("3.7 trillion yuan", bracket, "income"))

    assert (yuan.code, dollars.code) == (Code.EXACT, Code.NOT_IN_REGISTRY)
    assert "rate" in dollars.reasons[0]


def test_a_rate_unlike_the_registrys_own_pair_is_not_inherited() -> None:
    yuan, dollars = conversions("2025-07-12", ("3.7 trillion yuan", "$590 billion", "income"))

    assert (yuan.code, dollars.code) == (Code.EXACT, Code.NOT_IN_REGISTRY)


def test_a_rate_of_other_years_tells_nothing() -> None:
    yuan, dollars = conversions("2022-09-12", ("3.7 trillion yuan", "$590 billion", "income"))

    assert (yuan.code, dollars.code) == (Code.EXACT, Code.EXACT)


def test_a_slip_in_the_partner_is_not_inherited_unless_the_rate_is_confirmed() -> None:
    shillings, yuan = conversions("2022-09-12", ("64 trillion shillings", "37 trillion yuan", "income"))

    assert yuan.code is Code.MAGNITUDE
    assert shillings.code is Code.NOT_IN_REGISTRY


def test_a_slip_on_both_sides_is_inherited_where_another_conversion_confirms_the_rate() -> None:
    at_fault, yuan, _, _ = conversions(
        "2022-09-12",
        ("640 trillion shillings", "37 trillion yuan", "income"),
        ("346.7 million shillings", "20 million yuan", "income"),
    )

    assert (yuan.code, at_fault.code) == (Code.MAGNITUDE, Code.MAGNITUDE)


def test_a_pair_that_the_registry_knows_in_both_currencies_is_judged_in_each() -> None:
    first = claim("81 trillion yuan", on="2025-07-02", period="2024")
    second = claim("$1.12 trillion", on="2025-07-02", period="2024", at=30, converts=first.quantity.span)
    both = (MEASURES["revenue"], MEASURES["revenue_usd"])

    yuan, dollars = judge((match(first, *both), match(second, *both)), FIRMS, Period.parse("2025-07-02"))

    assert (yuan.code, dollars.code) == (Code.EXACT, Code.MAGNITUDE)


def test_one_verdict_a_match_in_order() -> None:
    said = ("8,997", "60 percent", "500", "nearly 9,000")
    verdicts = article("2022-09-12", *((says, "giants") for says in said))

    assert [v.claim.quantity.low for v in verdicts] == [quantity(says)[0].low for says in said]


def test_an_unknown_registry_works_as_well() -> None:
    inflation = measure(
        "inflation", "percent", "rate", ("2.4", "2025-01", "2025-02-12"), ("2.1", "2025-02", "2025-03-12")
    )
    said = claim("2.4 percent", on="2025-03-20", period="2025-02")

    (verdict,) = judge((match(said, inflation),), registry(inflation), Period.parse("2025-03-20"), "2.4 percent")

    assert (verdict.code, verdict.suggestion) == (Code.PERIOD, "2.1 percent")


@pytest.mark.parametrize(
    ("subject", "moved", "expected"),
    [
        ("Growth of value added", 1, Code.EXACT),
        ("Their growth", 1, Code.EXACT),
        ("The decline", 1, Code.DIRECTION),
        ("The decline in growth", 1, Code.DIRECTION),
        ("Value added", 1, Code.DIRECTION),
    ],
)
def test_a_rate_that_falls_to_a_level_is_no_fall_but_a_decline_is(subject: str, moved: int, expected: Code) -> None:
    said = claim("8.2 percent", on="2025-05-02", period="2025-33", change="down")
    said = replace(said, mentions=(Mention(said.sentence, subject, Role.SUBJECT),), moved=moved)

    (verdict,) = judge((match(said, MEASURES["value_added"]),), FIRMS, Period.parse("2025-05-02"))

    assert verdict.code is expected


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [("3.7 trillion dollars", Code.UNIT), ("$530 billion", Code.EXACT), ("$5.3 billion", Code.NOT_IN_REGISTRY)],
)
def test_a_bracket_that_was_linked_to_nothing_is_judged_by_its_partner(bracket: str, expected: Code) -> None:
    amount = claim("3.7 trillion yuan", on="2022-09-12", period="2021")
    restated = claim(bracket, on="2022-09-12", period="2021", at=30, converts=amount.quantity.span)

    _, verdict = judge((match(amount, MEASURES["income"]), match(restated)), FIRMS, Period.parse("2022-09-12"))

    assert verdict.code is expected


def test_a_briefing_printed_later_is_judged_at_its_own_time() -> None:
    spoken = replace(claim("12,000", on="2025-10-22"), period=Period.parse("2024-08"))

    (verdict,) = judge((match(spoken, MEASURES["giants"]),), FIRMS, Period.parse("2025-10-22"))

    assert verdict.code is Code.EXACT


def test_a_loose_link_to_the_part_mixes_no_labels() -> None:
    whole = match(claim("8,997", on="2022-09-12"), MEASURES["specialists"])
    part = match(claim("500", on="2022-09-12", at=40), MEASURES["giants"], link=Link.OF_A_PART)

    verdict, _ = judge((whole, part), FIRMS, Period.parse("2022-09-12"))

    assert verdict.code is Code.NOT_IN_REGISTRY


def test_labels_are_mixed_up_where_the_part_is_plainly_something_else() -> None:
    whole, part = article("2022-09-12", ("8,997", "specialists"), ("4,300", "giants"))

    assert (whole.code, part.code) == (Code.OTHER_MEASURE, Code.VALUE)
    assert (whole.suggestion, part.suggestion) == (None, "8,997")


@pytest.mark.parametrize(
    ("value", "bound", "measure_id", "expected"),
    [
        ("0.5", Bound.EXACT, "share_tax", Code.EXACT),
        ("0.5", Bound.OVER, "share_jobs", Code.HEDGED),
        ("0.5", Bound.UNDER, "share_tax", Code.BOUND),
        ("0.5", Bound.AT_MOST, "share_tax", Code.HEDGED),
        ("0.8", Bound.UNDER, "share_tax", Code.HEDGED),
        ("0.8", Bound.EXACT, "share_jobs", Code.EXACT),
        ("0.6666666667", Bound.EXACT, "share_tech", Code.VALUE),
        ("0.7142857143", Bound.EXACT, "share_tech", Code.ROUNDED),
        ("0.2", Bound.EXACT, "share_jobs", Code.VALUE),
    ],
)
def test_a_fraction_in_words_is_told_roughly(value: str, bound: Bound, measure_id: str, expected: Code) -> None:
    said = claim("1", on="2025-07-05")
    share = replace(said.quantity, low=Decimal(value), step=Decimal("0.01"), bound=bound, unit=Unit("", "share"))

    (verdict,) = judge((match(replace(said, quantity=share), MEASURES[measure_id]),), FIRMS, Period.parse("2025-07-05"))

    assert verdict.code is expected
    assert all(len(word) < 12 for reason in verdict.reasons for word in reason.split() if word[0].isdigit())
