"""Leaves out of a store's tables what somebody answered for, or what is not asked about: codes and waivers in."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from itertools import groupby

from smecheck.audit.task import Task
from smecheck.model import Article, Extraction, Report
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
    SELECT DISTINCT article FROM main.findings WHERE outcome IN ('contradicts', 'outdated', 'inconsistent')
"""
_OF_CODES = "SELECT article, place FROM findings WHERE code IN (SELECT value FROM json_each(?)) ORDER BY article"


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
        answers = _Answers(archive, answer, everywhere)
        for (article,) in list(archive.rows(_WRONG)):
            pairs = [(article, place) for place in answers.of(article)]
            archive.database.executemany("INSERT OR IGNORE INTO answered VALUES (?, ?)", pairs)
            count += len(pairs)
    archive.database.execute(_VIEW)
    return count


def any_unanswered(archive: Archive, codes: Iterable[str], answer: Answer, everywhere: bool) -> bool:
    """Whether the store holds a finding of some codes, as of publication, that nobody answered for.

    answer, everywhere: as for `leave_out`. Looks no further than the first one.
    """
    answers = _Answers(archive, answer, everywhere)
    found = archive.rows(_OF_CODES, (json.dumps(sorted(codes)),))
    by_article = groupby(found, key=lambda row: int(row["article"]))
    return any(not {row["place"] for row in rows} <= {*answers.of(article)} for article, rows in by_article)


class _Answers:
    """Asks of one article of a store after the other which of its claims somebody answered for."""

    def __init__(self, archive: Archive, answer: Answer, everywhere: bool) -> None:
        self._archive = archive
        self._answer = answer
        self._everywhere = everywhere

    def of(self, ident: int) -> Collection[int]:
        """The places of the claims of an article that were answered for."""
        found = next(self._archive.rows("SELECT key, path FROM articles WHERE id = ?", (ident,)))
        read = self._archive.read(found["key"], found["path"])
        if read is None or not (self._everywhere or _has_comment(read[0])):
            return ()
        left = {finding.claim.quantity.span for finding in self._answer(self._report(*read)).findings}
        return [place for place, claim in enumerate(read[1].claims) if claim.quantity.span not in left]

    @cached_property
    def _report(self) -> Callable[[Article, Extraction], Report]:
        """What makes the report of an article, as verify does; all that this takes is loaded for the first."""
        from smecheck.check import find, report
        from smecheck.checking import Index
        from smecheck.extraction import model_name

        task = Task.from_line(self._archive.setting("task") or "")
        registry = task.registry()
        index, model = Index.of(registry), model_name(task.model)

        def of(article: Article, extraction: Extraction) -> Report:
            findings = find(article, extraction, index, registry)
            return report(article, extraction, findings, registry, model, task.known_by)

        return of


def _has_comment(article: Article) -> bool:
    return bool(article.remarks) or "smecheck:" in article.text
