"""A store judged again after a change of the registry: what was read before in, new findings out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from sqlite3 import Row

from smecheck.audit.fingerprint import Fingerprint
from smecheck.audit.judging import Judge
from smecheck.audit.stale import STALE, keep_view, last_scope, last_view
from smecheck.checking.reach import Reach, reach
from smecheck.checking.scope import Scope
from smecheck.store.archive import Archive
from smecheck.store.rows import ArticleRow

_BATCH = 500
# Documents as they were read under the present settings and model, with their articles or those in scope alone.
_LEFT = f"""
    SELECT documents.reference, articles.id, articles.path, articles.key, articles.passed
    FROM documents LEFT JOIN articles ON articles.reference = documents.reference AND (articles.named OR ?)
    WHERE {STALE} ORDER BY documents.reference
"""  # noqa: S608
# The articles of those that were judged alike, with claims that new figures may sway.
_TOUCHED = """
    SELECT articles.id, articles.reference, articles.path, articles.key
    FROM articles JOIN documents ON documents.reference = articles.reference
    WHERE documents.reading = ? AND documents.judged = ? AND documents.state = 'done' AND {}
    ORDER BY articles.reference
"""
_LINKED = "articles.named"
# Those that name one of some measures, or one of some others in a finding that bears nothing out.
_SWAYED = """
    articles.id IN (
        SELECT article FROM mentions WHERE measure IN (SELECT value FROM json_each(?))
        UNION SELECT article FROM mentions WHERE open AND measure IN (SELECT value FROM json_each(?))
    )
"""
_Change = tuple[int, dict[int, str], ArticleRow]
_Judged = tuple[str, list[tuple[int, ArticleRow]] | None]


def judge_again(archive: Archive, reading: str, judge: Judge, view: Fingerprint) -> int:
    """Judge every stale document from the store; how many articles that took.

    view: the registry as it is now. Where nothing but figures or the day changed, only the claims that these may sway
    are judged, by what they were linked to. Else, documents in which new or changed phrases may concern a sentence that
    was passed over are marked to be read again, and so are those whose extraction is damaged; where no phrase is new,
    articles that the registry had nothing to say of are not even looked at.
    """
    before, known = last_view(archive), last_scope(archive)
    same_phrases = before is not None and known is not None and before.rest == view.rest
    count = _by_new_figures(archive, reading, judge, before, view) if before and same_phrases else 0
    if known is None or not same_phrases or any(True for _ in archive.rows(_LEFT, (True, reading, view.judged))):
        count += _in_full(archive, reading, judge, judge.scope.beyond(known) if known else judge.scope, view)
        known = judge.scope.names()
    keep_view(archive, known, view)
    return count


def _in_full(archive: Archive, reading: str, judge: Judge, news: Scope, view: Fingerprint) -> int:
    """Link and judge anew all that is stale; how many articles that took. news: the part of the scope that is new."""
    left = archive.reader(archive.path).rows(_LEFT, (bool(news), reading, view.judged))
    documents = groupby(left, key=lambda row: str(row["reference"]))
    count = 0
    while batch := [_again(archive, judge, news, *document) for document in islice(documents, _BATCH)]:
        with archive.batch():
            for _, rows in batch:
                for article, row in rows or ():
                    archive.replace_findings(article, row)
                    archive.keep_links(row.key, row.links)
                    count += 1
            archive.judged((reference for reference, rows in batch if rows is not None), view.judged)
            archive.judged((reference for reference, rows in batch if rows is None), None)
    return count


def _by_new_figures(archive: Archive, reading: str, judge: Judge, before: Fingerprint, view: Fingerprint) -> int:
    """Judge anew what new figures or another day may sway, by what it was linked to; how many articles that took."""
    if before.judged == view.judged:
        return 0
    bounds = reach(judge.registry, view.changed_since(before)) if before.today == view.today else None
    sought = _TOUCHED.format(_LINKED if bounds is None else _SWAYED)
    swayed = [json.dumps(sorted(side)) for side in (bounds.direct, bounds.kin)] if bounds else []
    touched = archive.reader(archive.path).rows(sought, (reading, before.judged, *swayed))
    documents = groupby(touched, key=lambda row: str(row["reference"]))
    left: list[str] = []  # that cannot be judged so: by what they were linked to is not told
    count = 0
    while batch := [(name, _by_links(archive, judge, bounds, rows)) for name, rows in islice(documents, _BATCH)]:
        with archive.batch():
            for _, changes in batch:
                for article, outcomes, row in changes or ():
                    archive.change_findings(article, outcomes, row)
                    count += 1
            archive.judged((name for name, changes in batch if changes is not None), view.judged)
        left += [name for name, changes in batch if changes is None]
    with archive.batch():
        archive.settle(reading, before.judged, view.judged, left)
    return count


def _by_links(archive: Archive, judge: Judge, bounds: Reach | None, articles: Iterable[Row]) -> list[_Change] | None:
    changes: list[_Change] = []
    for found in articles:
        kept, linked = archive.kept(found["key"], found["path"]), archive.links(found["key"])
        change = judge.again(kept, linked, bounds) if kept and linked else None
        if change is None:
            return None
        if change[0]:
            changes.append((found["id"], *change))
    return changes


def _again(archive: Archive, judge: Judge, news: Scope, reference: str, articles: Iterable[Row]) -> _Judged:
    """The new rows of one document's articles; None for the rows of one that must be read again."""
    rows: list[tuple[int, ArticleRow]] = []
    for found in _there(articles):
        read = archive.read(found["key"], found["path"])
        if read is None or (news and news.covers(news.words(read[0].text))):
            return reference, None
        if read[1].claims:
            rows.append((found["id"], judge.row(*read, key=found["key"], passed=found["passed"])))
    return reference, rows


def _there(articles: Iterable[Row]) -> Iterator[Row]:
    return (row for row in articles if row["id"] is not None)
