"""Every row of the words of time is put to use, so that a row nobody reads, or reads wrongly, is noticed."""

from __future__ import annotations

import pytest
from babel import Locale

from smecheck.errors import ConfigError
from smecheck.extraction.periods import find_periods, period_of, story_anchor, time_of_box
from smecheck.language import periods as words
from smecheck.model import Article, Period, PeriodMention, Span

ANCHOR = Period.parse("2025-10-22")


def read(text: str, anchor: Period | None = ANCHOR) -> list[PeriodMention]:
    return find_periods(text, Span(0, len(text)), anchor)


def values(text: str, anchor: Period | None = ANCHOR) -> list[str]:
    return [str(mention.period) for mention in read(text, anchor)]


@pytest.mark.parametrize("name", words.months())
def test_months(name: str) -> None:
    assert values(f"in {name.capitalize()} 2024") == [f"2024-{words.months()[name]:02}"]
    assert values(f"on {name.capitalize()} 5, 2024") == [f"2024-{words.months()[name]:02}-05"]


@pytest.mark.parametrize("name", words.months_that_are_words())
def test_months_that_are_words(name: str) -> None:
    assert values(f"they {name} 2024 of them") in ([], ["2024"])
    assert values(f"{name.capitalize()} they walk") == []
    assert values(f"in {name.capitalize()}") != []


@pytest.mark.parametrize("name", words.weekdays())
def test_weekdays(name: str) -> None:
    assert values(f"{name.capitalize()}, June 5, 2024") == ["2024-06-05"]
    if name.endswith("day"):
        (mention,) = read(f"on {name.capitalize()}")
        assert mention.period.start.isoweekday() == words.weekdays()[name]
        assert 0 <= (ANCHOR.start - mention.period.start).days < 7


@pytest.mark.parametrize("name", [name for name, unit in words.units().items() if unit != "fiscal"])
def test_units(name: str) -> None:
    single = f"the past {name}" if not name.endswith("s") else f"the past 2 {name}"
    assert len(values(single)) == (0 if name == "day" else 1) or name in ("weekend", "day", "date")
    assert values(f"the past two {name}", None) == []


@pytest.mark.parametrize("word", words.relatives())
def test_relatives(word: str) -> None:
    place = words.relatives()[word]
    (mention,) = read(f"In 2023 it rained and the {word} year it shone.")[1:]
    assert mention.period.overlaps(Period.year((2023 if place.of_text else 2025) + place.shift))


@pytest.mark.parametrize("word", words.ordinals())
def test_ordinals(word: str) -> None:
    number = words.ordinals()[word]
    assert values(f"the {word} quarter of 2024") == [f"2024-{32 + number}"]


@pytest.mark.parametrize("word", words.plan_ordinals())
def test_plan_ordinals(word: str) -> None:
    start = words.plan_start(words.plan_ordinals()[word])
    assert start is not None
    assert values(f"the {word} five-year plan") == [f"{start}/{start + 4}"]


def test_there_is_no_plan_before_the_first() -> None:
    assert words.plan_start(0) is None
    assert values("the 0th five-year plan") == []


@pytest.mark.parametrize("word", words.counts())
def test_counts(word: str) -> None:
    assert values(f"{word} years ago") == [str(2025 - words.counts()[word])]


@pytest.mark.parametrize("word", words.named_days())
def test_named_days(word: str) -> None:
    assert values(f"it rained {word}") == [f"2025-10-{22 + words.named_days()[word]}"]


@pytest.mark.parametrize("part", words.words("parts_of_day"))
def test_parts_of_day(part: str) -> None:
    (mention,) = read(f"on Monday {part}")
    assert len(mention.span) == len("Monday ") + len(part)


@pytest.mark.parametrize("word", words.edges())
def test_edges(word: str) -> None:
    (mention,) = read(f"it rained {word}{'' if word.endswith('-') else ' '}2024")
    assert mention.edge is words.edges()[word]


@pytest.mark.parametrize("verb", words.edge_verbs())
def test_edge_verbs(verb: str) -> None:
    mentions = read(f"it {verb} 2024 with 500 mills")
    assert [(str(mention.period), mention.edge) for mention in mentions] == [("2024", words.edge_verbs()[verb])]


@pytest.mark.parametrize("noun", words.words("mid_year_nouns"))
def test_mid_year_nouns(noun: str) -> None:
    assert values(f"its mid-year {noun} fell") == []
    assert values(f"at mid-year, its {noun} fell") == ["2025"]


@pytest.mark.parametrize("word", words.words("joins"))
def test_what_a_clause_opens_with(word: str) -> None:
    assert values(f"it will rain {word} by March it had 1.5 of it") == ["2025-03"]


@pytest.mark.parametrize("word", words.words("fused_edges"))
def test_fused_edges(word: str) -> None:
    assert values(f"the {word}-2024 level") == ["2024"]


@pytest.mark.parametrize("words_of_now", words.words("until_now"))
def test_until_now(words_of_now: str) -> None:
    assert values(f"{words_of_now} it has rained") == ["2025-10-22"]
    for after in words.words("until_now_not_before"):
        assert values(f"{words_of_now} {after} it") == []
    for before in words.words("until_now_not_after"):
        assert values(f"they {before} {words_of_now}") == []


@pytest.mark.parametrize("word", words.words("ahead"))
def test_words_that_look_ahead(word: str) -> None:
    assert values(f"it {word} open on Friday") == ["2025-10-24"]


@pytest.mark.parametrize("word", words.words("saying"))
def test_words_that_look_back(word: str) -> None:
    assert values(f"it will open, {word} the baker on Friday") == ["2025-10-17"]
    assert values(f"what will open {word} on Friday") == ["2025-10-17"]


@pytest.mark.parametrize("word", words.words("month_leads"))
def test_month_leads(word: str) -> None:
    assert len(values(f"it rained {word} March")) == 1


@pytest.mark.parametrize("word", words.words("ahead_leads"))
def test_ahead_leads(word: str) -> None:
    assert values(f"it must be done {word} March") == ["2026-03"]


@pytest.mark.parametrize("word", words.words("behind"))
def test_what_has_happened_by_then_lies_behind(word: str) -> None:
    assert values(f"they {word} done 1.5 of it by March") == ["2025-03"]


@pytest.mark.parametrize("word", words.words("frame_leads"))
def test_frame_leads(word: str) -> None:
    assert values(f"{word.capitalize()} 2023 sales fell in March.") == ["2023", "2023-03"]


@pytest.mark.parametrize("word", words.words("habits"))
def test_habits(word: str) -> None:
    assert values(f"it is shut {word} Monday") == []


@pytest.mark.parametrize("word", words.words("owners"))
def test_owners(word: str) -> None:
    assert values(f"in {word} first three months") == []


@pytest.mark.parametrize("word", words.words("year_leads"))
def test_year_leads(word: str) -> None:
    assert values(f"it rained {word} 2019 a lot") != []


@pytest.mark.parametrize("word", words.words("weak_year_leads"))
def test_weak_year_leads(word: str) -> None:
    assert values(f"rain {word} 2019.") == ["2019"]
    assert values(f"rain {word} 2019 bakers") == []


@pytest.mark.parametrize("word", words.words("year_nouns"))
def test_year_nouns(word: str) -> None:
    assert values(f"2019 {word} rained") == ["2019"]


@pytest.mark.parametrize("word", words.words("counted_units"))
def test_counted_units(word: str) -> None:
    assert values(f"about 2019 {word}") == []
    assert values(f"by 2019 {word}") == []


@pytest.mark.parametrize("area", words.fiscal_years())
def test_fiscal_years(area: str) -> None:
    name = "Hong Kong" if area == "HK" else Locale("en").territories[area]
    convention = words.fiscal_years()[area]
    (mention,) = read(f"{name} in fiscal 2024")
    assert mention.period.start.month == convention.month
    named = mention.period.start if convention.named_by_start else mention.period.end
    assert named.year == 2024
    (relative,) = read(f"{name} in the last fiscal year")
    assert relative.period.end < ANCHOR.start
    assert (ANCHOR.start - relative.period.end).days < 366


@pytest.mark.parametrize("word", words.words("fiscal_words"))
def test_fiscal_words(word: str) -> None:
    assert values(f"the {word} second quarter") == []


def test_the_first_plans_are_told_by_their_years() -> None:
    assert [words.plan_start(number) for number in (1, 2, 3, 14)] == [1953, 1958, 1966, 2021]


@pytest.mark.parametrize("area", words.words("other_planners"))
def test_other_planners(area: str) -> None:
    assert values(f"{Locale('en').territories[area]} began its 8th five-year plan") == []


def figure_of(sentence: str, figure: str) -> str:
    quantity = Span(sentence.index(figure), sentence.index(figure) + len(figure))
    mention = period_of(sentence, quantity, Span(0, len(sentence)), read(sentence))
    return str(mention.period) if mention else "-"


@pytest.mark.parametrize("word", words.words("reporting"))
def test_reporting(word: str) -> None:
    assert figure_of(f"They {word} on Monday that 40 mills burned", "40") == "-"


@pytest.mark.parametrize("word", words.words("compared"))
def test_compared(word: str) -> None:
    assert figure_of(f"They had 40 mills {word} 2019", "40") == "-"


@pytest.mark.parametrize("word", words.words("changes"))
def test_changes(word: str) -> None:
    assert figure_of(f"In 2019 mills were {word} from 40", "40") == "-"


@pytest.mark.parametrize("word", words.words("breaks"))
def test_breaks(word: str) -> None:
    assert figure_of(f"They had 40 mills {word} fires in 2019", "40") == "-"


@pytest.mark.parametrize("word", words.words("turns"))
def test_turns(word: str) -> None:
    assert figure_of(f"They had 40 mills {word} 50 in 2019", "40") == "-"


@pytest.mark.parametrize("word", words.words("briefings"))
def test_briefings(word: str) -> None:
    heading = f"Ministry {word} on bread in May 2023"
    article = Article("-", heading, heading, Span(0, len(heading)), ANCHOR, paragraphs=(Span(0, len(heading)),))
    assert story_anchor(article) == Period.parse("2023-06")


def test_a_section_that_is_no_list_is_refused() -> None:
    with pytest.raises(ConfigError, match="not a list of words"):
        words.words("nonsense")


@pytest.mark.parametrize("label", words.words("box_labels"))
def test_a_labelled_line_dates_the_lines_beside_it(label: str) -> None:
    text = f"Number: 500\n{label.capitalize()}: May 2021"
    line, below = Span(0, 11), Span(12, len(text))
    told = find_periods(text, below, None)
    assert time_of_box(text, [], line, [(below, told)]) == Period.month(2021, 5)
    assert time_of_box(text, [], line, []) is None
