"""The word lists of judging: hedge widths, currency bands and wordings are whole, and refuse what is malformed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from smecheck.checking.wording import figure
from smecheck.errors import ConfigError
from smecheck.language import hedge_widths as hedge_table
from smecheck.language.currency_bands import bands, plausible_rate
from smecheck.language.hedge_widths import Gauge, hedge_widths
from smecheck.language.wording import scale_words, unit_wordings
from smecheck.model import Bound, Unit


def test_every_bound_has_a_width() -> None:
    assert set(hedge_widths()) == set(Bound)


def test_only_at_least_and_at_most_are_open() -> None:
    is_open = {bound for bound, width in hedge_widths().items() if None in (width.below, width.above)}

    assert is_open == {Bound.AT_LEAST, Bound.AT_MOST}


def test_a_bare_figure_is_as_wide_as_its_last_digit() -> None:
    exact = hedge_widths()[Bound.EXACT]

    assert (exact.gauge, exact.below, exact.above) == (Gauge.STEP, Decimal("0.5"), Decimal("0.5"))


def test_a_malformed_width_names_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    row = dict.fromkeys(("word", "below", "above", "cap"), "1") | {
        "bound": "over",
        "measured_in": "ells",
        "strict": "no",
    }
    monkeypatch.setattr(hedge_table, "rows", lambda *_: [row])
    hedge_widths.cache_clear()
    try:
        with pytest.raises(ConfigError, match="over"):
            hedge_widths()
    finally:
        hedge_widths.cache_clear()


@pytest.mark.parametrize("code", sorted(bands()))
def test_a_band_runs_from_low_to_high_and_turns_round(code: str) -> None:
    low, high = bands()[code]
    there, back = plausible_rate(code, "USD"), plausible_rate("USD", code)

    assert 0 < low <= high
    assert there == (low, high)
    assert back == (1 / high, 1 / low)


def test_a_currency_without_a_band_has_no_plausible_rate() -> None:
    assert plausible_rate("XAU", "USD") is None


def test_scale_words_stand_for_powers_of_ten_and_share_no_form() -> None:
    forms = [form for scale in scale_words() for form in (scale.word, *scale.short)]

    assert all(set(f"{scale.value:f}") == {"1", "0"} for scale in scale_words())
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(("name", "prose"), [(w.name, w.prose) for w in unit_wordings().values()])
def test_a_unit_reads_in_prose(name: str, prose: str) -> None:
    assert figure(Decimal(5), None, Unit(name, "other")) == f"5 {prose}"
