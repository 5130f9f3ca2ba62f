"""Waivers, for formats without comments: who answers for which figure, why and until when; yes or no for a finding."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smecheck.model import Note, Report, Verdict

NAME = ".smecheck-waivers.yaml"


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who answers for which figure of which file, why, and until when (that day included)."""

    path: str
    code: str
    quote: str
    who: str
    why: str
    until: datetime.date

    def covers(self, finding: Verdict, text: str) -> bool:
        """Whether it is this finding of its file that was answered for."""
        return finding.code.value == self.code and finding.claim.quantity.span.of(text).split() == self.quote.split()


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of one file, against a day; paths are taken from the folder of the file."""

    folder: Path
    today: datetime.date
    waivers: tuple[Waiver, ...] = ()

    @classmethod
    def load(cls, folder: Path, today: datetime.date) -> Waivers:
        """Read the file in `folder`, if there is one. Raises ConfigError, located, for what does not fit."""
        file = folder / NAME
        if not file.is_file():
            return cls(folder, today)
        from smecheck.waiving.sidecar import read_waivers  # loads YAML, needed only where there are waivers

        return cls(folder, today, tuple(Waiver(**fields) for fields in read_waivers(file)))

    def about(self, report: Report) -> tuple[Waiver, ...]:
        """The waivers that name the report's file, expired ones too."""
        if not self.waivers:
            return ()
        try:
            path = Path(report.article.path).resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            return ()
        return tuple(waiver for waiver in self.waivers if waiver.path == path)

    def answer(self, named: Iterable[Waiver], finding: Verdict, text: str) -> Waiver | None:
        """The first of some waivers that still holds and answers for a finding, or None."""
        return next((one for one in named if one.until >= self.today and one.covers(finding, text)), None)

    def complaints(self, named: Iterable[Waiver], used: Iterable[Waiver]) -> tuple[Note, ...]:
        """What is wrong with the waivers of one article: expired, or answering for nothing that is found."""
        held = set(used)
        return tuple(
            Note("expired-waiver", f"{NAME}: {told} expired on {waiver.until}; it waives nothing any more")
            if waiver.until < self.today
            else Note("unused-waiver", f"{NAME}: {told} waives nothing that is found here")
            for waiver in named
            if waiver not in held and (told := f"{waiver.code} {waiver.quote!r}, by {waiver.who},")
        )
