"""The peers on the same articles, each in an environment of its own: cases in, what it says of each figure out."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.extraction.peers import Peer, prepare
from benchmarks.verdicts.cases import Case
from benchmarks.verdicts.facts import Beat, Fact
from benchmarks.verdicts.figures import Figure
from benchmarks.verdicts.frames import capital
from benchmarks.verdicts.scoring import NOT_FOUND, Judged

READERS = Path(__file__).with_name("readers")
PEERS = {"rag_quantguard": Peer("rag_quantguard", ("rag-quantguard==0.2.4",))}
# It compares a text with sources and knows no dates, so a superseded figure is none of its answers.
_OUTCOMES = {"VERIFIED": "agrees", "APPROXIMATE": "agrees", "CONTRADICTED": "contradicts"}
_STYLE = {
    "hedges": {"over": ["more than"], "at_least": ["at least"]},
    "units": {"percent": " percent", "percentage_point": " percentage points"},
    "money": {"CNY": "{} yuan", "USD": "{} U.S. dollars", "KES": "{} Kenyan shillings"},
}


def run(name: str, beat: Beat, cases: Sequence[Case], environments: Path) -> Iterator[Judged]:
    """Judge the cases by a peer that is given the registry as sentences, those known on the article's day.

    Raises CalledProcessError where the peer cannot be installed or fails.
    """
    python = prepare(PEERS[name], environments)
    sources = [[fact.observation.known.isoformat(), _sentence(fact)] for fact in beat.facts()]
    rows = [{"id": number, "text": case.text, "day": case.day.isoformat()} for number, case in enumerate(cases)]
    done = subprocess.run(
        [str(python), str(READERS / f"read_{name}.py")],
        input="".join(json.dumps(row) + "\n" for row in (sources, *rows)),
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    for line, case in zip(done.stdout.splitlines(), cases, strict=True):
        yield _judged(case, json.loads(line)["claims"])


def _judged(case: Case, claims: Sequence[tuple[int, int, str]]) -> Judged:
    here = [status for start, end, status in claims if start <= case.start < end]
    others = [status for start, end, status in claims if not start <= case.start < end]
    outcome = _OUTCOMES.get(here[0], "unverified") if here else NOT_FOUND
    return Judged(case, outcome, "-", (), len(others), sum(status == "CONTRADICTED" for status in others))


def _sentence(fact: Fact) -> str:
    """What the registry has, told in the plainest way."""
    period, figure = fact.observation.time_period, fact.figure
    noun, of = fact.nouns[0], f" of {fact.subjects[0]}" if fact.subjects else ""
    told = Figure(figure.value, figure.unit, figure.bound).write(_STYLE)
    when = period.end.strftime("%B %Y") if period.start.month == period.end.month else f"{period.end.year}"
    verb = "The target is" if fact.aimed else "There were"
    if fact.shape in ("count", "new"):
        return f"{verb} {told} {noun} in {fact.place_name} in {when}."
    if fact.shape == "share":
        return f"{capital(fact.subjects[0])} made up {told} of {noun} in {fact.place_name} in {when}."
    return f"{capital(noun)}{of} in {fact.place_name} was {told} in {when}."
