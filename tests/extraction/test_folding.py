"""White space is folded within paragraphs only, and every span comes back to the words it was read from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smecheck.extraction.folding import Folding
from smecheck.model import Article, Extraction, Period, PeriodMention, Span

SPACES = st.sampled_from([" ", "  ", "\n", "\r\n", " \r\n ", "\t", "\u00a0", "\u2009", "\u202f \n"])
WORDS = st.sampled_from(["8,997", "60", "percent", "of", "firms,", "x"])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(WORDS, SPACES), min_size=1, max_size=12), SPACES, st.integers(0, 5))
def test_every_word_is_led_back_to_itself(pairs: list[tuple[str, str]], lead: str, at: int) -> None:
    story = "".join(word + space for word, space in pairs).rstrip()
    text = f"Head{lead}line\r\n\r\n{story}\r\n\r\nFoot  note"
    start = text.index(story)
    headline, body = Span(0, 8 + len(lead)), Span(start, start + len(story))
    folding = Folding.of(Article("-", text, headline=headline, paragraphs=(headline, body)))
    folded = folding.article

    assert folded.headline is not None
    assert folded.headline.of(folded.text) == "Head line"
    plain = folded.paragraphs[1].of(folded.text)
    assert plain.split() == story.split()
    assert "  " not in plain
    assert "\r" not in plain
    assert folded.text.endswith("\r\n\r\nFoot  note")
    word = pairs[at % len(pairs)][0]
    spot = folded.text.index(word, folded.paragraphs[1].start)
    mention = PeriodMention(Span(spot, spot + len(word)), Period.year(2025))
    [period] = folding.back(Extraction((), (mention,))).periods
    assert period.span.of(text) == word
    assert period.span == Span(text.index(word, start), text.index(word, start) + len(word))


@pytest.mark.parametrize(
    ("set_as", "read_as"),
    [
        ("60\r\npercent", "60 percent"),
        ("60\u00a0percent", "60 percent"),
        ("8\u00a0997", "8\u00a0997"),  # groups thousands
        ("8  997", "8\n997"),  # never did
        ("2024\r\n300", "2024\n300"),
        ("60 percent", "60 percent"),
        ("spe\u00adcial\u00adized", "specialized"),
        ("spe\u00ad\ncialized", "specialized"),
        ("8,9\u00ad97", "8,997"),
        ("mid\u20112025", "mid-2025"),
        ("zhuan\u2010jing", "zhuan-jing"),
    ],
)
def test_what_parts_digits_groups_them_only_where_it_did(set_as: str, read_as: str) -> None:
    article = Article("-", set_as, paragraphs=(Span(0, len(set_as)),))
    assert Folding.of(article).article.text == read_as


def test_a_divided_word_is_led_back_whole() -> None:
    text = "In spe\u00adcial\u00adized firms of Ju\u00adly 2025 and mid\u20112024"
    folding = Folding.of(Article("-", text, paragraphs=(Span(0, len(text)),)))
    plain = folding.article.text
    assert plain == "In specialized firms of July 2025 and mid-2024"
    for word, raw in (
        ("specialized", "spe\u00adcial\u00adized"),
        ("July 2025", "Ju\u00adly 2025"),
        ("mid-2024", "mid\u20112024"),
    ):
        start = plain.index(word)
        mention = PeriodMention(Span(start, start + len(word)), Period.year(2025))
        [period] = folding.back(Extraction((), (mention,))).periods
        assert period.span.of(text) == raw
