"""What the claims of an article were linked to, kept so that new figures need no new linking: matches to JSON and back.

Holds as long as nothing but observations changes in the registry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from smecheck.checking import Link, Match
from smecheck.checking.reach import Reach
from smecheck.model import Claim, Code, Measure, Role


def encode(matches: Sequence[Match]) -> list[Any]:
    """One row a claim, in order."""
    return [
        [
            _ids(found.measures),
            list(found.reasons),
            found.refusal and found.refusal.value,
            _ids(found.near),
            found.link.value,
            found.done,
            found.named and found.named.value,
        ]
        for found in matches
    ]


def decode(rows: Sequence[Any], claims: Sequence[Claim], measures: Mapping[str, Measure]) -> tuple[Match, ...]:
    """The matches again. Raises LookupError or ValueError where they are not of these claims or this registry."""
    return tuple(
        Match(
            claim,
            tuple(measures[name] for name in linked),
            tuple(reasons),
            None if refusal is None else Code(refusal),
            tuple(measures[name] for name in near),
            Link(link),
            done=done,
            named=None if named is None else Role(named),
        )
        for claim, (linked, reasons, refusal, near, link, done, named) in zip(claims, rows, strict=True)
    )


def within(rows: Sequence[Any], measures: Mapping[str, Measure], reach: Reach | None) -> list[int]:
    """The places of all claims that `swayed` could name, told from what they were linked to alone.

    Holds where no claim restates another. Raises LookupError where the rows are not of this registry.
    """
    linked = [frozenset(row[0]) for row in rows]
    near = [names for names in linked if names and (reach is None or reach.covers(names))]
    wholes = frozenset().union(*near)
    return [
        place
        for place, names in enumerate(linked)
        if names in near or any(measures[name].part_of in wholes for name in names)
    ]


def swayed(matches: Sequence[Match], reach: Reach | None) -> tuple[list[int], list[int]]:
    """The places of the claims whose verdicts new figures may change, and of those and all that they are judged with.

    reach: of the new figures; None where every linked claim may be swayed. Amounts that restate one another are judged
    together, and a whole's figure in the light of its parts'.
    """
    at = {found.claim.quantity.span: place for place, found in enumerate(matches)}
    pairs = [(place, at[found.claim.converts]) for place, found in enumerate(matches) if found.claim.converts in at]
    touched = {place for place, found in enumerate(matches) if (reach.touches(found) if reach else found.measures)}
    for _ in pairs:  # a chain is no longer than its links
        touched |= {place for pair in pairs if touched & {*pair} for place in pair}
    wholes = {measure.id for place in touched for measure in matches[place].measures}
    beside = {place for place, found in enumerate(matches) if found.measure and found.measure.part_of in wholes}
    rates = {place for pair in pairs for place in pair} if pairs and touched else set()
    return sorted(touched), sorted(touched | beside | rates)


def _ids(measures: Sequence[Measure]) -> list[str]:
    return [measure.id for measure in measures]
