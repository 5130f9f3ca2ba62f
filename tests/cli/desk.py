"""A newsroom's desk for tests: a folder of articles, and the command line run in this process as a user would."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from smecheck.cli import smecheck
from smecheck.cli.outcome import guarded
from tests.conftest import CHECKOUT

TRUE = 'Ministry count\n\nChina has 12,000 "little giant" enterprises.\n'
WRONG = 'Ministry count\n\nChina has 1,200 "little giant" enterprises.\n'
CLAIMS = str(CHECKOUT / "claims")


class Desk:
    """A folder that commands run in."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._patch = patch
        self._capture = capture

    def write(self, name: str, text: str) -> Path:
        """Write a file, with the folders that it needs."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        """Run smecheck: exit status, standard output and standard error."""
        self._patch.setattr(sys, "argv", ["smecheck", *arguments])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capture.readouterr()
        with pytest.raises(SystemExit) as end:
            guarded(smecheck)
        out, err = self._capture.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    def verify(self, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        """Verify against the registry of this checkout at a day when 12,000 was the newest figure."""
        claims = () if "--claims" in arguments else ("--claims", CLAIMS)
        date = () if "--date" in arguments else ("--date", "2024-08-01")
        form = () if "--output-format" in arguments else ("--output-format", "concise")
        return self.run("verify", *arguments, *claims, *date, *form, stdin=stdin)

    def git(self, *arguments: str) -> str:
        """Run git in the folder."""
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *identity, *arguments], cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def commit(self) -> None:
        """Commit all there is."""
        self.git("add", "-A")
        self.git("commit", "-qm", "work")
