"""Every row of the lists that numbers are read by is put into a phrase and read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from smecheck.extraction.numbers import Draft, Move, find_quantities
from smecheck.extraction.numbers.apart import are_apart
from smecheck.extraction.numbers.page import Page
from smecheck.extraction.numbers.plain import is_counted
from smecheck.language.changes import changes
from smecheck.language.currencies import money
from smecheck.language.hedges import attached, hedges
from smecheck.language.lexicon import table
from smecheck.language.numbers import number_words
from smecheck.language.units import Sense, units
from smecheck.model import Bound, Change, Span, Unit

WORDS = number_words()
LEADS = {"~": "~", ">": "> ", "<": "< ", "≥": "≥ ", "≤": "≤ "}


def read(text: str) -> Draft:
    drafts = find_quantities(text, Span(0, len(text)))
    assert len(drafts) == 1, [draft.quantity.span.of(text) for draft in drafts]
    return drafts[0]


@pytest.mark.parametrize(("word", "value"), [*WORDS.smalls.items(), *WORDS.tens.items()])
def test_small_number_word(word: str, value: Decimal) -> None:
    assert read(f"It has {word} barns").quantity.low == value


@pytest.mark.parametrize(("word", "value"), [*WORDS.powers.items(), *WORDS.bunches.items()])
def test_power_and_bunch(word: str, value: Decimal) -> None:
    assert read(f"It has 3 {word} barns").quantity.low == 3 * value
    assert read(f"It has a {word} barns").quantity.low == value


@pytest.mark.parametrize("text", sorted(WORDS.suffixes))
def test_suffix(text: str) -> None:
    assert read(f"It costs €3{text} today").quantity.low == 3 * WORDS.suffixes[text].value


@pytest.mark.parametrize("word", sorted(word for word, part in WORDS.parts.items() if part.plural))
def test_part(word: str) -> None:
    top = {"halves": 1, "quarters": 3}.get(word, 2)
    amount = f"{('one', 'two', 'three')[top - 1]} {'half' if top == 1 else word}"
    draft = read(f"It took {amount} of the grain")
    assert draft.quantity.unit == Unit("", "share")
    assert draft.quantity.low == top / Decimal(WORDS.parts[word].parts)


@pytest.mark.parametrize("word", sorted(WORDS.multiples))
def test_multiple(word: str) -> None:
    quantity = read(f"Output {word} in spring").quantity
    assert (quantity.low, quantity.unit.name) == (WORDS.multiples[word].value, "multiple")


@pytest.mark.parametrize("word", sorted(WORDS.times_before))
def test_times_before(word: str) -> None:
    assert read(f"This is 3 times {word} old output").quantity.unit.name == "multiple"


@pytest.mark.parametrize("word", sorted(WORDS.times_after))
def test_times_after(word: str) -> None:
    assert read(f"Output has {word} 3 times since").quantity.unit.name == "multiple"


@pytest.mark.parametrize("word", sorted(WORDS.one_not_before))
def test_one_as_a_pronoun(word: str) -> None:
    text = f"In the end one {word} x"
    assert find_quantities(text, Span(0, len(text))) == []


@pytest.mark.parametrize("word", sorted(WORDS.one_not_after))
def test_one_behind_a_determiner(word: str) -> None:
    text = f"and {word} one barn"
    assert find_quantities(text, Span(0, len(text))) == []


@pytest.mark.parametrize("word", sorted(units().words))
def test_unit_by_word(word: str) -> None:
    assert read(f"It was 7 {word}").quantity.unit == units().words[word]


@pytest.mark.parametrize("symbol", sorted(units().symbols))
def test_unit_by_symbol(symbol: str) -> None:
    assert read(f"It was 7.5{symbol}").quantity.unit == units().symbols[symbol]


@pytest.mark.parametrize(
    ("symbol", "sense"), [(symbol, sense) for symbol, senses in units().shared.items() for sense in senses]
)
def test_shared_symbol(symbol: str, sense: Sense) -> None:
    for word in sense.said:
        draft = read(f"It was 7 {symbol} ({word})")
        assert draft.quantity.unit == sense.unit and draft.refused is None
    assert read(f"It was 7 {symbol}").refused is not None


@pytest.mark.parametrize("word", sorted(units().rates))
def test_rate(word: str) -> None:
    assert read(f"It is €7 per {word}").quantity.unit.name == f"EUR per {units().rates[word]}"


@pytest.mark.parametrize("word", sorted(money().told_in_pence))
def test_a_bare_p_is_money_where_the_article_speaks_of_it(word: str) -> None:
    sign = "£3 a loaf" if word == "£" else word
    first, *_ = find_quantities(f"Bread is 45p now, {sign}", Span(0, len(f"Bread is 45p now, {sign}")))
    assert first.quantity.unit.name == "GBP"
    assert find_quantities("Read 45p now", Span(0, 12)) == []


@pytest.mark.parametrize("word", sorted(WORDS.after_millions))
def test_a_spaced_m_is_a_million_before_what_is_counted(word: str) -> None:
    assert read(f"It has 6m {word} homes").quantity.low == 6_000_000


@pytest.mark.parametrize("word", sorted(WORDS.endings | WORDS.multiple_ends))
def test_what_may_end_a_number_keeps_the_next_one_within_its_reach(word: str) -> None:
    text = f"It is 5 {word} to 7"
    page = Page.of(text, Span(0, len(text)))
    assert not are_apart(page, 7, len(text) - 1)
    assert not is_counted(page, 7) or word in WORDS.endings - WORDS.multiple_ends


@pytest.mark.parametrize("mark", sorted(money().marks))
def test_currency_mark(mark: str) -> None:
    assert read(f"It cost {mark}7 then").quantity.unit.name == money().marks[mark]


@pytest.mark.parametrize("prefix", sorted(money().prefixes))
def test_currency_prefix(prefix: str) -> None:
    shown = f"It cost {prefix} 7.50 million then" if prefix in money().scaled else f"It cost {prefix}7.50 then"
    assert read(shown).quantity.unit.name == money().prefixes[prefix]


@pytest.mark.parametrize("symbol", sorted(money().symbols))
def test_currency_symbol(symbol: str) -> None:
    code = money().symbols[symbol]
    assert read(f"It cost 7{symbol} then").quantity.unit.name == ("USD" if code == "dollar" else code)


@pytest.mark.parametrize("word", sorted(word for word, code in money().names.items() if code != "pound"))
def test_currency_name(word: str) -> None:
    code = money().names[word]
    assert read(f"It cost 7000 {word} then").quantity.unit.name == ("USD" if code == "dollar" else code)


@pytest.mark.parametrize(
    ("name", "code", "word"),
    [(name, home.code, word) for name, homes in money().shared.items() for home in homes for word in home.said],
)
def test_shared_name_is_told_by_the_article(name: str, code: str, word: str) -> None:
    from smecheck.extraction.numbers.style import style_of

    told = style_of(f"News of {word} today").whose(name)
    assert told == ("USD" if code == "dollar" else code)


@pytest.mark.parametrize("phrase", sorted(hedges().before))
def test_hedge_before(phrase: str) -> None:
    lead = LEADS.get(phrase, f"{phrase} ")
    assert read(f"We saw {lead}70 percent").quantity.bound is hedges().before[phrase]


@pytest.mark.parametrize("phrase", sorted(hedges().after))
def test_hedge_behind(phrase: str) -> None:
    gap = "" if phrase[0] in "+-" else " "
    assert read(f"We saw 70{gap}{phrase}").quantity.bound is hedges().after[phrase]


@pytest.mark.parametrize("word", sorted(changes().verbs))
def test_verb_of_change(word: str) -> None:
    assert read(f"Sales {word} by 7 percent").quantity.change is changes().verbs[word]


@pytest.mark.parametrize("word", sorted(changes().strict))
def test_strict_verb_takes_an_object(word: str) -> None:
    assert read(f"They {word} 7000 barns").quantity.change is None


@pytest.mark.parametrize("word", sorted(changes().phrasal))
def test_phrasal_verb_tells_no_change(word: str) -> None:
    assert read(f"They {word} up 7000 barns").quantity.change is None


@pytest.mark.parametrize("word", sorted(changes().nouns))
def test_noun_of_change(word: str) -> None:
    assert read(f"There was {word} of 7 percent").quantity.change is changes().nouns[word]


@pytest.mark.parametrize("phrase", sorted(changes().after))
def test_change_told_behind(phrase: str) -> None:
    assert read(f"It was 7 percent {phrase} it").quantity.change is changes().after[phrase]


@pytest.mark.parametrize("phrase", sorted(changes().fillers - {"up", "down", "lower", "higher"}))
def test_filler_does_not_part_verb_and_number(phrase: str) -> None:
    assert read(f"Sales rose {phrase} 7 percent").quantity.change is Change.UP


@pytest.mark.parametrize("word", sorted(changes().levels))
def test_word_that_leads_to_a_level(word: str) -> None:
    assert read(f"Sales rose {word} 7 percent").move is Move.TO
    assert read(f"Sales rose by {word} 7 percent").move is Move.BY


@pytest.mark.parametrize("word", sorted(changes().before_noun))
def test_word_before_a_noun_of_change(word: str) -> None:
    assert read(f"We saw a 7 percent {word} increase").quantity.change is Change.UP


@pytest.mark.parametrize("word", sorted(hedges().between))
def test_word_between_hedge_and_number(word: str) -> None:
    assert read(f"We saw over {word} 70 percent").quantity.bound is Bound.OVER


@pytest.mark.parametrize("word", sorted(hedges().definite))
def test_a_known_figure_is_not_bent(word: str) -> None:
    assert read(f"We saw less than {word} 500 it wants").quantity.bound is Bound.EXACT


@pytest.mark.parametrize("word", sorted(hedges().marks))
def test_a_mark_is_one_side_of_which_a_figure_lies(word: str) -> None:
    assert read(f"They are over the 500 {word} now").quantity.bound is Bound.OVER


@pytest.mark.parametrize("word", sorted(WORDS.period_of))
def test_quarters_of_a_period_are_no_share(word: str) -> None:
    draft = read(f"After three quarters of {word} times it shut")
    assert (draft.quantity.low, draft.quantity.unit) == (Decimal(3), Unit())


@pytest.mark.parametrize("pair", sorted(money().coins))
def test_coin_adds_to_its_currency(pair: tuple[str, str]) -> None:
    from smecheck.extraction.numbers.draft import Form
    from smecheck.extraction.numbers.measure import Figure
    from smecheck.extraction.numbers.merging import _part
    from smecheck.extraction.numbers.numeral import Numeral

    coin, code = pair
    main, small = (
        Figure(Numeral(0, 1, Decimal(5), Decimal(1), Form.DIGITS), 0, 1, Unit(name, "money")) for name in (code, coin)
    )
    assert _part(main, small) == 1 / money().coins[pair]


@pytest.mark.parametrize("negation", sorted(hedges().negations - hedges().lacking))
def test_negation_turns_a_bound_round(negation: str) -> None:
    draft = read(f"It was {negation} under 70 percent")
    assert draft.negation
    assert draft.quantity.bound is hedges().before["at least"]


@pytest.mark.parametrize("word", sorted(hedges().lacking))
def test_what_is_missing_turns_no_bound_but_that_of_a_verb(word: str) -> None:
    assert read(f"It would be {word} over 70 percent").quantity.bound is hedges().before["over"]
    assert read(f"It went on {word} falling under 70 percent").quantity.bound is hedges().before["at least"]


@pytest.mark.parametrize("word", sorted(hedges().negated_over))
def test_negation_reaches_over_words(word: str) -> None:
    assert read(f"It never {word} under 70 percent").quantity.bound is hedges().before["at least"]


@pytest.mark.parametrize("word", sorted(hedges().negation_off))
def test_negation_goes_to_another_word(word: str) -> None:
    assert read(f"It was not {word} over 70 percent").quantity.bound is hedges().before["over"]


@pytest.mark.parametrize("word", sorted(units().not_per))
def test_a_time_before_these_is_no_rate(word: str) -> None:
    assert read(f"It was €7 a year {word}").quantity.unit.name == "EUR"


@pytest.mark.parametrize("phrase", hedges().joined)
def test_bent_second_figure_of_a_range(phrase: str) -> None:
    quantity = read(f"We saw between 50 and {phrase} 70 percent").quantity
    assert (quantity.low, quantity.high) == (50, 70)


@pytest.mark.parametrize("hedge", ["+", *(f"{gap}{word}" for word in table("hedges")["attached"] for gap in "- ")])
def test_a_hedge_between_a_figure_and_its_noun_is_found(hedge: str) -> None:
    for figure in ("300", "3 million"):
        found = attached().search(f"the {figure}{hedge} mills")
        assert found is not None
        assert found[1] == hedge


@pytest.mark.parametrize("word", table("hedges")["adding"])
def test_plus_before_more_of_them_is_none(word: str) -> None:
    assert attached().search(f"300 plus {word} mills") is None
