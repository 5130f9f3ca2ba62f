"""A store judged again after a change of the registry: what was read before in, new findings out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from sqlite3 import Row

from smecheck.audit.judging import Judge
from smecheck.checking.scope import Scope
from smecheck.store.archive import Archive
from smecheck.store.rows import ArticleRow

_BATCH = 500
_SCOPE = "scope"
# Documents as they were read under the present settings and model, with their articles or those in scope alone.
_STALE = """
    SELECT documents.reference, articles.id, articles.path, articles.key, articles.passed
    FROM documents LEFT JOIN articles ON articles.reference = documents.reference AND (articles.named OR ?)
    WHERE documents.reading = ? AND documents.judged IS NOT ? AND documents.judged IS NOT NULL
        AND documents.state = 'done'
    ORDER BY documents.reference
"""
_Judged = tuple[str, list[tuple[int, ArticleRow]] | None]


def judge_again(archive: Archive, reading: str, judged: str, judge: Judge) -> int:
    """Judge every stale document from the store; how many articles that took.

    Documents in which new or changed phrases may concern a sentence that was passed over are marked to be read again,
    and so are those whose extraction is damaged. Where no phrase is new, articles that the registry had nothing to say
    of are not even looked at.
    """
    known = archive.setting(_SCOPE)
    news = judge.scope.beyond(json.loads(known)) if known else judge.scope
    stale = archive.reader(archive.path).rows(_STALE, (bool(news), reading, judged))
    documents = groupby(stale, key=lambda row: str(row["reference"]))
    count = 0
    while batch := [_again(archive, judge, news, *document) for document in islice(documents, _BATCH)]:
        with archive.batch():
            for _, rows in batch:
                for article, row in rows or ():
                    archive.replace_findings(article, row)
                    count += 1
            archive.judged((reference for reference, rows in batch if rows is not None), judged)
            archive.judged((reference for reference, rows in batch if rows is None), None)
    with archive.batch():
        archive.keep_settings({_SCOPE: json.dumps(judge.scope.names())})
    return count


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
