"""Times a large registry: read from its files, loaded from the compiled cache, and indexed for linking.

    python -m benchmarks.registry [--measures 10000] [--observations 10] [--runs 5]

Every figure is invented. Each load is a fresh process, as at the desk; the import of Python's own modules is not
counted. The least time of the runs is what the machine can do, the median what it did.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

VERSIONS = 10
FILES = 100
LOAD = """
import sys, time
from pathlib import Path
from smecheck.registry import load
start = time.perf_counter()
registry = load(Path(sys.argv[1]))
print(time.perf_counter() - start, sum(len(measure.observations) for measure in registry.measures))
"""
INDEX = """
import sys, time
from pathlib import Path
from smecheck.checking import Index
from smecheck.registry import load
registry = load(Path(sys.argv[1]))
start = time.perf_counter()
Index.of(registry)
print(time.perf_counter() - start, len(registry.measures))
"""


def write(folder: Path, measures: int, observations: int) -> None:
    """An invented registry of so many measures with so many observations each."""
    versions = "".join(
        f"  - {{version: 2026.{number}.0, date: 2026-{number:02}-01, note: Edition.}}\n"
        for number in range(1, VERSIONS + 1)
    )
    (folder / "measures").mkdir(parents=True)
    (folder / "registry.yaml").write_text(
        f"name: large\ntitle: Invented figures\nversions:\n{versions}sources:\n"
        "  - {id: invented, title: Invented, publisher: Nobody, published: 2030-01-01, locator: none}\n"
    )
    for topic in range(FILES):
        numbers = range(topic, measures, FILES)
        (folder / "measures" / f"topic_{topic:03}.yaml").write_text("".join(_measure(n, observations) for n in numbers))


def _measure(number: int, observations: int) -> str:
    rows = "".join(
        f"    - {{value: {number * 37 + place * 1013 + 7}, time_period: {2000 + place}-0{place % 9 + 1},"
        f" known: {2001 + place}-03-0{place % 9 + 1}, since: 2026.{place % VERSIONS + 1}.0, status: actual,"
        " source: invented}\n"
        for place in range(observations)
    )
    return (
        f"- measure: xx.measure_{number}\n  name: Measure {number}\n  ref_area: NO\n  unit: thing\n  kind: stock\n"
        f"  phrases: [kind {number} things, things of kind {number}]\n  observations:\n{rows}"
    )


def timed(code: str, folder: Path, environment: dict[str, str]) -> tuple[float, int]:
    """Seconds, and what was counted, as a fresh process tells them."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], env=environment, capture_output=True, text=True, check=True
    )
    seconds, count = done.stdout.split()
    return float(seconds), int(count)


def main() -> None:
    """Write, time, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measures", type=int, default=10_000)
    parser.add_argument("--observations", type=int, default=10)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "claims"
        environment = os.environ | {"SMECHECK_CACHE_DIR": f"{scratch}/cache"}
        start = time.perf_counter()
        write(folder, asked.measures, asked.observations)
        print(f"written in {time.perf_counter() - start:.1f} s")
        cold, count = timed(LOAD, folder, environment)
        print(f"{asked.measures:,} measures, {count:,} observations")
        print(f"{'read from its files':28} {cold:8.2f} s")
        for what, code in (("loaded from the cache", LOAD), ("indexed for linking", INDEX)):
            seconds = [timed(code, folder, environment)[0] for _ in range(asked.runs)]
            print(f"{what:28} {min(seconds):8.2f} s at best, {statistics.median(seconds):.2f} s in the middle")


if __name__ == "__main__":
    main()
