"""Takes out of a report what was answered for or not asked about: a report in, a report out, the counts whole."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass, field

from smecheck.model import Note, Report, Suppression, Verdict
from smecheck.waiving.baseline import Baseline
from smecheck.waiving.changed import Changes
from smecheck.waiving.inline import Ignore, ignores
from smecheck.waiving.waivers import Waiver, Waivers


@dataclass(frozen=True, slots=True)
class Waiving:
    """What holds for a run; each part may be absent. today: the day that waivers and ignores are held against."""

    today: datetime.date
    waivers: Waivers | None = None
    baseline: Baseline | None = None
    changes: Changes | None = None

    def apply(self, report: Report) -> Report:
        """The report without the findings that were answered for; unused, expired and unread answers become notes."""
        answers = _Answers.about(report, self.waivers, self.today)
        known = self.baseline.known(report) if self.baseline else frozenset()
        told: list[Verdict] = []
        suppressed = list(report.suppressed)
        for place, finding in enumerate(report.findings):
            by = answers.find(finding) or (Suppression(finding, "baseline") if place in known else None)
            if by:
                suppressed.append(by)
            elif self.changes is None or self.changes.concern(report, finding):
                told.append(finding)
        article = dataclasses.replace(report.article, notes=(*report.article.notes, *answers.complaints()))
        return dataclasses.replace(
            report, article=article, findings=tuple(told), suppressed=tuple(suppressed), tally=report.summary
        )


@dataclass
class _Answers:
    """The comments and waivers of one article, and which of them were needed."""

    report: Report
    waivers: Waivers | None
    ignores: tuple[Ignore, ...]
    unread: tuple[Note, ...]
    named: tuple[Waiver, ...]
    used: set[Ignore | Waiver] = field(default_factory=set)

    @classmethod
    def about(cls, report: Report, waivers: Waivers | None, today: datetime.date) -> _Answers:
        held, unread = ignores(report.article, today)
        return cls(report, waivers, held, unread, waivers.about(report) if waivers else ())

    def find(self, finding: Verdict) -> Suppression | None:
        """The answer for a finding: a comment's before a waiver's."""
        for ignore in self.ignores:
            if finding.code.value in ignore.codes and ignore.reach.contains(finding.claim.quantity.span):
                self.used.add(ignore)
                return Suppression(finding, "inline", ignore.reason, None, ignore.until)
        waiver = self.waivers.answer(self.named, finding, self.report.article.text) if self.waivers else None
        if waiver is None:
            return None
        self.used.add(waiver)
        return Suppression(finding, "waiver", waiver.why, waiver.who, waiver.until)

    def complaints(self) -> tuple[Note, ...]:
        """What is wrong with them."""
        unused = tuple(
            Note("unused-ignore", f"{one.where}: ignores {', '.join(sorted(one.codes))}, which is not found here")
            for one in self.ignores
            if one not in self.used
        )
        waived = (one for one in self.used if isinstance(one, Waiver))
        return (*self.unread, *unused, *(self.waivers.complaints(self.named, waived) if self.waivers else ()))
