"""Measures that time and memory grow no faster than the length of the text, whatever the text is.

    python -m benchmarks.robustness [--only TEXT] [--scale X] [--seconds N] [--prose MB]

Each shape is made at a quarter, a half and the whole of its top length, and read (`extract`) and verified (`verify`),
each time in a process of its own that has loaded the model and the registry. Printed are the seconds of CPU of the top,
how many times as long each doubling took (2 is linear, 4 is quadratic), the microseconds a character, and the memory
beyond what was loaded. --prose: also one file of so many megabytes of made articles. The exit code is 1 where something
grew faster than its length or was not done in --seconds.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.articles import Bench
from benchmarks.robustness.shapes import SHAPES, Shape, prose
from smecheck import source
from smecheck.check import read
from smecheck.errors import SmecheckError

LINEAR = 2.6  # times as long for twice the length, with room for the noise of a busy machine
DIED = "the process died"
NOISE = 0.2  # seconds: below them a ratio says nothing
_FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one document took. refused: why it is no article, where the reader says so, or DIED."""

    seconds: float
    megabytes: float
    refused: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=Path, help="the registry; without it the one found from here")
    parser.add_argument("--only", default="", help="only shapes whose name contains this")
    parser.add_argument("--scale", type=float, default=1.0, help="lengthen (or shorten) every shape")
    parser.add_argument("--seconds", type=int, default=120, help="give up on a document after so much CPU")
    parser.add_argument("--prose", type=int, default=0, metavar="MB", help="also a file of so many megabytes")
    arguments = parser.parse_args()
    shapes: Mapping[str, Shape] = {name: shape for name, shape in SHAPES.items() if arguments.only in name}
    if arguments.prose:
        shapes = {**shapes, f"prose, {arguments.prose} MB": Shape(prose, arguments.prose * 1_000_000)}
    bench = Bench.open(arguments.claims)
    bench.check(source.read_text("China has 8,997 little giants."))  # loads the model, once for all
    works = {
        "extract": lambda path: read(source.read(path), bench.extractor),
        "verify": lambda path: bench.check(source.read(path)),
    }
    print("| shape | characters | run | seconds | for twice the length | µs a character | MB |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    steep = 0
    for name, shape in shapes.items():
        for run, work in works.items():
            steep += _row(name, run, work, shape, int(shape.top * arguments.scale), arguments.seconds)
    print(f"\n{steep} of {len(shapes) * len(works)} grew faster than their length, died, or were not done in time")
    sys.exit(bool(steep))


def _row(name: str, run: str, work: Callable[[str], object], shape: Shape, top: int, limit: int) -> bool:
    """Print one line; whether it grew faster than its length at both steps, died, or was given up."""
    costs: list[Cost] = []
    for length in (top // 4, top // 2, top):
        cost = measured(work, shape.make(length), shape.suffix, limit)
        if cost is None:
            print(f"| {name} | {length:,} | {run} | more than {limit} | | | |", flush=True)
            return True
        costs.append(cost)
    last = costs[-1]
    if last.refused:
        print(f"| {name} | {top:,} | {run} | {last.seconds:.2f} | {last.refused} | | |", flush=True)
        return last.refused == DIED
    ratios = [after.seconds / before.seconds for before, after in itertools.pairwise(costs)]
    told = " then ".join(f"{ratio:.1f}" for ratio in ratios) if last.seconds > NOISE else "-"
    each = 1e6 * last.seconds / top
    print(f"| {name} | {top:,} | {run} | {last.seconds:.2f} | {told} | {each:.1f} | {last.megabytes:.0f} |", flush=True)
    return last.seconds > NOISE and min(ratios) > LINEAR


def measured(work: Callable[[str], object], text: str, suffix: str, limit: int) -> Cost | None:
    """The cost of one document in a process of its own; None where it takes more than `limit` seconds of CPU."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"document{suffix}")
        path.write_text(text, encoding="utf-8")
        mine, theirs = _FORK.Pipe(duplex=False)
        child = _FORK.Process(target=_measure, args=(work, str(path), limit, theirs))
        child.start()
        theirs.close()
        try:
            cost: Cost = mine.recv()
            return cost
        except EOFError:
            child.join()
            return None if child.exitcode == -signal.SIGXCPU else Cost(0, 0, DIED)
        finally:
            child.kill()
            child.join()


def _measure(work: Callable[[str], object], path: str, limit: int, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    loaded, started, refused = _peak(), time.process_time(), ""
    try:
        work(path)
    except SmecheckError as error:
        refused = error.message.splitlines()[0][:60]
    answer.send(Cost(time.process_time() - started, _peak() - loaded, refused))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
