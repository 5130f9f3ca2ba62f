"""What an audit found, summed up: a store in; counts by time, section and measure, the worst articles out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from smecheck.store.archive import Archive

_TOP = 20


@dataclass(frozen=True, slots=True)
class Counts:
    """One line of a table: what it is of, and its numbers.

    outcomes are counts of figures; `outdated_now` and `wrong_now` are those that were right, or could not be judged,
    when published, and are outdated or contradicted by what is known today.
    """

    of: str
    articles: int
    agrees: int
    contradicts: int
    outdated: int
    outdated_now: int
    wrong_now: int


@dataclass(frozen=True, slots=True)
class Slip:
    """One wrong or outdated figure, with all the articles whose paragraph is the same: copies of one story.

    places: how many. path: the first of them. detail: the finding as the output contract has it.
    """

    code: str
    quote: str
    measure: str | None
    places: int
    path: str
    detail: dict[str, object]


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole archive in numbers. passed: numbers in sentences that no phrase of the registry occurs in."""

    documents: dict[str, int]
    articles: int
    words: int
    named: int
    quantities: int
    passed: int
    checked: int
    all: Counts


_COLUMNS = """
    count(DISTINCT article),
    coalesce(sum(outcome = 'agrees'), 0), coalesce(sum(outcome = 'contradicts'), 0),
    coalesce(sum(outcome = 'outdated'), 0),
    coalesce(sum(today_outcome = 'outdated' AND outcome IN ('agrees', 'unverified')), 0),
    coalesce(sum(today_outcome = 'contradicts' AND outcome IN ('agrees', 'unverified')), 0)
"""
_GROUPS = {
    "year": "coalesce(substr(articles.published, 1, 4), 'undated')",
    "month": "coalesce(substr(articles.published, 1, 7), 'undated')",
    "section": "articles.section",
    "measure": "coalesce(findings.measure, 'untold')",
}


def totals(archive: Archive) -> Totals:
    """The numbers of the whole archive."""
    states = {row[0]: row[1] for row in archive.rows("SELECT state, count(*) FROM documents GROUP BY state")}
    found = next(
        archive.rows(
            "SELECT count(*), coalesce(sum(words), 0), coalesce(sum(named), 0), coalesce(sum(quantities), 0), "
            "coalesce(sum(passed), 0), coalesce(sum(quantities - unverified), 0) FROM articles"
        )
    )
    whole = Counts("all", *next(archive.rows(f"SELECT {_COLUMNS} FROM findings")))  # noqa: S608
    articles, words, named, quantities, passed, checked = tuple(found)
    return Totals(states, articles, words, named, quantities, passed, checked, whole)


def by(archive: Archive, group: str) -> Iterator[Counts]:
    """The findings by year, month, section or measure, in that order."""
    query = (
        f"SELECT {_GROUPS[group]}, {_COLUMNS} FROM findings JOIN articles ON articles.id = findings.article "  # noqa: S608
        "GROUP BY 1 ORDER BY 1"
    )
    return (Counts(str(row[0]), *tuple(row)[1:]) for row in archive.rows(query))


def worst(archive: Archive, most: int = _TOP) -> Iterator[tuple[str, int, int]]:
    """The articles with the most figures contradicted, then outdated: path and both counts."""
    query = (
        "SELECT path, sum(outcome = 'contradicts') AS wrong, sum(outcome = 'outdated') AS old "
        "FROM findings JOIN articles ON articles.id = article GROUP BY article HAVING wrong + old > 0 "
        "ORDER BY wrong DESC, old DESC, path LIMIT ?"
    )
    return ((row[0], row[1], row[2]) for row in archive.rows(query, (most,)))


def slips(archive: Archive, most: int = _TOP, outcome: str = "contradicts") -> Iterator[Slip]:
    """The figures of one outcome, each once however many copies of its paragraph there are, most copied first."""
    query = (
        "SELECT code, quote, findings.measure AS measure, count(*) AS places, min(path) AS first, detail "
        "FROM findings JOIN articles ON articles.id = findings.article WHERE outcome = ? "
        "GROUP BY paragraph, code, quote, findings.measure ORDER BY places DESC, first, findings.place LIMIT ?"
    )
    for row in archive.rows(query, (outcome, most)):
        yield Slip(row["code"], row["quote"], row["measure"], row["places"], row["first"], json.loads(row["detail"]))


def lost(archive: Archive, most: int = -1) -> Iterator[tuple[str, str, str]]:
    """The documents that were not read, or not wholly: name, state, and why."""
    query = "SELECT reference, state, reason FROM documents WHERE reason IS NOT NULL ORDER BY reference LIMIT ?"
    for row in archive.rows(query, (most,)):
        problems = json.loads(row["reason"])
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        yield row["reference"], row["state"], f"{problems[0]['message']}{more}"
