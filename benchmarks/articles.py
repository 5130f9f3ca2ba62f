"""Verifies true articles, then makes one slip at a time in every agreeing figure and counts how many are caught.

    python -m benchmarks.articles ARTICLE[=YYYY-MM-DD] …  [--claims DIR] [--misses]

Prints, for each kind of slip, how many were made, flagged and named with the right code, and the false alarms: findings
on figures that nobody touched.
"""

from __future__ import annotations

import argparse
import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.slips import Slip, slips
from smecheck import registry, source
from smecheck.check import check
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Article, Outcome, Registry, Report

ALARMS = {Outcome.CONTRADICTS, Outcome.OUTDATED, Outcome.INCONSISTENT}


@dataclass(frozen=True)
class Bench:
    """What is loaded once: the extractor and the registry with its index."""

    extractor: Extractor
    registry: Registry
    index: Index

    @classmethod
    def open(cls, claims: Path | None) -> Bench:
        folder, origin = registry.locate(claims, Path.cwd())
        known = registry.load(folder, origin)
        return cls(Extractor(), known, Index.of(known))

    def check(self, article: Article) -> Report:
        return check(article, self.extractor, self.index, self.registry)

    def check_text(self, text: str, like: Article) -> Report:
        article = source.read_text(text, like.path)
        if like.published:
            article = source.dated(article, like.published.start)
        return self.check(article)


@dataclass(frozen=True)
class Outcomes:
    """What became of one slip: flagged, with the right code, and alarms elsewhere in the article."""

    slip: Slip
    flagged: bool
    named: bool
    code: str
    alarms_elsewhere: int


def true_article(argument: str) -> Article:
    """Read `PATH` or `PATH=YYYY-MM-DD`."""
    path, _, day = argument.partition("=")
    article = source.read(path)
    return source.dated(article, datetime.date.fromisoformat(day)) if day else article


def make_slips(bench: Bench, article: Article) -> Iterator[Outcomes]:
    """Make every slip in every agreeing figure of a true article, and judge each wrong article anew."""
    for finding in bench.check(article).findings:
        if finding.outcome is not Outcome.AGREES:
            continue
        for slip in slips(article.text, finding, bench.registry):
            yield _outcome(slip, bench.check_text(slip.text, article))


def _outcome(slip: Slip, report: Report) -> Outcomes:
    alarms = [finding for finding in report.findings if finding.outcome in ALARMS]
    here = [f for f in alarms if abs(f.claim.quantity.span.start - slip.start) <= 1]
    code = (
        here[0].code.value
        if here
        else next((f.code.value for f in report.findings if abs(f.claim.quantity.span.start - slip.start) <= 1), "-")
    )
    return Outcomes(slip, bool(here), code in slip.codes, code, len(alarms) - len(here))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--claims", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every slip that was missed or misnamed")
    arguments = parser.parse_args()
    bench = Bench.open(arguments.claims)
    made: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    named: Counter[str] = Counter()
    elsewhere = false_alarms = figures = 0
    for argument in arguments.articles:
        article = true_article(argument)
        report = bench.check(article)
        figures += report.summary.quantities
        false_alarms += sum(finding.outcome in ALARMS for finding in report.findings)
        for outcome in make_slips(bench, article):
            kind = outcome.slip.kind
            made[kind] += 1
            flagged[kind] += outcome.flagged
            named[kind] += outcome.named
            elsewhere += outcome.alarms_elsewhere
            if arguments.misses and not outcome.named:
                start = outcome.slip.start
                print(f"{argument} {kind}: {outcome.code} for …{outcome.slip.text[max(0, start - 40) : start + 40]!r}")
    print(f"{'slip':20} {'made':>5} {'flagged':>8} {'named':>6}")
    for kind in made:
        print(f"{kind:20} {made[kind]:5} {flagged[kind]:8} {named[kind]:6}")
    print(f"{'all':20} {made.total():5} {flagged.total():8} {named.total():6}")
    print(f"true figures {figures}, false alarms {false_alarms}; alarms on untouched figures beside a slip {elsewhere}")


if __name__ == "__main__":
    main()
