"""What an audit was asked for, as every worker is told it: plain values in, one JSON line and a digest out."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from smecheck import registry
from smecheck.model import Article, Extraction, ModelName, Registry, Verdict
from smecheck.store.codec import codec, shape_digest
from smecheck.store.rows import DocumentRow
from smecheck.version import __version__

FIELDS = ("text", "title", "date", "id")  # what a column may be mapped to
_SHAPE = f"{__version__}/{shape_digest(Article, Extraction, Verdict, DocumentRow)}"


@dataclass(frozen=True, slots=True)
class Task:
    """The settings of one audit.

    claims: the registry's folder; origin: where it was found, in words; version, known_by: the view asked for;
    digest: of that view, which every worker must come to. model, dollar: as for extraction. columns: pairs of one of
    FIELDS with the archive's own name for it. today: the day of the second answer.
    memory: megabytes of address space that a worker may take. seconds: that a document may take.
    """

    claims: str
    origin: str
    version: str | None
    known_by: datetime.date | None
    digest: str
    model: str
    dollar: str
    columns: tuple[tuple[str, str], ...]
    today: datetime.date
    memory: int
    seconds: int

    def registry(self) -> Registry:
        """The view of the registry that documents are judged by."""
        known = registry.load(Path(self.claims), self.origin, self.version)
        return registry.as_known_by(known, self.known_by) if self.known_by else known

    def reading(self, model: ModelName) -> str:
        """A digest of all that reading depends on, beside the document itself and the registry's phrases."""
        return _digest(_SHAPE, model.name, model.version, self.dollar, *map(str, self.columns))

    def judging(self) -> str:
        """A digest of all that judging depends on, beside what was read."""
        return _digest(_SHAPE, self.digest, str(self.known_by), self.today.isoformat())

    def conditions(self) -> str:
        """A digest of all that judging depends on, beside what was read, the view of the registry and the day."""
        return _digest(_SHAPE)

    def to_line(self) -> str:
        """One line of JSON."""
        return json.dumps(_CODEC.encode(self))

    @classmethod
    def from_line(cls, line: str) -> Task:
        """The task in a line of JSON."""
        task: Task = _CODEC.decode(json.loads(line))
        return task


_CODEC = codec(Task)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]
