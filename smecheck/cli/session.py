"""One run of the command line: settings for each file, and what is loaded once and used for all."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from smecheck import registry
from smecheck.check import read
from smecheck.cli.documents import Wanted, articles
from smecheck.cli.memory import Memory, View
from smecheck.cli.options import settle
from smecheck.extraction import Extractor
from smecheck.model import Failure, Reading, Report, Severity, Verdict
from smecheck.registry.cache import cache_folder
from smecheck.settings import Configuration, Ignoring, Settings, load
from smecheck.store import Cache
from smecheck.waiving import BASELINE, Baseline, Changes, Waivers, Waiving

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass
class Session:
    """Registries, extractors and settings of a run, each loaded at most once."""

    asked: dict[str, Any]
    configuration: Configuration
    folder: Path
    wanted: Wanted
    memory: Memory = field(default_factory=lambda: Memory(None))
    waiving: Waiving | None = None
    views: dict[tuple[Any, ...], View] = field(default_factory=dict)
    extractors: dict[tuple[str, str], Extractor] = field(default_factory=dict)

    @classmethod
    def begin(cls, asked: dict[str, Any], isolated: bool, wanted: Wanted) -> Session:
        """Read the configuration that holds here (or where standard input is said to be from), unless isolated."""
        folder = Path.cwd()
        start = (folder / wanted.stdin_name).parent if wanted.stdin_name else folder
        return cls(asked, Configuration() if isolated else load(start), folder, wanted)

    def remember(self, cached: bool) -> None:
        """Take what was read and judged in earlier runs from the cache."""
        self.memory = Memory(Cache.open(cache_folder()) if cached else None)

    def waive(self, baseline: Path | None, base: str | None) -> None:
        """Take out what was answered for: comments, the waivers and the baseline of this folder; and, with `base`, what
        no change since that git reference touches."""
        home = self.configuration.folder or self.folder
        today = datetime.date.today()
        self.waiving = Waiving(
            today,
            Waivers.load(home, today),
            Baseline.load(baseline or home / BASELINE),
            Changes.since(base, self.folder) if base else None,
        )

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
            for result in self.memory.reports(
                path, self.wanted, settings, self.extractor(settings), self.view(settings)
            ):
                yield result if isinstance(result, Failure) else self._told(result, settings)

    def extract(self) -> Iterator[Reading | Failure]:
        """Read the numbers of every document, in order."""
        for path, settings in self.documents():
            if isinstance(path, Failure):
                yield path
                continue
            for article in articles(path, self.wanted, settings):
                yield article if isinstance(article, Failure) else read(article, self.extractor(settings))

    def _told(self, report: Report, settings: Settings) -> Report:
        """What is left to tell when all that was answered for, or is not asked about, is taken out."""
        waived = self.waiving.apply(report) if self.waiving else report
        return chosen(waived, settings)

    def view(self, settings: Settings) -> View:
        """The registry as the settings ask for it, with its index."""
        key = (settings.claims, settings.claims_version, settings.known_by)
        if key not in self.views:
            folder, origin = registry.locate(settings.claims, self.folder)
            known = registry.load(folder, origin, settings.claims_version)
            if settings.known_by:
                known = registry.as_known_by(known, settings.known_by)
            self.views[key] = View(known)
        return self.views[key]

    def extractor(self, settings: Settings) -> Extractor:
        """The extractor for the model and the dollar that the settings name."""
        key = (settings.model, settings.dollar)
        if key not in self.extractors:
            self.extractors[key] = Extractor(*key)
        return self.extractors[key]

    def shown(self, result: Report | Failure) -> Report | Failure:
        """The result without the findings below `min_level`: it bears on what is shown, never on the exit status."""
        if isinstance(result, Failure):
            return result
        limit = _RANK[self.settings(result.article.path).min_level]
        findings = tuple(finding for finding in result.findings if _RANK[finding.severity] >= limit)
        return dataclasses.replace(result, findings=findings)

    def fails(self, report: Report) -> bool:
        """Whether a report makes the exit status 1: a finding at or above `fail_on`, or too little judged."""
        settings = self.settings(report.article.path)
        summary = report.summary
        if summary.checked * 100 < settings.min_coverage * max(summary.quantities, 1):
            return True
        limit = _RANK[settings.fail_on]
        return limit > 0 and any(_RANK[finding.severity] >= limit for finding in report.findings)


def chosen(report: Report, settings: Settings) -> Report:
    """The report with only the findings that `select` and `ignore` leave; the counts stay whole."""
    findings = tuple(finding for finding in report.findings if _is_chosen(finding, settings))
    return dataclasses.replace(report, findings=findings, tally=report.summary)


def _is_chosen(finding: Verdict, settings: Settings) -> bool:
    code = finding.code.value
    if settings.select and not code.startswith(settings.select):
        return False
    return not (settings.ignore and code.startswith(settings.ignore))
