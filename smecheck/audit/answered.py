"""Leaves out of a store's tables what somebody answered for, or what is not asked about: codes and waivers in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smecheck.audit.task import Task
from smecheck.check import find, report
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Article, Report
from smecheck.store.archive import Archive

Answer = Callable[[Report], Report]

# What hides the tables of an open store: nothing in it is changed, and every question is asked of these.
_ANSWERED = "CREATE TEMP TABLE answered (article INTEGER, place INTEGER, PRIMARY KEY (article, place)) WITHOUT ROWID"
_VIEW = """
    CREATE TEMP VIEW findings AS
    SELECT article, place, code, CASE WHEN chosen(code) THEN outcome ELSE 'left out' END AS outcome,
        today_code, CASE WHEN chosen(today_code) THEN today_outcome ELSE 'left out' END AS today_outcome,
        measure, quote, paragraph, detail, today
    FROM main.findings
    WHERE (chosen(code) OR chosen(today_code))
        AND NOT EXISTS (SELECT 1 FROM answered WHERE answered.article = main.findings.article
            AND answered.place = main.findings.place)
"""
_WRONG = """
    SELECT id, key, path FROM articles WHERE id IN (
        SELECT article FROM main.findings WHERE outcome IN ('contradicts', 'outdated', 'inconsistent')
    )
"""


def leave_out(archive: Archive, chosen: Callable[[str], bool], answer: Answer | None, everywhere: bool) -> int:
    """Hide findings from all that is asked of the store after this; how many were answered for.

    chosen: whether a code is asked about. Of a figure of which only one answer is, the other is left out. answer: takes
    the findings out of a report that somebody answered for; a figure answered for is hidden then and today.
    everywhere: whether answers may lie outside of the articles, so that all must be looked at.
    """
    archive.database.create_function("chosen", 1, lambda code: int(chosen(code)), deterministic=True)
    archive.database.execute(_ANSWERED)
    count = 0
    if answer is not None:
        for article, place in _answered(archive, answer, everywhere):
            count += archive.database.execute("INSERT OR IGNORE INTO answered VALUES (?, ?)", (article, place)).rowcount
    archive.database.execute(_VIEW)
    return count


def _answered(archive: Archive, answer: Answer, everywhere: bool) -> Iterator[tuple[int, int]]:
    task = Task.from_line(archive.setting("task") or "")
    registry = task.registry()
    index, model = Index.of(registry), Extractor(task.model, task.dollar).model_name
    for row in list(archive.rows(_WRONG)):
        read = archive.read(row["key"], row["path"])
        if read is None or not (everywhere or _has_comment(read[0])):
            continue
        article, extraction = read
        told = report(article, extraction, find(article, extraction, index, registry), registry, model, task.known_by)
        left = {finding.claim.quantity.span for finding in answer(told).findings}
        for place, claim in enumerate(extraction.claims):
            if claim.quantity.span not in left:
                yield row["id"], place


def _has_comment(article: Article) -> bool:
    return bool(article.remarks) or "smecheck:" in article.text
