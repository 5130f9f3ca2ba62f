"""Lines into paragraphs: a wrapped line goes on in the next, a stacked line does not."""

from __future__ import annotations

import pytest

from smecheck.source.blocks import blocks

FULL = "The statistical office of the country said that the prices of all goods in"
HEADLINE = "The central bank steps in"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ((FULL, "June were higher than a year before."), 1),  # a word that ends no sentence
        ((HEADLINE, "The bank of Chile bought bonds today."), 2),  # the same in a headline
        (("The office of the country said that prices rose again.", "June was no better."), 2),
        # The full width shows only in part: the second line is a little wider than the first, which runs on.
        (
            (
                "There were as many as ten of the firms in that group,",
                "which the ministry of the state calls the Fourteenth",
                "Plan of the state.",
            ),
            1,
        ),
        (
            (
                "There were as many as ten of the firms in that group,",
                "which the ministry of the state called a very good thing.",
                "Plans go on.",
            ),
            2,
        ),
    ],
)
def test_lines_are_joined_where_a_sentence_runs_on(lines: tuple[str, ...], paragraphs: int) -> None:
    assert len(blocks("\n".join(lines))) == paragraphs


def test_a_line_that_ends_in_a_comma_goes_on_in_wrapped_text_however_short_it_is() -> None:
    text = (
        "More solid is what the broad mass of the mills already delivers to the\n"
        "state that once meant to close them. Of its tax revenue,\n"
        "50 percent is theirs, and nobody has asked for any of it back."
    )
    assert len(blocks(text)) == 1
