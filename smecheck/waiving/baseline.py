"""The findings a newsroom starts with: a baseline file in, yes or no for a finding out.

An entry is keyed by code, path, normalised sentence, measure and occurrence, so that it survives edits elsewhere: no
line numbers and no time stamps, sorted, so that two branches merge.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from smecheck.errors import ConfigError, Location
from smecheck.model import Report, Verdict

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
        except (ValueError, KeyError, TypeError) as error:
            message = "cannot be read as a baseline; make it anew with 'smecheck baseline create'"
            raise ConfigError(message, Location(str(file))) from error

    def known(self, report: Report) -> frozenset[int]:
        """The places, in `report.findings`, of those that the baseline knows."""
        return frozenset(place for place, entry in enumerate(entries(report, self.folder)) if entry in self.entries)

    def save(self, file: Path) -> None:
        """Write the file, sorted, one entry a line."""
        rows = [json.dumps(_row(entry), ensure_ascii=False) for entry in sorted(self.entries)]
        body = ",\n    ".join(rows)
        findings = f"[\n    {body}\n  ]" if rows else "[]"
        file.write_text(f'{{\n  "schema": "{SCHEMA}",\n  "findings": {findings}\n}}\n', encoding="utf-8")


def entries(report: Report, folder: Path) -> Iterator[Entry]:
    """The entries of a report's findings, in order; paths as from `folder`."""
    path = _relative(report.article.path, folder)
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in report.findings:
        key = (finding.code.value, finding.measure.id if finding.measure else "", _sentence(report, finding))
        seen[key] += 1
        yield Entry(path, *key, seen[key])


def collected(reports: Iterable[Report], folder: Path) -> Baseline:
    """The baseline of reports: every finding that is a warning or an error."""
    return Baseline(
        folder,
        frozenset(
            entry
            for report in reports
            for entry, finding in zip(entries(report, folder), report.findings, strict=True)
            if finding.severity in ("warning", "error")
        ),
    )


def _sentence(report: Report, finding: Verdict) -> str:
    """A digest of the sentence without case and white space: layout may change, words may not."""
    words = " ".join(finding.claim.sentence.of(report.article.text).casefold().split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _relative(path: str, folder: Path) -> str:
    whole = Path(path).resolve()
    home = folder.resolve()
    return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else path


def _row(entry: Entry) -> dict[str, str | int]:
    return {
        "path": entry.path,
        "code": entry.code,
        "measure": entry.measure,
        "sentence": entry.sentence,
        "occurrence": entry.occurrence,
    }
