"""Judges documents together: references in, one row a document out, whatever is wrong with any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from smecheck.audit.judging import Judge
from smecheck.audit.reading import Found, read_document
from smecheck.audit.references import Reference
from smecheck.audit.task import Task
from smecheck.errors import SmecheckError
from smecheck.model import Article, Failure
from smecheck.store.rows import DONE, UNREADABLE, ArticleRow, DocumentRow, reason_of

_TOGETHER = 400_000  # characters of articles judged together, whatever their number: what a worker holds at once


class Desk:
    """What a worker loads once: the registry's view, its index and the language model."""

    def __init__(self, task: Task) -> None:
        """Raises SmecheckError where the registry or the model is not what the parent found."""
        registry = task.registry()
        if registry.digest != task.digest:
            raise SmecheckError(f"the registry changed while the audit ran: {registry.digest}, not {task.digest}")
        self._judge = Judge(registry, task.today, task.model, task.dollar)
        self._columns = dict(task.columns)
        self._reading = task.reading(self._judge.extractor.model_name)
        self._judged = task.judging()
        self._judge.extractor.load()  # before any document's time begins to run

    @property
    def scope(self) -> list[list[object]]:
        """What articles are looked through for (`Scope.names`)."""
        return self._judge.scope.names()

    def answers(self, references: Sequence[Reference]) -> list[DocumentRow]:
        """The row of each document, in order; what is wrong with one is told in its row.

        Documents are read together, so that the sentences of many are parsed at once; a bad one costs itself alone.
        """
        sheets = [_Sheet(reference) for reference in references]
        waiting: list[_Waiting] = []
        size = 0
        for sheet in sheets:
            for found in self._found(sheet):
                waiting.append((sheet, *found))
                size += len(found[0].text)
                if size > _TOGETHER:
                    self._assess(waiting)
                    waiting, size = [], 0
        self._assess(waiting)
        return [sheet.row(self._reading, self._judged) for sheet in sheets]

    def _found(self, sheet: _Sheet) -> Iterator[Found]:
        """The articles of one document; what cannot be read of it is noted on its sheet."""
        try:
            for found in read_document(sheet.reference, self._columns):
                if isinstance(found, Failure):
                    sheet.problems.append(found)
                else:
                    yield found
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception as error:  # a document that trips smecheck up costs itself alone
            sheet.note(error)

    def _assess(self, waiting: Sequence[_Waiting]) -> None:
        """Judge articles together, or, where one of them trips smecheck up, each by itself."""
        try:
            rows = list(self._judge.assess((article, ident, sheet.section) for sheet, article, ident in waiting))
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception as error:
            if len(waiting) == 1:
                waiting[0][0].note(error)
                return
            for one in waiting:
                self._assess([one])
            return
        for (sheet, _, _), row in zip(waiting, rows, strict=True):
            sheet.rows.append(row)


@dataclass(slots=True)
class _Sheet:
    """What became of one document so far."""

    reference: Reference
    rows: list[ArticleRow] = field(default_factory=list)
    problems: list[Failure] = field(default_factory=list)

    @property
    def section(self) -> str:
        return self.reference.section

    def note(self, error: Exception) -> None:
        internal = SmecheckError(f"internal error: {type(error).__name__}: {error}")
        self.problems.append(Failure(self.reference.name, error if isinstance(error, SmecheckError) else internal))

    def row(self, reading: str, judged: str) -> DocumentRow:
        state = UNREADABLE if self.problems and not self.rows else DONE
        reason, name = reason_of(self.problems), self.reference.name
        return DocumentRow(name, self.reference.stamp, reading, judged, state, reason, tuple(self.rows))


_Waiting = tuple[_Sheet, Article, str | None]
