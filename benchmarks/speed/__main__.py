"""Measures words a second, start-up and memory of smecheck beside spaCy's full small pipeline and the peers.

    python -m benchmarks.speed [ARTICLE …] [--dense GOLD.jsonl] [--copies N] [--runs N] [--peers cqe,quantulum3]

ARTICLE: text files, copied in turn until there are `copies`; without any, as many articles are made as the audit
benchmark makes them. --dense: labelled sentences ({"text"} a line), each a document of its own. Every figure is CPU
time (user and system) of a whole process on one core, from files to JSON, the median of the runs; "warm" takes away the
cost of the same command on one short file. The commands run in turn, so that what else the machine does falls on all
of them alike. How many sentences hold a digit, and how many differ, stands above each
table: both decide how fast a reader is.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.audit import archive
from benchmarks.extraction.peers import PEERS, READERS, prepare

SINGLE = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONWARNINGS": "ignore",
    "SMECHECK_CACHE_DIR": "/nonexistent",
}
BATCH_SIZES = (8, 32, 128)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Cost:
    """The CPU seconds and the peak memory, in MB, of one whole process."""

    seconds: float
    peak_mb: float


def cost(command: Sequence[str], runs: int, environment: dict[str, str], stdin: str = "") -> Cost:
    """The median CPU seconds and the largest peak of several runs."""
    seconds, peaks = [], []
    for _ in range(runs):
        # The usage of one child alone: a small wrapper waits for it and prints what the system accounts to it.
        wrapper = [sys.executable, "-c", _WRAPPER, *command]
        done = subprocess.run(
            wrapper, input=stdin, capture_output=True, text=True, env={**os.environ, **SINGLE, **environment}
        )
        last = done.stderr.strip().splitlines()[-1]
        code, used, peak = json.loads(last)
        if code not in (0, 1):
            raise SystemExit(f"{' '.join(command[:4])} … failed ({code}): {done.stderr[-500:]}")
        seconds.append(used)
        peaks.append(peak)
    return Cost(statistics.median(seconds), max(peaks))


def in_turn(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """The median cost of each command by its name, all of them run once, then all once more, and so on."""
    turns = [{name: cost(command, 1, {}) for name, command in commands.items()} for _ in range(runs)]
    return {
        name: Cost(statistics.median(turn[name].seconds for turn in turns), max(turn[name].peak_mb for turn in turns))
        for name in commands
    }


_WRAPPER = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(file=sys.stderr)
print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]), file=sys.stderr)
"""


def corpus(folder: Path, texts: Sequence[str], count: int) -> list[Path]:
    """`count` files, the texts in turn."""
    folder.mkdir()
    files = []
    for number in range(count):
        file = folder / f"{number:05}.txt"
        file.write_text(texts[number % len(texts)], encoding="utf-8")
        files.append(file)
    return files


def measure(name: str, files: Sequence[Path], runs: int, peers: Sequence[str], environments: Path) -> None:
    """Print one table for one corpus."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    words = sum(len(text.split()) for text in texts)
    print(f"\n{name}: {len(files)} files, {words:,} words{_sentences(texts)}\n")
    print("| reader | words/s | words/s warm | cold start s | peak MB |\n| --- | --- | --- | --- | --- |")
    smecheck = [sys.executable, "-m", "smecheck", "extract", "--isolated", "--output-format", "jsonl"]
    pipe = [sys.executable, str(Path(__file__).with_name("pipe_spacy.py"))]
    one, paths = files[0], [str(file) for file in files]
    costs = in_turn(
        {
            "one": [*smecheck, str(one)],
            "all": [*smecheck, str(one.parent)],
            "spaCy one": [*pipe, str(BATCH_SIZES[0]), str(one)],
            **{f"spaCy {size}": [*pipe, str(size), *paths] for size in BATCH_SIZES},
        },
        runs,
    )
    best = min(BATCH_SIZES, key=lambda size: costs[f"spaCy {size}"].seconds)
    ours = _row("smecheck extract", words, costs["one"], costs["all"])
    theirs = _row(f"spaCy, full small pipeline, batches of {best}", words, costs["spaCy one"], costs[f"spaCy {best}"])
    for peer in PEERS:
        if peer.name in peers:
            reader = [str(prepare(peer, environments)), str(READERS / f"read_{peer.name}.py")]
            environment = dict(peer.environment or {})
            start = cost(reader, runs, environment, _lines(texts[:1]))
            _row(peer.name, words, start, cost(reader, 1, environment, _lines(texts)))
    print(f"\nwarm, smecheck reads {ours / theirs:.1f} times as many words a second as the full pipeline", flush=True)


def _sentences(texts: Sequence[str]) -> str:
    """How many sentences there are, how many of them hold a digit, and how many differ, in words."""
    sentences = [part for text in texts for part in _SENTENCE_END.split(text) if part.strip()]
    numbered = sum(any(character.isdigit() for character in sentence) for sentence in sentences)
    return (
        f", {len(sentences):,} sentences, {100 * numbered / len(sentences):.0f} percent with a digit, "
        f"{len(set(sentences)):,} different ones"
    )


def _lines(texts: Sequence[str]) -> str:
    return "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))


def _row(name: str, words: int, start: Cost, whole: Cost) -> float:
    """Print one row of the table; gives the words a second of a warm process."""
    warm = max(whole.seconds - start.seconds, 1e-9)
    print(
        f"| {name} | {words / whole.seconds:,.0f} | {words / warm:,.0f} | {start.seconds:.2f} | {whole.peak_mb:.0f} |",
        flush=True,
    )
    return words / warm


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--dense", type=Path)
    parser.add_argument("--copies", type=int, default=200, help="how many articles to copy or make")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default="")
    parser.add_argument("--environments", type=Path, default=Path(".bench-envs"))
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    peers = [name for name in arguments.peers.split(",") if name]
    with tempfile.TemporaryDirectory() as folder:
        name = f"{len(arguments.articles)} articles in turn" if arguments.articles else "made articles"
        texts = [path.read_text(encoding="utf-8") for path in arguments.articles] or [
            item.text for item in archive.articles(arguments.copies)
        ]
        whole = corpus(Path(folder, "articles"), texts, arguments.copies)
        measure(name, whole, arguments.runs, peers, arguments.environments)
        if arguments.dense:
            rows = [json.loads(line)["text"] for line in arguments.dense.read_text(encoding="utf-8").splitlines()]
            dense = corpus(Path(folder, "dense"), rows, len(rows))
            measure("number-dense sentences", dense, arguments.runs, peers, arguments.environments)


if __name__ == "__main__":
    main()
