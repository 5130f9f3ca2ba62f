"""Counts what became of each case: cases and findings in, the confusion matrix and the shares out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from benchmarks.verdicts.cases import SLIP, TRUE, UNCHECKABLE, Case
from smecheck.model import Outcome, Report, Verdict

ALARMS = {Outcome.CONTRADICTS.value, Outcome.OUTDATED.value, Outcome.INCONSISTENT.value}
NOT_FOUND = "not found"
COLUMNS = ("agrees", "contradicts", "outdated", "unverified", NOT_FOUND)
BARS = {"false alarms": 1, "slips flagged": 95, "slips named": 85, "true figures agreed": 85}  # in a hundred


@dataclass(frozen=True)
class Judged:
    """One case with what was said of its figure, and of the other figures of its article."""

    case: Case
    outcome: str
    code: str
    reasons: tuple[str, ...]
    beside: int = 0
    alarms_beside: int = 0

    @property
    def alarm(self) -> bool:
        return self.outcome in ALARMS

    @property
    def good(self) -> bool:
        if self.case.truth == SLIP:
            return self.alarm and self.code in self.case.codes
        return self.outcome == "agrees" if self.case.truth == TRUE else not self.alarm


def judged(case: Case, report: Report) -> Judged:
    """Find the finding on the case's figure, and count those on the others."""
    against_registry = [f for f in report.findings if f.outcome is not Outcome.INCONSISTENT]
    here = next((f for f in against_registry if _is_at(f, case.start)), None)
    others = [f for f in report.findings if f is not here and not _is_at(f, case.start)]
    alarms = sum(f.outcome.value in ALARMS for f in others)
    if here is None:
        return Judged(case, NOT_FOUND, "-", (), len(others), alarms)
    return Judged(case, here.outcome.value, here.code.value, here.reasons, len(others), alarms)


def _is_at(finding: Verdict, start: int) -> bool:
    span = finding.claim.quantity.span
    return span.start <= start < span.end


@dataclass
class Tally:
    """The counts of one registry."""

    matrix: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    made: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    flagged: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    named: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    beside: int = 0
    alarms_beside: int = 0

    def add(self, one: Judged) -> None:
        case = one.case
        self.matrix[case.truth][one.outcome] += 1
        self.made[case.truth][case.kind] += 1
        self.flagged[case.truth][case.kind] += one.alarm
        self.named[case.truth][case.kind] += one.good
        self.beside += one.beside
        self.alarms_beside += one.alarms_beside

    def shares(self) -> dict[str, float]:
        """The four figures that the bars are set for, in a hundred."""
        untouched = [truth for truth in (TRUE, UNCHECKABLE) if truth in self.made]
        figures = sum(self.made[truth].total() for truth in untouched) + self.beside
        alarms = sum(self.flagged[truth].total() for truth in untouched) + self.alarms_beside
        return {
            "false alarms": _in_a_hundred(alarms, figures),
            "slips flagged": _in_a_hundred(self.flagged[SLIP].total(), self.made[SLIP].total()),
            "slips named": _in_a_hundred(self.named[SLIP].total(), self.made[SLIP].total()),
            "true figures agreed": _in_a_hundred(self.named[TRUE].total(), self.made[TRUE].total()),
        }

    def table(self, *, bars: bool = True) -> str:
        """The tables of one registry in plain text."""
        lines = [f"{'':24}" + "".join(f"{column:>12}" for column in COLUMNS)]
        for truth, row in self.matrix.items():
            lines.append(f"{truth:24}" + "".join(f"{row[column]:12}" for column in COLUMNS))
        for truth, good in ((SLIP, "named"), (TRUE, "agreed"), (UNCHECKABLE, "silent")):
            lines += ["", f"{truth:24}{'made':>12}{'flagged':>12}{good:>12}"]
            for kind, made in sorted(self.made[truth].items()):
                flagged, named = self.flagged[truth][kind], self.named[truth][kind]
                lines.append(f"  {kind:22}{made:12}{_percent(flagged, made):>12}{_percent(named, made):>12}")
        lines += ["", f"other figures in these texts: {self.beside}, of which flagged {self.alarms_beside}", ""]
        for name, share in self.shares().items():
            bar = BARS[name]
            met = share <= bar if name == "false alarms" else share >= bar
            relation = "at most" if name == "false alarms" else "at least"
            told = f"   {relation} {bar}: {'met' if met else 'NOT MET'}" if bars else ""
            none = math.isnan(share)
            lines.append(f"{name:24}    none made" if none else f"{name:24}{share:8.1f} in 100{told}")
        return "\n".join(lines)


def _in_a_hundred(part: int, whole: int) -> float:
    return 100 * part / whole if whole else math.nan


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%"
