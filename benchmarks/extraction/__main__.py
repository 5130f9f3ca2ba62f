"""Scores smecheck on labelled sentences, and the peers beside it in the same run.

    python -m benchmarks.extraction GOLD.jsonl [--peers quantulum3,recognizers,spacy_ner,cqe] [--environments DIR]

GOLD has one object a line: {"id", "text", "quantities": [{"value": number or [low, high], "unit"}]}. docs/accuracy.md
says where to get such a file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.extraction.peers import PEERS, Result, run_peer, run_smecheck
from benchmarks.extraction.scoring import TESTS, Labelled, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--peers", default=",".join(peer.name for peer in PEERS))
    parser.add_argument("--environments", type=Path, default=Path(".bench-envs"))
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.gold.read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: row["text"] for row in rows}
    chosen = [peer for peer in PEERS if peer.name in arguments.peers.split(",")]
    results = [run_smecheck(texts), *(run_peer(peer, texts, arguments.environments) for peer in chosen)]
    gold = [[_labelled(item) for item in row["quantities"]] for row in rows]
    print(f"{arguments.gold.name}: {len(rows)} texts, {sum(map(len, gold))} quantities\n")
    print(_HEAD)
    print("| --- | " + "--- | " * (_HEAD.count("|") - 2))
    for result in results:
        print(_row(result, list(texts), gold))


_HEAD = (
    "| reader | "
    + " | ".join(f"{name} P / R / F1" for name in TESTS)
    + " | noisy of empty | texts/s | load s | peak MB |"
)


def _labelled(item: Mapping[str, Any]) -> Labelled:
    value = item["value"]
    low, high = value if isinstance(value, list) else (value, None)
    return Labelled.of(abs(low) if high is not None else low, abs(high) if high is not None else None, item["unit"])


def _row(result: Result, ids: Sequence[str], gold: Sequence[Sequence[Labelled]]) -> str:
    if result.failure:
        return f"| {result.name} | {result.failure} |"
    found = [[Labelled.of(q["value"], q["high"], q["unit"]) for q in result.found[id_]] for id_ in ids]
    figures = score(gold, found)
    cells = [" / ".join(f"{figures[name][part]}" for part in ("P", "R", "F1")) for name in TESTS]
    speed = result.cost["texts"] / result.cost["read_seconds"]
    return (
        f"| {result.name} | {' | '.join(cells)} | {figures['noisy']} of {figures['empty']} "
        f"| {speed:.0f} | {result.cost['load_seconds']:.1f} | {result.cost['peak_mb']:.0f} |"
    )


if __name__ == "__main__":
    main()
