"""Measures audits of a generated archive: speed beside spaCy's full small pipeline, memory, resuming, judging again.

    python -m benchmarks.audit [--articles N] [--subject N] [--pipe N] [--workers 1,2] [--dask] [--claims DIR]

Every figure is of whole processes, from files to store: wall-clock seconds, and the CPU seconds of the command and all
its children. The baseline reads the first of the same files and runs `nlp.pipe` over them; what it takes for all is
worked out from them, its start apart. Ratios are of CPU seconds, which a busy machine sways least; those of wall-clock
seconds stand beside them. Every process finds the bytecode of what it imports, as it does where both are installed.
Where several workers are asked for, two separate runs, each of half the archive, are measured at once: what they gain
over one run of all is about the most that the machine gives to two processes.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.audit.archive import Item, articles, write_folder

PIPE = Path(__file__).parent.parent / "speed" / "pipe_spacy.py"


@dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float
    peak_mb: float

    def without(self, start: Cost) -> Cost:
        """What is beyond the start."""
        return Cost(self.wall - start.wall, self.cpu - start.cpu, self.peak_mb)

    def scaled(self, some: Cost, times: float) -> Cost:
        """This start, and `some` without it so many times."""
        beyond = some.without(self)
        return Cost(self.wall + times * beyond.wall, self.cpu + times * beyond.cpu, some.peak_mb)


def cost(command: Sequence[str], cwd: Path) -> Cost:
    """What a command and its children took; the peak is that of the largest single process."""
    wrapper = [sys.executable, "-c", _WRAPPER, *command]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(wrapper, cwd=cwd, capture_output=True, text=True, env=environment)
    status, wall, cpu, peak = json.loads(done.stdout.strip().splitlines()[-1])
    if status not in (0, 1):
        raise SystemExit(done.stderr[-1000:])
    return Cost(wall, cpu, peak)


_WRAPPER = """
import json, resource, subprocess, sys, time
begun = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


def audit(folder: Path, claims: Path, store: str, *more: str) -> Cost:
    asked = ["audit", "run", "news", "--claims", str(claims), "--store", store, "--isolated", "--no-progress"]
    return cost([sys.executable, "-m", "smecheck", *asked, "--date-from-path", "%Y/%m/%d", *more], folder)


def compile_all(folder: Path, claims: Path) -> None:
    """Start each once, so that the bytecode of all that it imports is there before anything is measured."""
    cost([sys.executable, str(PIPE), "64"], folder)
    audit(folder, claims, "compiled.sqlite")


def at_once(folder: Path, claims: Path, items: list[Item]) -> Cost:
    """What two runs take that have nothing to do with each other, each of half the articles, at the same time."""
    places = [folder / "half-1", folder / "half-2"]
    for place, half in zip(places, (items[::2], items[1::2]), strict=True):
        write_folder(place / "news", half)
    begun = time.monotonic()
    with ThreadPoolExecutor() as pool:
        spent = list(pool.map(lambda place: audit(place, claims, "half.sqlite"), places))
    wall = time.monotonic() - begun
    return Cost(wall, sum(one.cpu for one in spent), max(one.peak_mb for one in spent))


def row(name: str, count: int, spent: Cost) -> None:
    print(
        f"| {name} | {spent.wall:.1f} | {spent.cpu:.1f} | {count / spent.wall:,.0f} | {spent.peak_mb:.0f} |", flush=True
    )


def head(title: str) -> None:
    print(f"\n{title}\n\n| run | wall s | CPU s | articles/s | peak MB |\n| --- | --- | --- | --- | --- |")


def measure(title: str, items: list[Item], claims: Path, workers: Sequence[int], sample: int, dask: bool) -> None:
    """One table for one archive."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(folder / "news", items)
        mine = folder / "claims"
        shutil.copytree(claims, mine)
        head(f"{title}: {len(items):,} articles, {sum(len(item.text.split()) for item in items):,} words")
        files = sorted(str(path) for path in (folder / "news").rglob("*.txt"))
        chance = random.Random(1).sample(files, min(sample, len(files)))
        (folder / "one" / "news").mkdir(parents=True)
        (folder / "one" / "news" / "2025.txt").write_text("China has 60 million SMEs.", encoding="utf-8")
        compile_all(folder / "one", mine)
        idle = cost([sys.executable, str(PIPE), "64"], folder)
        some = cost([sys.executable, str(PIPE), "64", *chance], folder)
        pipe = idle.scaled(some, len(files) / len(chance))
        row("spaCy, start alone", 0, idle)
        row(f"spaCy, full small pipeline, from {len(chance):,}", len(items), pipe)
        start = audit(folder / "one", mine, "start.sqlite")
        row("audit run, start alone", 1, start)
        runs = {count: audit(folder, mine, f"w{count}.sqlite", "--workers", str(count)) for count in workers}
        for count, spent in runs.items():
            row(f"audit run, {count} worker{'s' if count > 1 else ''}", len(items), spent)
        halves = at_once(folder, mine, items) if len(workers) > 1 else None
        if halves:
            row("two separate runs at once, half each", len(items), halves)
        if dask:
            row("audit run on Dask, local", len(items), audit(folder, mine, "dask.sqlite", "--scheduler", "local"))
        store = f"w{workers[0]}.sqlite"
        row("again, nothing left to do", len(items), audit(folder, mine, store))
        measures = next(path for path in (mine / "measures").iterdir() if "cn.smes\n" in path.read_text())
        measures.write_text(measures.read_text().replace("value: 60000000", "value: 61000000", 1))
        again = audit(folder, mine, store)
        row("again, one observation changed", len(items), again)
        first = runs[workers[0]]
        ratio("spaCy / audit", pipe, first)
        ratio("the same without the start of either", pipe.without(idle), first.without(start))
        ratio("first / judged again", first, again)
        if halves:
            ratio(f"{workers[0]} / {workers[1]} workers", first, runs[workers[1]])
            ratio(f"{workers[0]} / two separate runs at once", first, halves)
        size = sum(file.stat().st_size for file in folder.glob(f"{store}*"))
        print(f"store: {size / len(items) / 1000:.1f} kB an article")


def ratio(name: str, one: Cost, other: Cost) -> None:
    print(f"{name}: {one.cpu / other.cpu:.2f} (CPU), {one.wall / other.wall:.2f} (wall)", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--subject", type=int, default=1_000)
    parser.add_argument("--pipe", type=int, default=1_000, help="files that the baseline reads")
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--dask", action="store_true")
    parser.add_argument("--claims", type=Path, default=Path("claims"))
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    workers = [int(count) for count in arguments.workers.split(",")]
    claims = arguments.claims.absolute()
    with tempfile.TemporaryDirectory() as bytecode:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = bytecode
        measure_all(arguments, claims, workers)


def measure_all(arguments: argparse.Namespace, claims: Path, workers: Sequence[int]) -> None:
    """The tables that were asked for."""
    print(f"Python {platform.python_version()}, {platform.python_compiler()}, {sys.executable}")
    begun = time.monotonic()
    mixed = list(articles(arguments.articles))
    if mixed:
        measure("mixed archive", mixed, claims, workers, arguments.pipe, arguments.dask)
    subject = list(articles(arguments.subject, on_subject=1))
    if subject:
        measure("the registry's subject", subject, claims, workers, arguments.pipe, arguments.dask)
    print(f"\n{time.monotonic() - begun:.0f} seconds in all")


if __name__ == "__main__":
    main()
