"""Markdown in, articles out: the file untouched, its marks furniture, its front matter read."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from smecheck.errors import SourceError
from smecheck.model import Article, Furniture
from smecheck.source.markdown import read_markdown

BODY = "\nExports by small firms grew 8.2 percent.\n"


def paragraphs(article: Article) -> list[str]:
    return [" ".join(span.of(article.prose).split()) for span in article.paragraphs]


FRONT_MATTER = [
    # Hugo
    ("---\ntitle: Firms lead\ndate: 2025-03-04T09:30:00+08:00\n---\n", "2025-03-04", "front matter (date)"),
    ('+++\ntitle = "Firms lead"\ndate = 2025-03-04\nlastmod = 2025-03-05T01:02:03Z\n+++\n', "2025-03-05", None),
    # Jekyll
    ("---\nlayout: post\ntitle: 'Firms lead'\ndate: 2025-03-04 09:30:00 +0800\n---\n", "2025-03-04", None),
    ("---\ntitle: Firms lead\npublished: true\nlast_modified_at: 2025-03-06\n---\n", "2025-03-06", None),
    # Astro
    ("---\ntitle: \"Firms lead\"\npubDate: 'Mar 04 2025'\n---\n", "2025-03-04", "front matter (pubdate)"),
    ("---\ntitle: Firms lead\npubDate: 2025-03-04\nupdatedDate: 'March 6, 2025'\n---\n", "2025-03-06", None),
    # Docusaurus
    ("---\ntitle: Firms lead\nlast_update:\n  date: 2025/03/04\n  author: ann\n---\n", "2025-03-04", None),
    # Eleventy
    ("---\ntitle: Firms lead\ndate: Last Modified\n---\n", None, None),
    # Pelican
    ("Title: Firms lead\nDate: 2025-03-04 09:30\nModified: 2025-03-06\n", "2025-03-06", "front matter (modified)"),
    ('{\n  "title": "Firms lead",\n  "date": "2025-03-04"\n}\n', "2025-03-04", None),
    ("---\r\ntitle: Firms lead\r\ndate: 2025-03-04\r\n---\r\n", "2025-03-04", None),
    ("---\ntitle: Firms lead\ndate: 03/04/2025\n---\n", None, None),
]


@pytest.mark.parametrize(("head", "published", "basis"), FRONT_MATTER)
def test_front_matter_of_site_generators(head: str, published: str | None, basis: str | None) -> None:
    article = read_markdown(head + BODY, "a.md")
    assert article.text == head + BODY
    assert article.title == "Firms lead"
    assert paragraphs(article) == ["Firms lead", "Exports by small firms grew 8.2 percent."]
    assert (article.published.edtf() if article.published else None) == published
    if basis:
        assert article.published_basis == basis


def test_a_first_heading_that_repeats_the_title_is_the_headline() -> None:
    article = read_markdown("---\ntitle: Firms lead\n---\n\n# Firms lead\n" + BODY, "a.md")
    assert article.headline
    assert article.text[article.headline.start - 2 : article.headline.end] == "# Firms lead"
    assert paragraphs(article) == ["Firms lead", "Exports by small firms grew 8.2 percent."]


def test_a_dated_file_name_is_the_last_resort() -> None:
    article = read_markdown("# Firms lead\n" + BODY, "posts/2025-03-04-firms-lead.md")
    assert (str(article.published), article.published_basis) == ("2025-03-04", "file name")
    printed = read_markdown("# Firms lead\n\nUpdated: March 9, 2025\n" + BODY, "2025-03-04-firms-lead.md")
    assert str(printed.published) == "2025-03-09"


def test_two_rules_are_no_front_matter() -> None:
    text = "---\n\nExports by small firms grew 8.2 percent.\n\n---\n\nThey grew again.\n"
    assert paragraphs(read_markdown(text, "a.md")) == ["Exports by small firms grew 8.2 percent.", "They grew again."]


@pytest.mark.parametrize("head", ["---\ntitle: [a\n---\n", "+++\ntitle = \n+++\n", '{\n  "title": \n}\n'])
def test_front_matter_that_cannot_be_read_is_one_clear_line(head: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.md:\d+: the front matter cannot be read$"):
        read_markdown(head + BODY, "a.md")


PAGE = """\
Firms lead
==========

Exports by **8,997 firms** grew [8.2 percent](https://harbour.example/2025/03/12345 "title 7"), the
_ministry_ said.[^1] See <https://harbour.example/99> and ![a chart of 5 bars](chart-2024.png).

> A quoted line goes on
> over 3 lines
of the file.

- 300 clusters
- 1,100 provincial ones

1. The 2nd fair

| Firms | Number |
|-------|-------:|
| little giants | 14,600 |
| all | 60 million |

```python
x = 12345
```

    indented = 999

<!-- a comment with 7 figures -->

<div class="c9">77</div>

[ref]: https://harbour.example/888

{{< youtube 4567 >}} Text with `code` and 5 &gt; 3.

[^1]: A note of 20 million yuan.
"""


def test_a_page_is_read_without_its_marks() -> None:
    article = read_markdown(PAGE, "a.md")
    assert article.title == "Firms lead"
    assert paragraphs(article) == [
        "Firms lead",
        "Exports by 8,997 firms grew 8.2 percent , the ministry said. See and a chart of 5 bars .",
        "A quoted line goes on over 3 lines of the file.",
        "300 clusters",
        "1,100 provincial ones",
        "The 2nd fair",
        "Firms | Number",
        "little giants | 14,600",
        "all | 60 million",
        "Text with code and 5 &gt; 3.",
        "A note of 20 million yuan.",
    ]
    assert len(article.prose) == len(article.text)


def test_a_number_with_markup_inside_is_left_out_and_said() -> None:
    text = "# Firms lead\n\nThere are 8,**997** firms and 2*3* more, and **14**,600 others, and **9**.\n"
    article = read_markdown(text, "a.md")
    assert paragraphs(article)[1] == "There are firms and more, and others, and 9 ."
    assert [note.message for note in article.notes] == ["3 numbers with markup inside them were not read"]


PIECES = st.sampled_from(
    ["# ", "> ", "- ", "1. ", "8,997", "**", "_", "`", "```\n", "\n", "\n\n", "    ", "| 5 | 6 |\n|--|--|\n", "[7](8)",
     "<b>", "<!--", "-->", "---\n", "9 firms ", "[^1]: ", "[a]: 4\n", "\\", "{{ 3 }}", "\r\n", "\t"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map("".join))
def test_no_digit_is_lost(text: str) -> None:
    """Every digit of the file stands in a block, in told furniture, or is the number of a list item."""
    assume(not text.startswith("---"))  # front matter, which may be none that can be read
    article = read_markdown(text, "a.md")
    assert article.text == text
    spans = [*article.paragraphs, *(span for span, _ in article.furniture)]
    lost = [at for at, sign in enumerate(text) if sign.isdigit() and not any(s.start <= at < s.end for s in spans)]
    assert all(text[at + 1 : at + 2] == "." for at in lost)
    assert all(kind in Furniture for _, kind in article.furniture)
