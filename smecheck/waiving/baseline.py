"""The findings a newsroom starts with: a baseline file in, yes or no for a finding out.

An entry is keyed by code, path, normalised sentence, measure and occurrence, so that it survives edits elsewhere: no
line numbers and no time stamps, sorted, so that two branches merge.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from smecheck.errors import ConfigError, Location
from smecheck.model import Report, Severity, Verdict

NAME = ".smecheck-baseline.json"
SCHEMA = "smecheck.baseline/1"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known finding: `occurrence` counts the equal ones of a file from 1."""

    path: str
    code: str
    measure: str
    sentence: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings, and the folder that their paths are taken from."""

    folder: Path
    entries: frozenset[Entry] = frozenset()

    @classmethod
    def load(cls, file: Path) -> Baseline:
        """Read a baseline; one that is not there is empty. Raises ConfigError for one that cannot be read."""
        if not file.is_file():
            return cls(file.parent)
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
            if content["schema"] != SCHEMA:
                raise ConfigError(f"is no {SCHEMA}; make it anew with 'smecheck baseline create'", Location(str(file)))
            return cls(file.parent, frozenset(Entry(**entry) for entry in content["findings"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            message = "cannot be read as a baseline; make it anew with 'smecheck baseline create'"
            raise ConfigError(message, Location(str(file))) from error

    def known(self, report: Report) -> frozenset[int]:
        """The places, in `report.findings`, of those that the baseline knows."""
        if not self.entries:
            return frozenset()
        numbered = entries(report, report.findings, self.folder)
        return frozenset(place for place, entry in enumerate(numbered) if entry in self.entries)

    def replaced(self, found: Baseline, read: Collection[str]) -> Baseline:
        """The baseline with the entries of the files `read` as they are in `found`; entries of lost files go."""
        others = {
            entry
            for entry in self.entries
            if not {entry.path, _file(entry.path)} & set(read) and _is_there(self.folder, entry.path)
        }
        return Baseline(self.folder, found.entries | others)

    def text(self) -> str:
        """The file: sorted, one entry a line, so that two branches merge."""
        rows = [json.dumps(asdict(entry), ensure_ascii=False) for entry in sorted(self.entries)]
        body = ",\n    ".join(rows)
        findings = f"[\n    {body}\n  ]" if rows else "[]"
        return f'{{\n  "schema": "{SCHEMA}",\n  "findings": {findings}\n}}\n'


def entries(report: Report, findings: Iterable[Verdict], folder: Path) -> Iterator[Entry]:
    """The entries of findings of a report, in order; paths as from `folder`."""
    path = _relative(report.article.path, folder)
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.code.value, finding.measure.id if finding.measure else "", _sentence(report, finding))
        seen[key] += 1
        yield Entry(path, *key, seen[key])


def collected(reports: Iterable[Report], folder: Path) -> tuple[Baseline, set[str]]:
    """The baseline of reports (every finding told that is a warning or an error), and the files that they are about.

    Findings that somebody has answered for count as occurrences, as they do when an article is held against it.
    """
    found: set[Entry] = set()
    read: set[str] = set()
    for report in reports:
        path = _relative(report.article.path, folder)
        read |= {path, _file(path)}
        answered = [suppression.finding for suppression in report.suppressed]
        whole = sorted([*report.findings, *answered], key=lambda finding: finding.claim.quantity.span)
        told = {id(finding) for finding in report.findings if finding.severity in (Severity.WARNING, Severity.ERROR)}
        numbered = zip(entries(report, whole, folder), whole, strict=True)
        found |= {entry for entry, finding in numbered if id(finding) in told}
    return Baseline(folder, frozenset(found)), read


def _sentence(report: Report, finding: Verdict) -> str:
    """A digest of the sentence without case and white space: layout may change, words may not."""
    words = " ".join(finding.claim.sentence.of(report.article.text).casefold().split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _relative(path: str, folder: Path) -> str:
    whole = Path(path).resolve()
    home = folder.resolve()
    return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else path


def _file(path: str) -> str:
    """The file that an article lies in: of several in one file, `path#2` is the second."""
    return path.rpartition("#")[0] or path


def _is_there(folder: Path, path: str) -> bool:
    return (folder / path).exists() or (folder / _file(path)).exists()
