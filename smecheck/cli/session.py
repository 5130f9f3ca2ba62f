"""One run of the command line: settings for each file, and what is loaded once and used for all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from smecheck import registry
from smecheck.check import check, read
from smecheck.checking import Index
from smecheck.cli.documents import Wanted, articles
from smecheck.cli.options import settle
from smecheck.extraction import Extractor
from smecheck.model import Failure, Reading, Registry, Report, Severity, Verdict
from smecheck.settings import Configuration, Ignoring, Settings, load

_RANK = {severity: rank for rank, severity in enumerate(Severity)}
_View = tuple[Registry, Index]


@dataclass
class Session:
    """Registries, extractors and settings of a run, each loaded at most once."""

    asked: dict[str, Any]
    configuration: Configuration
    folder: Path
    wanted: Wanted
    views: dict[tuple[Any, ...], _View] = field(default_factory=dict)
    extractors: dict[tuple[str, str], Extractor] = field(default_factory=dict)

    @classmethod
    def begin(cls, asked: dict[str, Any], isolated: bool, wanted: Wanted) -> Session:
        """Read the configuration that holds in the present folder, unless isolated from it."""
        folder = Path.cwd()
        return cls(asked, Configuration() if isolated else load(folder), folder, wanted)

    def settings(self, path: str) -> Settings:
        """The settings that hold for one document."""
        return settle(self.folder / self.wanted.name(path), self.asked, self.configuration)

    def documents(self) -> Iterator[tuple[str | Failure, Settings]]:
        """The documents of the run in order, each with its settings, without those that are to be skipped."""
        ignoring = Ignoring(self.settings(".").exclude, self.configuration.folder or self.folder)
        for path in self.wanted.find(lambda file, folder: ignoring.skips(file, folder=folder)):
            settings = self.settings("." if isinstance(path, Failure) else path)
            if not settings.skip:
                yield path, settings

    def tell(self, *, settings: bool) -> None:
        """Print the documents of the run, with the settings of each if asked."""
        for path, values in self.documents():
            if isinstance(path, Failure):
                raise path.error
            click.echo(path)
            for name, value in dataclasses.asdict(values).items() if settings else ():
                click.echo(f"  {name.replace('_', '-')} = {value if isinstance(value, Path | str) else repr(value)}")

    def verify(self) -> Iterator[Report | Failure]:
        """Check every document, in order; the registry is proved before the first is read."""
        self.view(self.settings("."))
        for path, settings in self.documents():
            if isinstance(path, Failure):
                yield path
                continue
            known, index = self.view(settings)
            for article in articles(path, self.wanted, settings):
                if isinstance(article, Failure):
                    yield article
                else:
                    report = check(article, self.extractor(settings), index, known, settings.known_by)
                    yield chosen(report, settings)

    def extract(self) -> Iterator[Reading | Failure]:
        """Read the numbers of every document, in order."""
        for path, settings in self.documents():
            if isinstance(path, Failure):
                yield path
                continue
            for article in articles(path, self.wanted, settings):
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
