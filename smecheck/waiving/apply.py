"""Takes out of a report what was answered for or not asked about: a report in, a report out, the counts whole."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass

from smecheck.model import Note, Report, Suppression, Verdict
from smecheck.waiving.baseline import Baseline
from smecheck.waiving.changed import Changes
from smecheck.waiving.inline import Ignore, ignores
from smecheck.waiving.waivers import Waivers


@dataclass(frozen=True, slots=True)
class Waiving:
    """What holds for a run; each part may be absent. today: the day that waivers and ignores are held against."""

    today: datetime.date
    waivers: Waivers | None = None
    baseline: Baseline | None = None
    changes: Changes | None = None

    def apply(self, report: Report) -> Report:
        """The report without the findings that were answered for; unused and unread ignores become notes."""
        held, complaints = ignores(report.article.text, self.today)
        known = self.baseline.known(report) if self.baseline else frozenset()
        told: list[Verdict] = []
        suppressed = list(report.suppressed)
        used: set[Ignore] = set()
        for place, finding in enumerate(report.findings):
            ignore = next((one for one in held if _answers(one, finding)), None)
            if ignore:
                used.add(ignore)
            by = self._suppression(report, finding, ignore, place in known)
            if by:
                suppressed.append(by)
            elif self.changes is None or self.changes.concern(report, finding):
                told.append(finding)
        unused = tuple(_unused(report, one) for one in held if one not in used)
        article = dataclasses.replace(report.article, notes=(*report.article.notes, *complaints, *unused))
        return dataclasses.replace(
            report, article=article, findings=tuple(told), suppressed=tuple(suppressed), tally=report.summary
        )

    def _suppression(self, report: Report, finding: Verdict, ignore: Ignore | None, known: bool) -> Suppression | None:
        if ignore:
            return Suppression(finding, "inline", ignore.reason, None, ignore.until)
        waiver = self.waivers.waiver_for(report, finding) if self.waivers else None
        if waiver:
            return Suppression(finding, "waiver", waiver.why, waiver.who, waiver.until)
        return Suppression(finding, "baseline") if known else None


def _answers(ignore: Ignore, finding: Verdict) -> bool:
    return finding.code.value in ignore.codes and ignore.reach.contains(finding.claim.quantity.span)


def _unused(report: Report, ignore: Ignore) -> Note:
    line = report.article.text.count("\n", 0, ignore.span.start) + 1
    return Note("unused-ignore", f"line {line}: ignores {', '.join(sorted(ignore.codes))}, which is not found here")
