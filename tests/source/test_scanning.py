"""HTML source in, blocks out: every character leads back to the source, whatever the source is like."""

# ruff: noqa: E501

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smecheck.source.scanning import Block, scan, source_places, text_of_fragment


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>There are 8,<b>997</b> firms</p>", ["There are 8,997 firms"]),
        ("<p>14&#44;600&nbsp;firms &amp; more &unknown; &", ["14,600\u00a0firms & more &unknown; &"]),
        ("<p>in&shy;dus\u00adtry", ["industry"]),
        ("one<br>two<p>three<p>four", ["one", "two", "three", "four"]),
        ("<p>8,997<sup>1</sup> and 10<sup>9</sup>", ["8,997¹ and 10⁹"]),
        ("<p><del>8,900</del> <ins>8,997</ins> <s>x</s>firms", ["8,997 firms"]),
        ("<table><tr><th>Firms<td>8,997</tr><tr><td>All</td><td></td><td>60 million</td></tr></table>", ["Firms | 8,997", "All |  | 60 million"]),
        (f"<table><tr><td>Home<td>{'Firms lead. ' * 20}</tr></table>", ["Home", ("Firms lead. " * 20).strip()]),
        ("<script>if (a<b) document.write('<p>9</p>')</script><style>p{9}</style><p>1", ["1"]),
        ("<!-- <p>9</p> --><p>1<!---->2<![CDATA[9]]>", ["12"]),
        ('<p title="a > b" class=\'x\'>1</p>', ["1"]),
        ("<p>1 < 2 <3 and a<b", ["1 < 2 <3 and a<b"]),
        ("<title>9</title><textarea>9</textarea><P>1</P>", ["1"]),
        ("<p>a\n\n   b\tc</p>", ["a b c"]),
    ],
)  # fmt: skip
def test_the_text_of_blocks(source: str, texts: list[str]) -> None:
    assert [block.text for block in scan(source).blocks] == texts


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "8,997", " ", "\n", "&amp;", "&#44;", "<br>", "<sup>", "</sup>", "<td>", "<tr>", "x",
     "<!--", "-->", "<", ">", "&", '"', "<a href='", "<script>", "</script>", "<del>", "</del>", "<li>", "\u00ad"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_run_leads_back(source: str) -> None:
    for block in scan(source).blocks:
        assert block.text == block.text.strip()
        for text, origin in runs(block, source):
            if origin is not None and len(text) == len(origin):
                assert all(a == b or not a.isalnum() or not a.isascii() for a, b in zip(text, origin, strict=True))


def runs(block: Block, source: str) -> list[tuple[str, str | None]]:
    found = list(source_places(block))
    ends = [offset for offset, _, _ in found[1:]] + [len(block.text)]
    return [
        (block.text[offset:end], source[a:b] if a >= 0 else None)
        for (offset, a, b), end in zip(found, ends, strict=True)
    ]


@pytest.mark.parametrize(
    "source",
    ["<div>" * 100_000, "<!--" * 100_000, '<a "' * 100_000, "<" * 300_000, "&" * 300_000, "<s>" * 100_000, "<p " * 100_000,
     "<a '" + "x" * 300_000 + '<b "' * 30_000, "<script>" * 100_000, "</div>" * 100_000, "<tr><td>" * 50_000],
    ids=lambda source: source[:8],
)  # fmt: skip
def test_hostile_source_takes_linear_time(source: str) -> None:
    start = time.perf_counter()
    scan(source)
    assert time.perf_counter() - start < 10


def test_a_fragment_is_paragraphs() -> None:
    assert text_of_fragment("<p>One 8<b>.2</b></p><p>Two</p>") == "One 8.2\n\nTwo"
