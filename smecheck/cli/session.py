"""One run of the command line: settings for each file, and what is loaded once and used for all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from smecheck import registry, source
from smecheck.check import check, read
from smecheck.checking import Index
from smecheck.cli.documents import articles
from smecheck.cli.options import settle
from smecheck.extraction import Extractor
from smecheck.model import Failure, Reading, Registry, Report, Severity, Verdict
from smecheck.settings import Configuration, Settings, load

_RANK = {severity: rank for rank, severity in enumerate(Severity)}
_View = tuple[Registry, Index]


@dataclass
class Session:
    """Registries, extractors and settings of a run, each loaded at most once."""

    asked: dict[str, Any]
    configuration: Configuration
    folder: Path
    views: dict[tuple[Any, ...], _View] = field(default_factory=dict)
    extractors: dict[tuple[str, str], Extractor] = field(default_factory=dict)

    @classmethod
    def begin(cls, asked: dict[str, Any], isolated: bool) -> Session:
        """Read the configuration that holds in the present folder, unless isolated from it."""
        folder = Path.cwd()
        return cls(asked, Configuration() if isolated else load(folder), folder)

    def settings(self, path: str) -> Settings:
        """The settings that hold for one file."""
        return settle(self.folder / path, self.asked, self.configuration)

    def verify(self, paths: Sequence[str]) -> Iterator[Report | Failure]:
        """Check every document, in order; the registry is proved before the first is read."""
        self.view(settle(self.folder, self.asked, self.configuration))
        for path in source.find(paths):
            if isinstance(path, Failure):
                yield path
                continue
            settings = self.settings(path)
            if settings.skip:
                continue
            known, index = self.view(settings)
            for article in articles(path, settings):
                if isinstance(article, Failure):
                    yield article
                else:
                    report = check(article, self.extractor(settings), index, known, settings.known_by)
                    yield chosen(report, settings)

    def extract(self, paths: Sequence[str]) -> Iterator[Reading | Failure]:
        """Read the numbers of every document, in order."""
        for path in source.find(paths):
            if isinstance(path, Failure):
                yield path
                continue
            settings = self.settings(path)
            for article in articles(path, settings):
                yield article if isinstance(article, Failure) else read(article, self.extractor(settings))

    def view(self, settings: Settings) -> _View:
        """The registry as the settings ask for it, with its index."""
        key = (settings.claims, settings.claims_version, settings.known_by)
        if key not in self.views:
            folder, origin = registry.locate(settings.claims, self.folder)
            known = registry.load(folder, origin, settings.claims_version)
            if settings.known_by:
                known = registry.as_known_by(known, settings.known_by)
            self.views[key] = (known, Index.of(known))
        return self.views[key]

    def extractor(self, settings: Settings) -> Extractor:
        """The extractor for the model and the dollar that the settings name."""
        key = (settings.model, settings.dollar)
        if key not in self.extractors:
            self.extractors[key] = Extractor(*key)
        return self.extractors[key]

    def fails(self, report: Report) -> bool:
        """Whether a report makes the exit status 1: a finding at or above `fail_on`, or too little judged."""
        settings = self.settings(report.article.path)
        summary = report.summary
        if summary.checked * 100 < settings.min_coverage * max(summary.quantities, 1):
            return True
        limit = _RANK[settings.fail_on]
        return limit > 0 and any(_RANK[finding.severity] >= limit for finding in report.findings)


def chosen(report: Report, settings: Settings) -> Report:
    """The report with only the findings that `select`, `ignore` and `min_level` leave; the counts stay whole."""
    findings = tuple(finding for finding in report.findings if _is_told(finding, settings))
    return dataclasses.replace(report, findings=findings, tally=report.summary)


def _is_told(finding: Verdict, settings: Settings) -> bool:
    code = finding.code.value
    if settings.select and not code.startswith(settings.select):
        return False
    if settings.ignore and code.startswith(settings.ignore):
        return False
    return _RANK[finding.severity] >= _RANK[settings.min_level]
