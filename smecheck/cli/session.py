"""One run of the command line: settings for each file, and what is loaded once and used for all."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smecheck import registry
from smecheck.cli.documents import Wanted, articles
from smecheck.cli.loaded import Reader, View
from smecheck.cli.options import settle
from smecheck.cli.telling import chosen
from smecheck.model import Article, Failure, Reading, Report
from smecheck.registry.cache import cache_folder
from smecheck.settings import Configuration, Ignoring, Settings, load

if TYPE_CHECKING:  # no command needs all of these
    from smecheck.store import Cache
    from smecheck.waiving import Baseline, Waiving


@dataclass
class Session:
    """Registries, pipelines and settings of a run, each loaded at most once."""

    asked: dict[str, Any]
    configuration: Configuration
    folder: Path
    wanted: Wanted
    cache: Cache | None = None
    waiving: Waiving | None = None
    views: dict[tuple[Any, ...], View] = field(default_factory=dict)
    readers: dict[tuple[str, str], Reader] = field(default_factory=dict)

    @classmethod
    def begin(cls, asked: dict[str, Any], isolated: bool, wanted: Wanted) -> Session:
        """Read the configuration that holds here (or where standard input is said to be from), unless isolated."""
        folder = Path.cwd()
        start = (folder / wanted.stdin_name).parent if wanted.stdin_name else folder
        return cls(asked, Configuration() if isolated else load(start), folder, wanted)

    @property
    def home(self) -> Path:
        """The folder of the configuration, else this one: where waivers and the baseline lie."""
        return self.configuration.folder or self.folder

    @cached_property
    def common(self) -> Settings:
        """The settings of the run as a whole, before any override for a file."""
        return settle(None, self.asked, self.configuration)

    def remember(self, cached: bool) -> None:
        """Take what was read and judged in earlier runs from the cache."""
        from smecheck.store import Cache

        self.cache = Cache.open(cache_folder()) if cached else None

    def waive(self, baseline: Baseline | None, base: str | None = None) -> None:
        """Take out what was answered for: comments, the waivers of this folder, a baseline; and, with `base`, what no
        change since that git reference touches."""
        from smecheck.waiving import Changes, Waivers, Waiving

        today = datetime.date.today()
        changes = Changes.since(base, self.folder) if base else None
        self.waiving = Waiving(today, Waivers.load(self.home, today), baseline, changes)

    def baseline(self, file: Path | None) -> Baseline:
        """The baseline in `file`, which must be there, else the one of this folder, if any."""
        from smecheck.waiving import BASELINE, Baseline

        if file and not file.is_file():
            raise click.UsageError(f"{file}: no such baseline; 'smecheck baseline create' makes it")
        return Baseline.load(file or self.home / BASELINE)

    def settings(self, path: str) -> Settings:
        """The settings that hold for one file."""
        if not self.configuration.overrides:
            return self.common
        return settle(self.folder / self.wanted.name(path), self.asked, self.configuration)

    def documents(self) -> Iterator[tuple[str | Failure, Settings]]:
        """The documents of the run in order, each with its settings, without those that are to be skipped."""
        ignoring = Ignoring(self.common.exclude, self.home)
        for path in self.wanted.find(lambda file, folder: ignoring.skips(file, folder=folder)):
            settings = self.common if isinstance(path, Failure) else self.settings(path)
            if not settings.skip:
                yield path, settings

    def judged(self) -> Iterator[tuple[Report | Failure, Settings]]:
        """Check every document in order, with its settings; the registry is proved before the first is read."""
        from smecheck.cli.memory import Memory

        memory = Memory(self.cache)
        self.view(self.common)
        for path, settings in self.documents():
            if isinstance(path, Failure):
                yield path, settings
                continue
            for result in memory.reports(path, self.wanted, settings, self.reader(settings), self.view(settings)):
                yield (result if isinstance(result, Failure) else self._told(result, settings)), settings

    def verify(self) -> Iterator[Report | Failure]:
        """Check every document, in order."""
        for result, _ in self.judged():
            yield result

    def extract(self) -> Iterator[Reading | Failure]:
        """Read the numbers of every document, in order."""
        from smecheck.cli.together import readings

        return readings(self._read())

    def _read(self) -> Iterator[tuple[Article | Failure, Reader]]:
        for path, settings in self.documents():
            found = [path] if isinstance(path, Failure) else articles(path, self.wanted, settings)
            for article in found:
                yield article, self.reader(settings)

    def _told(self, report: Report, settings: Settings) -> Report:
        """What is left to tell when all that was answered for, or is not asked about, is taken out."""
        return chosen(self.waiving.apply(report) if self.waiving else report, settings)

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

    def reader(self, settings: Settings) -> Reader:
        """The pipeline that the settings name, reading "$" as they say."""
        key = (settings.model, settings.dollar)
        if key not in self.readers:
            self.readers[key] = Reader(*key)
        return self.readers[key]
