"""Measures what the hook costs: unchanged articles, one changed article, and the same under the real pre-commit.

    python -m benchmarks.hook [--articles N] [--runs N]

The articles are the stories of fixtures/, each copy with a line of its own, in a throw-away git repository. Every
figure is the CPU time (user and system) of a whole process and its children, the median of the runs; what pre-commit
itself needs is measured with a hook that does nothing.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures"
HOOK = [sys.executable, "-m", "smecheck", "verify", "--force-exclude", "--no-progress"]
CONFIG = """repos:
  - repo: local
    hooks:
      - {{id: smecheck, name: smecheck, language: system, require_serial: true, types: [plain-text], entry: {entry}}}
"""


def main() -> None:
    """Print the costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), asked.articles, asked.runs)


def measure(folder: Path, count: int, runs: int) -> None:
    """Write the articles into a repository below `folder`, and print what checking them costs."""
    desk = folder / "desk"
    names = _articles(desk, count)
    os.environ["SMECHECK_CACHE_DIR"] = str(folder / "cache")
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    changed = desk / names[0]

    def edit(run: int) -> None:
        changed.write_text(f"{changed.read_text(encoding='utf-8')}\nEdition {run}.\n", encoding="utf-8")

    def nothing(run: int) -> None:
        pass

    first = _cpu([*HOOK, *names], desk)
    print(f"{count} articles, read for the first time   {first:6.2f} s CPU")
    _tell(f"{count} articles, unchanged", [*HOOK, *names], desk, runs, nothing)
    _tell("1 article, changed", [*HOOK, names[0]], desk, runs, edit)
    _tell(f"{count} articles, 1 changed", [*HOOK, *names], desk, runs, edit)
    _tell("start alone (smecheck --version)", [sys.executable, "-m", "smecheck", "--version"], desk, runs, nothing)
    _under_precommit(desk, count, runs, edit, nothing)


def _under_precommit(
    desk: Path, count: int, runs: int, edit: Callable[[int], None], nothing: Callable[[int], None]
) -> None:
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", "--all-files"]
    if subprocess.run([*command[:3], "--version"], capture_output=True).returncode:
        print("pre-commit is not installed: python -m pip install pre-commit")
        return
    _configure(desk, "'true'")
    own = _tell("pre-commit's own, a hook that does nothing", command, desk, runs, nothing)
    _configure(desk, " ".join(HOOK))
    whole = _tell(f"pre-commit run, {count} unchanged", command, desk, runs, nothing)
    one = _tell(f"pre-commit run, {count} with 1 changed", command, desk, runs, edit)
    print(f"beyond pre-commit's own: unchanged {whole - own:.2f} s, one changed {one - own:.2f} s CPU")


def _configure(desk: Path, entry: str) -> None:
    (desk / ".pre-commit-config.yaml").write_text(CONFIG.format(entry=entry), encoding="utf-8")
    _git(desk, "add", "-A")


def _articles(desk: Path, count: int) -> list[str]:
    stories = sorted(FIXTURES.glob("*/article.txt"))
    desk.mkdir()
    names = []
    for number in range(count):
        story = stories[number % len(stories)]
        names.append(f"{story.parent.name}-{number}.txt")
        text = f"{story.read_text(encoding='utf-8')}\nCopy number {number}.\n"
        (desk / names[-1]).write_text(text, encoding="utf-8")
    _git(desk, "init", "--quiet")
    _git(desk, "add", "-A")
    return names


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def _tell(name: str, command: Sequence[str], folder: Path, runs: int, before: Callable[[int], None]) -> float:
    seconds = []
    for run in range(runs):
        before(run)
        seconds.append(_cpu(command, folder))
    middle = statistics.median(seconds)
    print(f"{name:<44}{middle:6.2f} s CPU  ({min(seconds):.2f} to {max(seconds):.2f})", flush=True)
    return middle


def _cpu(command: Sequence[str], folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command[:5])} … failed ({done.returncode}): {done.stderr[-500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
