"""What a change touched: a git reference in, the changed lines of each file out."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from smecheck.errors import UsageError
from smecheck.model import Report, Span, Verdict

_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines added or altered since the merge base with a reference, by file; None for a whole new file."""

    top: Path
    lines: Mapping[str, frozenset[int] | None] = field(default_factory=dict)

    @classmethod
    def since(cls, base: str, folder: Path) -> Changes:
        """Ask git what changed since the merge base of `base` and HEAD, in the work tree of `folder`.

        Raises UsageError where there is no checkout, no such reference, or (a shallow clone) no merge base: that is
        never "no changes".
        """
        top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
        merge_base = _git(top, "merge-base", base, "HEAD").strip()
        patch = _git(
            top, "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", merge_base
        )
        new = _git(top, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
        lines: dict[str, frozenset[int] | None] = {path: None for path in new if path}
        return cls(top, {**_changed_lines(patch), **lines})

    def touch(self, path: str) -> bool:
        """Whether anything in a file changed."""
        return self._key(path) in self.lines

    def concern(self, report: Report, finding: Verdict) -> bool:
        """Whether the sentence of a finding has a changed line; in unpacked formats any change concerns all."""
        changed = self.lines.get(self._key(report.article.path), frozenset())
        if changed is None or report.article.places:
            return changed is None or bool(changed)
        return bool(changed & _lines_of(report.article.text, finding.claim.sentence))

    def _key(self, path: str) -> str:
        """The file of an article as git names it; `path#2` is the second article of the file `path`."""
        whole = Path(path).resolve()
        if not whole.exists() and "#" in path:
            whole = Path(path.rpartition("#")[0]).resolve()
        top = self.top.resolve()
        return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else path


def _changed_lines(patch: str) -> dict[str, frozenset[int] | None]:
    files: dict[str, set[int]] = {}
    current: set[int] | None = None
    for line in patch.splitlines():
        if line.startswith("+++ "):
            name = line[4:].rstrip("\t")
            current = files.setdefault(name.removeprefix("b/"), set()) if name != "/dev/null" else None
        elif current is not None and (hunk := _HUNK.match(line)):
            start, count = int(hunk["start"]), int(hunk["count"] or 1)
            current.update(range(start, start + count))
    return {name: frozenset(lines) for name, lines in files.items()}


def _lines_of(text: str, span: Span) -> frozenset[int]:
    first = text.count("\n", 0, span.start) + 1
    return frozenset(range(first, first + text.count("\n", span.start, span.end) + 1))


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True)
    if done.returncode:
        problem = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        what = problem[0] if problem else "no common ancestor (a shallow clone? fetch the whole history)"
        raise UsageError(f"git {arguments[0]} {arguments[1] if len(arguments) > 1 else ''}: {what}")
    return done.stdout.decode("utf-8", "surrogateescape")
