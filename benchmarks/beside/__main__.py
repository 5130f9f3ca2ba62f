"""Measures false alarms where they are nearest: at other numbers that stand right beside a true figure.

    python -m benchmarks.beside [--set build|build-N|measure] [--alarms]

Each passage tells at least one figure of the China registry truly, and other numbers that it must leave alone. Printed
are the passages with an alarm and the share of the numbers that agree. The sets `build` (all whose names begin so) are
for finding out what is wrong; of `measure` nothing but the totals is to be looked at, and `--alarms` is refused.
"""

from __future__ import annotations

import argparse
import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.articles import ALARMS, Bench
from smecheck import source
from smecheck.model import Outcome

_HERE = Path(__file__).parent


def passages(name: str) -> Iterator[tuple[datetime.date, str]]:
    """The passages of one set, or of all whose names begin with `build`, each with its day."""
    pattern = "build*.tsv" if name == "build" else f"{name}.tsv"
    for path in sorted(_HERE.glob(pattern)):
        for line in path.read_text("utf-8").splitlines():
            day, _, text = line.partition("\t")
            yield datetime.date.fromisoformat(day), text


def main() -> None:
    """Check every passage of the set, print the totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", metavar="build|build-N|measure", default="build")
    parser.add_argument("--alarms", action="store_true", help="print the passages with an alarm")
    arguments = parser.parse_args()
    if arguments.alarms and arguments.set.startswith("measure"):
        parser.error("the passages to measure by are not for looking at single alarms")
    found = list(passages(arguments.set))
    if not found:
        parser.error(f"there are no passages named {arguments.set}")
    bench, counts = Bench.open(_HERE.parents[1] / "claims"), Counter[str]()
    for day, text in found:
        findings = bench.check(source.dated(source.read_text(text), day)).findings
        alarms = [finding for finding in findings if finding.outcome in ALARMS]
        counts["numbers"] += len(findings)
        counts["agreeing"] += sum(finding.outcome is Outcome.AGREES for finding in findings)
        counts["alarmed"] += bool(alarms)
        counts["alarms"] += len(alarms)
        for finding in alarms if arguments.alarms else ():
            print(f"{day} {finding.code.value} {finding.claim.quantity.span.of(text)}: {text}")
    print(f"passages {len(found)}, numbers {counts['numbers']}, of which {counts['agreeing']} agree")
    print(f"false alarms {_share(counts['alarms'], counts['numbers'])} numbers (at most 1)")
    print(f"passages with a false alarm {_share(counts['alarmed'], len(found))}")


def _share(part: int, whole: int) -> str:
    return f"{part} = {100 * part / max(whole, 1):.1f} in 100"


if __name__ == "__main__":
    main()
