"""Shares of a stream: whole in the midst, smaller towards the end, each document in one share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from smecheck.audit.feed import Feed
from smecheck.audit.references import Reference


def documents(count: int) -> list[Reference]:
    return [Reference(f"{number}.txt", f"{number}.txt", "", "news") for number in range(count)]


def shares(feed: Feed, most: int) -> Iterator[list[Reference]]:
    while taken := feed.take(most):
        yield taken


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 7, 300])
def test_each_document_is_handed_out_once_and_in_order(count: int, workers: int) -> None:
    taken = [reference for share in shares(Feed(documents(count), workers), 32) for reference in share]
    assert taken == documents(count)


def test_one_worker_takes_as_many_as_it_asks_for() -> None:
    assert [len(share) for share in shares(Feed(documents(70)), 32)] == [32, 32, 6]


def test_of_several_the_last_shares_are_small() -> None:
    sizes = [len(share) for share in shares(Feed(documents(300), 2), 32)]
    assert sizes[:5] == [32] * 5
    assert sizes[-3:] == [1, 1, 1]
    assert sizes == sorted(sizes, reverse=True)


def test_no_more_is_drawn_than_the_share_needs() -> None:
    stream = iter(documents(300))
    Feed(stream, 2).take(8)
    assert len([*stream]) == 300 - 4 * 8


def test_nothing_asked_for_is_nothing() -> None:
    assert Feed(documents(5), 2).take(0) == []
