"""Spans of an unpacked text in, places in the document out: character for character where it can be."""

import pytest

from smecheck.model import Article, Place, Span

# The source "<p>8,<b>997</b> &amp; more</p>" unpacked to "8,997 & more".
TEXT = "8,997 & more\n\nAdded"
PLACES = (
    Place(0, "line 1", line=1, source_start=3, source_end=5),
    Place(2, "line 1", line=1, source_start=8, source_end=11),
    Place(5, "line 1", line=1, source_start=15, source_end=16),
    Place(6, "line 1", line=1, source_start=16, source_end=21),
    Place(7, "line 1", line=1, source_start=21, source_end=26),
    Place(14, "not in the source"),
)


@pytest.mark.parametrize(
    ("span", "source"),
    [
        (Span(0, 5), (3, 11)),
        (Span(2, 5), (8, 11)),
        (Span(3, 4), (9, 10)),
        (Span(6, 7), (16, 21)),
        (Span(5, 9), (15, 23)),
        (Span(8, 14), (22, 26)),
        (Span(8, 16), (None, None)),
        (Span(14, 16), (None, None)),
        (Span(4, 4), (10, 11)),
    ],
)
def test_a_span_is_found_in_the_source(span: Span, source: tuple[int | None, int | None]) -> None:
    place = Article("a.html", TEXT, places=PLACES).place_of(span)
    assert place
    assert (place.source_start, place.source_end) == source
    assert place.start == span.start


def test_a_text_that_is_the_document_has_no_other_place() -> None:
    assert Article("a.txt", TEXT).place_of(Span(0, 5)) is None
