"""Which sentences before one it may look back at: a row of sentences and a place in, places out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.plain import Plain

BACK = 3  # sentences that an anaphor may look back over


def back_of(row: Sequence[Plain], place: int) -> Sequence[int]:
    """The places of the sentences that one may look back at: in a list, of those before it and no other item.

    Where the first of them begins with "they", those before it as well. In a numbered point, those before it there and
    what each of the points before begins with. Names of who speaks are none of them.
    """
    point = row[place].point
    if point is not None and (heads := _points_before(row, place - point)):
        return [*heads, *range(place - point, place)]
    first = place
    while row[first].continued and first and row[first - 1].item:
        first -= 1
    if first != place:
        return [first]
    while row[place].item and first and row[first - 1].item:
        first -= 1
    start = max(0, first - BACK)
    while start and first - start < BACK + sum(row[before].speaker for before in range(start, first)):
        start -= 1
    while start and row[start].goes_on and first - start < 2 * BACK:
        start -= 1  # "The mills are old. They …. They …. They …. They …."
    return range(start, first)


def _points_before(row: Sequence[Plain], first: int) -> list[int]:
    """The places of the first sentences of the numbered points right before one that begins at a place."""
    heads: list[int] = []
    while first and len(heads) < BACK and (point := row[first - 1].point) is not None:
        first -= point + 1
        if first < 0:
            break
        heads.append(first)
    return heads[::-1]
