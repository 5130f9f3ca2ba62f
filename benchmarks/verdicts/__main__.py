"""Measures how far verdicts can be trusted, on articles made from every observation of a registry.

    python -m benchmarks.verdicts [--claims DIR] [--frames build|build-N|measure] [--peers rag_quantguard] [--misses N]

True, wrong and uncheckable sentences are made from frames of news prose and judged. Printed are the confusion matrix,
for each slip the share flagged and the share named with the right code, and the false alarms in a hundred figures that
are true or cannot be checked. The frames `build` (all sets whose names begin so) are for finding out what is wrong; of
the frames `measure` nothing but the totals is to be looked at, and `--misses` is refused for them.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.articles import Bench
from benchmarks.verdicts import peers
from benchmarks.verdicts.cases import Case, sample
from benchmarks.verdicts.facts import Beat
from benchmarks.verdicts.frames import Prose
from benchmarks.verdicts.scoring import Judged, Tally, judged
from smecheck import source

SIZE = 4000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=Path, help="the registry; without it the one found from here")
    parser.add_argument("--frames", metavar="build|build-N|measure", default="build")
    parser.add_argument("--size", type=int, default=SIZE, help="about how many articles of a set to judge")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print up to N misses of each kind")
    parser.add_argument("--only", help="judge only cases whose id contains this")
    parser.add_argument("--peers", action="append", default=[], choices=("rag_quantguard",))
    parser.add_argument("--environments", type=Path, default=Path(".peers"), help="where peers are installed")
    arguments = parser.parse_args()
    if arguments.misses and arguments.frames.startswith("measure"):
        parser.error("the frames to measure by are not for looking at single misses")
    sets = Prose.sets(arguments.frames)
    if not sets:
        parser.error(f"there are no frames named {arguments.frames}")
    bench = Bench.open(arguments.claims)
    beat = Beat.of(bench.registry)
    made = [
        case
        for prose in sets
        for case in sample(beat, prose, arguments.size)
        if not arguments.only or arguments.only in case.id
    ]
    started = time.perf_counter()
    results = [judge(bench, case) for case in made]
    seconds = time.perf_counter() - started
    tally = Tally()
    for one in results:
        tally.add(one)
    if arguments.misses:
        print_misses(results, arguments.misses)
    print(f"{bench.registry.name}, frames {arguments.frames}: {len(made)} articles in {seconds:.0f} s\n")
    print(tally.table())
    for name in arguments.peers:
        beside = Tally()
        for one in peers.run(name, beat, made, arguments.environments):
            beside.add(one)
        print(f"\n{name}, on the same articles, given the registry in sentences (it names no slips)\n")
        print(beside.table(bars=False))


def judge(bench: Bench, case: Case) -> Judged:
    """Verify one made article at its day."""
    article = source.dated(source.read_text(case.text), case.day)
    return judged(case, bench.check(article))


def print_misses(results: list[Judged], most: int) -> None:
    """Up to `most` of each truth and kind that did not come out right, worst first: false alarms, then misses."""
    groups: dict[tuple[str, str], list[Judged]] = {}
    for one in results:
        if not one.good or one.alarms_beside:
            groups.setdefault((one.case.truth, one.case.kind), []).append(one)
    for (truth, kind), group in sorted(groups.items()):
        print(f"== {truth}, {kind}: {len(group)}")
        for one in group[:most]:
            wanted = f" (wanted {'/'.join(sorted(one.case.codes))})" if one.case.codes else ""
            print(f"  {one.case.day} {one.case.frame} {one.outcome} {one.code}{wanted} {one.case.text!r}")
            for reason in one.reasons[:3]:
                print(f"      {reason}")
    print()


if __name__ == "__main__":
    main()
