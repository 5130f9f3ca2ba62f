"""A child process that judges documents: a task and references as JSON lines in, one JSON line a document out.

    python -m smecheck.audit.worker

The first line in is the task, every further one a reference. The first line out says that the worker is ready, or why
it cannot be; every further one answers one reference, in order. So whoever counts the answers knows which document a
worker died of.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
from typing import Any, TextIO

from smecheck.audit.judging import Judge
from smecheck.audit.reading import read_document
from smecheck.audit.references import REFERENCE, Reference
from smecheck.audit.task import Task
from smecheck.errors import SmecheckError
from smecheck.model import Failure
from smecheck.store.codec import codec
from smecheck.store.rows import DONE, UNREADABLE, ArticleRow, DocumentRow, reason_of

DOCUMENT = codec(DocumentRow)
OUTGROWN = 3  # exit status of a worker that ran out of the memory it may take
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def main() -> None:
    """Answer until standard input ends."""
    answers = _own_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    _die_with_parent()
    task = Task.from_line(sys.stdin.readline())
    limit = task.memory * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        desk = Desk(task)
    except SmecheckError as error:
        _say(answers, {"failed": str(error)})
        return
    _say(answers, {"ready": os.getpid()})
    for line in sys.stdin:
        try:
            answer = DOCUMENT.encode(desk.answer(REFERENCE.decode(json.loads(line))))
        except MemoryError:
            os._exit(OUTGROWN)  # whatever is half made is given back to the system at once
        _say(answers, answer)


class Desk:
    """What a worker loads once: the registry's view, its index, and the language model when first needed."""

    def __init__(self, task: Task) -> None:
        """Raises SmecheckError where the registry or the model is not what the parent found."""
        registry = task.registry()
        if registry.digest != task.digest:
            raise SmecheckError(f"the registry changed while the audit ran: {registry.digest}, not {task.digest}")
        self._judge = Judge(registry, task.today, task.model, task.dollar)
        self._columns = dict(task.columns)
        self._reading = task.reading(self._judge.extractor.model_name)
        self._judged = task.judging()

    def answer(self, reference: Reference) -> DocumentRow:
        """The row of one document; what is wrong with it is told in the row."""
        rows: list[ArticleRow] = []
        problems: list[Failure] = []
        try:
            for found in read_document(reference, self._columns):
                if isinstance(found, Failure):
                    problems.append(found)
                else:
                    rows.append(self._judge.assess(*found, reference.section))
        except SmecheckError as error:
            problems.append(Failure(reference.name, error))
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception as error:  # a document that trips smecheck up costs itself alone
            told = SmecheckError(f"internal error: {type(error).__name__}: {error}")
            problems.append(Failure(reference.name, told))
        state = UNREADABLE if problems and not rows else DONE
        return DocumentRow(
            reference.name, reference.stamp, self._reading, self._judged, state, reason_of(problems), tuple(rows)
        )


def _own_output() -> TextIO:
    """The pipe to the parent; whatever else prints to standard output ends up in the log."""
    pipe = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    return pipe


def _die_with_parent() -> None:
    """On Linux a worker ends with its parent, also when it hangs in a document; elsewhere at the end of its input."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)


def _say(answers: TextIO, message: Any) -> None:
    answers.write(json.dumps(message) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
