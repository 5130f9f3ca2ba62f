"""Measures verdicts on whole articles as a newsroom meets them, of many styles, true and with planted errors.

    python -m benchmarks.newsroom [--set build|build-N|measure] [--misses] [--only TEXT]

Printed are the shares of true figures that agree (with the right measure), of planted errors that are caught and named
with a right code, and the false alarms: findings on figures that are true, or of which the registry knows nothing. The
sets `build` (all whose names begin so) are for finding out what is wrong; of the set `measure` nothing but the totals
is to be looked at, and `--misses` is refused for it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.articles import ALARMS, Bench
from benchmarks.newsroom.stories import Label, Story, stories
from smecheck.model import Outcome, Report, Verdict


@dataclass
class Tally:
    """The counts of one set."""

    articles: int = 0
    alarmed: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)

    def add(self, story: Story, report: Report) -> Iterator[str]:
        """Count one report; what did not come out right, in words."""
        against = [finding for finding in report.findings if finding.outcome is not Outcome.INCONSISTENT]
        self.articles += 1
        self.counts["numbers"] += len(against)
        unlabelled = [f for f in report.findings if not any(_at(f, label) for label in story.labels)]
        for label in story.labels:
            yield from self._label(label, next((f for f in against if _at(f, label)), None))
        alarms = [f for f in unlabelled if f.outcome in ALARMS]
        agreeing = [f for f in unlabelled if f.outcome is Outcome.AGREES]
        true = [f for f in against if f.outcome in ALARMS and any(_at(f, x) and not x.planted for x in story.labels)]
        self.counts["alarms"] += len(alarms) + len(true)
        self.counts["agreements"] += len(agreeing)
        self.alarmed += bool(alarms or true)
        yield from (_told("FALSE ALARM", finding) for finding in alarms)
        yield from (_told("agrees unasked", finding) for finding in agreeing)

    def _label(self, label: Label, finding: Verdict | None) -> Iterator[str]:
        outcome = finding.outcome if finding else None
        if label.planted:
            self.planted[label.kind] += 1
            caught = outcome in ALARMS
            named = finding is not None and caught and finding.code.value in label.codes
            self.caught[label.kind] += caught
            self.counts["caught"] += caught
            self.counts["named"] += named
            if not named:
                yield _told(f"{'misnamed' if caught else 'MISSED'} ({'/'.join(sorted(label.codes))})", finding)
            return
        self.counts["true"] += 1
        measure = finding.observation.measure if finding and finding.observation else ""
        agreed = outcome is Outcome.AGREES and measure.partition(".")[2] == label.measure
        self.counts["agreed"] += agreed
        if not agreed:
            what = "FALSE ALARM" if outcome in ALARMS else "not agreed"
            yield _told(f"{what} ({label.measure})", finding)

    def table(self) -> str:
        """The totals in plain text."""
        planted = self.planted.total()
        lines = [
            f"articles {self.articles}, numbers {self.counts['numbers']}",
            f"true figures agreed   {_share(self.counts['agreed'], self.counts['true'])}   (at least 85)",
            f"planted errors caught {_share(self.counts['caught'], planted)}   (at least 85)",
            f"planted errors named  {_share(self.counts['named'], planted)}",
            f"false alarms {self.counts['alarms']}, in {_share(self.alarmed, self.articles)} articles (at most 5)",
            f"agreements on numbers without a label {self.counts['agreements']}",
        ]
        return "\n".join([*lines, *(f"  {kind:16}{self.caught[kind]:4} of {n}" for kind, n in self.planted.items())])


def _at(finding: Verdict, label: Label) -> bool:
    return finding.claim.quantity.span.overlaps(label.span)


def _told(what: str, finding: Verdict | None) -> str:
    if finding is None:
        return f"  {what}: not found"
    quantity = finding.claim.quantity
    told = (f"  {what}: {finding.code.value} {quantity.span} value {quantity.low}", *finding.reasons)
    return "\n      ".join(told)


def _share(part: int, whole: int) -> str:
    return f"{part:4} of {whole:4} = {100 * part / max(whole, 1):5.1f} in 100"


def main() -> None:
    """Check every article of the set, print the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=Path, help="the registry; without it the one found from here")
    parser.add_argument("--set", metavar="build|build-N|measure", default="build")
    parser.add_argument("--misses", action="store_true", help="print what did not come out right")
    parser.add_argument("--only", default="", help="only articles whose id contains this")
    arguments = parser.parse_args()
    if arguments.misses and arguments.set.startswith("measure"):
        parser.error("the articles to measure by are not for looking at single misses")
    found = list(stories(arguments.set))
    if not found:
        parser.error(f"there are no articles named {arguments.set}")
    bench, tally = Bench.open(arguments.claims), Tally()
    for story in found:
        if arguments.only not in story.id:
            continue
        misses = list(tally.add(story, bench.check(story.article)))
        if arguments.misses and misses:
            print(f"{story.id}: {story.style}")
            for miss in misses:
                print(_with_text(miss, story))
    print(tally.table())


def _with_text(miss: str, story: Story) -> str:
    """The miss with the number's surroundings in place of its span."""
    start, _, rest = miss.partition("Span(start=")
    if not rest:
        return miss
    inside, _, tail = rest.partition(")")
    place = int(inside.partition(",")[0])
    around = " ".join(story.article.text[max(0, place - 70) : place + 50].split())
    return f"{start}…{around}…{tail}"


if __name__ == "__main__":
    main()
