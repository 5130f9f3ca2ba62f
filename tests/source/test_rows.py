from __future__ import annotations

import pytest

from smecheck.language import nouns
from smecheck.source.rows import told_rows


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Mills in Norway | 500 | in May 2025\n", "Mills in Norway:  500,  in May 2025\n"),
        ("Mills | more than 500\n", "Mills:  more than 500\n"),
        ("Mills | 500 | 600\n", "Mills | 500 | 600\n"),
        ("Item | 2021 | 2022\nMills | 500\n", "Item | 2021 | 2022\nMills | 500\n"),
        ("Item | Ulm\nMills | 500\n", "Item | Ulm\nMills | 500\n"),
        ("News | Mills burn", "News | Mills burn"),
    ],
)
def test_a_row_with_one_figure_is_told_as_its_label(row: str, told: str) -> None:
    assert told_rows(row) == told
    assert len(told) == len(row)


@pytest.mark.parametrize("word", sorted(nouns.words("columns")))
def test_a_plain_word_over_a_column_tells_nothing(word: str) -> None:
    assert told_rows(f"Item | {word}\nMills | 500") == f"Item | {word}\nMills:  500"
