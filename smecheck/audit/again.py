"""A store judged again after a change of the registry: what was read before in, new findings out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from sqlite3 import Row

from smecheck.audit.fingerprint import FINGERPRINT, Fingerprint
from smecheck.audit.judging import Judge
from smecheck.checking.reach import Reach, reach
from smecheck.checking.scope import Scope
from smecheck.store.archive import Archive
from smecheck.store.rows import ArticleRow

_BATCH = 500
_SCOPE, _VIEW = "scope", "view"
# Documents as they were read under the present settings and model, with their articles or those in scope alone.
_STALE = """
    SELECT documents.reference, articles.id, articles.path, articles.key, articles.passed
    FROM documents LEFT JOIN articles ON articles.reference = documents.reference AND (articles.named OR ?)
    WHERE documents.reading = ? AND documents.judged IS NOT ? AND documents.judged IS NOT NULL
        AND documents.state = 'done'
    ORDER BY documents.reference
"""
# Those with an article that names one of some measures, or one of some others in a finding that bears nothing out.
_TOUCHED = """
    SELECT articles.id, articles.reference, articles.path, articles.key
    FROM articles JOIN documents ON documents.reference = articles.reference
    WHERE articles.id IN (
        SELECT article FROM mentions WHERE measure IN (SELECT value FROM json_each(?))
        UNION SELECT article FROM mentions WHERE open AND measure IN (SELECT value FROM json_each(?))
    ) AND documents.reading = ? AND documents.judged = ? AND documents.state = 'done'
    ORDER BY articles.reference
"""
_Change = tuple[int, dict[int, str], ArticleRow]
_Judged = tuple[str, list[tuple[int, ArticleRow]] | None]


def judge_again(archive: Archive, reading: str, judge: Judge, view: Fingerprint) -> int:
    """Judge every stale document from the store; how many articles that took.

    view: the registry as it is now. Where nothing but figures changed, only the claims that these may sway are judged,
    by what they were linked to. Else, documents in which new or changed phrases may concern a sentence that was passed
    over are marked to be read again, and so are those whose extraction is damaged; where no phrase is new, articles
    that the registry had nothing to say of are not even looked at.
    """
    count = _new_figures(archive, reading, judge, view)
    known = archive.setting(_SCOPE)
    news = judge.scope.beyond(json.loads(known)) if known else judge.scope
    stale = archive.reader(archive.path).rows(_STALE, (bool(news), reading, view.judged))
    documents = groupby(stale, key=lambda row: str(row["reference"]))
    while batch := [_again(archive, judge, news, *document) for document in islice(documents, _BATCH)]:
        with archive.batch():
            for _, rows in batch:
                for article, row in rows or ():
                    archive.replace_findings(article, row)
                    archive.keep_links(row.key, row.links)
                    count += 1
            archive.judged((reference for reference, rows in batch if rows is not None), view.judged)
            archive.judged((reference for reference, rows in batch if rows is None), None)
    with archive.batch():
        archive.keep_settings({_SCOPE: json.dumps(judge.scope.names())})
        archive.keep_settings({_VIEW: json.dumps(FINGERPRINT.encode(view))})
    return count


def _new_figures(archive: Archive, reading: str, judge: Judge, view: Fingerprint) -> int:
    """Judge anew what new figures may sway, where nothing else is new; how many articles that took."""
    kept = archive.setting(_VIEW)
    before = FINGERPRINT.decode(json.loads(kept)) if kept else view
    changed = view.changed_since(before)
    bounds = reach(judge.registry, changed) if changed is not None else None
    if before.judged == view.judged or bounds is None:
        return 0
    touched = archive.reader(archive.path).rows(
        _TOUCHED, (json.dumps(sorted(bounds.direct)), json.dumps(sorted(bounds.kin)), reading, before.judged)
    )
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


def _by_links(archive: Archive, judge: Judge, bounds: Reach, articles: Iterable[Row]) -> list[_Change] | None:
    changes: list[_Change] = []
    for found in articles:
        read, linked = archive.read(found["key"], found["path"]), archive.links(found["key"])
        change = judge.again(*read, linked, bounds) if read and linked else None
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
