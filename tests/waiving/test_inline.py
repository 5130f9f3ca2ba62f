"""Comments that answer for findings: what they name, how far they reach, and what is wrong with them."""

from __future__ import annotations

import datetime

import pytest

from smecheck.model import Article
from smecheck.waiving.inline import ignores

TODAY = datetime.date(2026, 6, 1)
STORY = """A headline

One claim here. {first}

{second}

Another claim there.

A third.
"""


def story(first: str = "", second: str = "") -> str:
    return STORY.format(first=first, second=second)


def test_a_comment_reaches_its_own_paragraph() -> None:
    text = story(first='<!-- smecheck: ignore[SME101] reason="as said" until=2027-01-01 -->')
    (held,), complaints = ignores(Article("a.md", text), TODAY)
    assert not complaints
    assert (held.codes, held.reason, held.until) == ({"SME101"}, "as said", datetime.date(2027, 1, 1))
    assert held.reach.of(text).startswith("One claim here.") and "Another" not in held.reach.of(text)


def test_a_comment_alone_reaches_the_next_paragraph_and_no_further() -> None:
    text = story(second="<!-- smecheck: ignore[SME101, SME106] -->")
    (held,), _ = ignores(Article("a.md", text), TODAY)
    assert held.codes == {"SME101", "SME106"}
    assert "Another claim there." in held.reach.of(text)
    assert "One claim" not in held.reach.of(text) and "third" not in held.reach.of(text)


def test_the_day_named_is_the_last_on_which_it_holds() -> None:
    text = story(first="<!-- smecheck: ignore[SME101] until=2026-06-01 -->")
    assert ignores(Article("a.md", text), TODAY)[0]
    held, (complaint,) = ignores(Article("a.md", text), TODAY + datetime.timedelta(days=1))
    assert not held and complaint.code == "expired-ignore"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("ignore", "unread-ignore"),
        ("ignore[]", "unread-ignore"),
        ("ignore[SME1]", "unread-ignore"),
        ("ignore[all]", "unread-ignore"),
        ("off", "unread-ignore"),
        ("ignore[SME101] until=tomorrow", "unread-ignore"),
        ("ignore[SME101] until=2026-02-30", "unread-ignore"),
    ],
)
def test_what_is_not_read_ignores_nothing_and_is_said(body: str, code: str) -> None:
    held, (complaint,) = ignores(Article("a.md", story(first=f"<!-- smecheck: {body} -->")), TODAY)
    assert not held
    assert complaint.code == code and complaint.message.startswith("line 3:")


def test_other_comments_are_left_alone() -> None:
    assert ignores(Article("a.md", story(first="<!-- prettier-ignore -->")), TODAY) == ((), ())
