"""The hooks under the real pre-commit, on throw-away repositories.

Installing smecheck into pre-commit's own environment takes minutes: that is done where SMECHECK_SLOW_TESTS is set; else
the same hooks run with the smecheck at hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.desk import TRUE, WRONG, Desk
from tests.conftest import CHECKOUT

DATED = "---\ndate: 2024-08-01\n---\n\n"
pytest.importorskip("pre_commit")
SLOW = pytest.mark.skipif(not os.environ.get("SMECHECK_SLOW_TESTS"), reason="set SMECHECK_SLOW_TESTS=1 to run it")


def at_hand(folder: Path) -> str:
    """A configuration that runs the published hooks with this interpreter."""
    hooks = yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        hook["language"] = "system"
        hook["entry"] = hook["entry"].replace("smecheck", f"{sys.executable} -m smecheck", 1)
    return yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})


def installed(folder: Path) -> str:
    """A configuration that installs the hooks from a clone of this checkout as it is."""
    clone = folder / "smecheck"
    ignored = shutil.ignore_patterns(".git", "__pycache__", ".*_cache", "*.egg-info", ".hypothesis")
    shutil.copytree(CHECKOUT, clone, ignore=ignored)
    for arguments in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "as it is"],
    ):
        subprocess.run(["git", *arguments], cwd=clone, check=True)
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=clone, check=True, capture_output=True, text=True)
    hooks = [{"id": "smecheck"}, {"id": "smecheck-registry"}]
    return yaml.safe_dump({"repos": [{"repo": str(clone), "rev": head.stdout.strip(), "hooks": hooks}]})


@pytest.mark.parametrize("configuration", [at_hand, pytest.param(installed, marks=SLOW)])
def test_a_newsrooms_repository(
    desk: Desk, configuration: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(configuration)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    desk.git("init", "-q", "-b", "main")
    desk.write(".pre-commit-config.yaml", configuration(tmp_path))
    for path in (CHECKOUT / "claims").rglob("*.yaml"):
        desk.write(f"claims/{path.relative_to(CHECKOUT / 'claims')}", path.read_text(encoding="utf-8"))
    desk.write("true.md", DATED + TRUE)
    (desk.folder / "wrong.md").unlink()
    desk.git("add", "-A")
    desk.git("commit", "-qm", "before the hooks")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=desk.folder, check=True, capture_output=True)

    def commit() -> tuple[int, str]:
        desk.git("add", "-A")
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(
            ["git", *identity, "commit", "-m", "work"], cwd=desk.folder, capture_output=True, text=True
        )
        return done.returncode, done.stdout + done.stderr

    desk.write("story.md", DATED + WRONG)
    status, told = commit()
    assert status == 1, "a contradiction is stopped"
    assert "SME102: wrong magnitude" in told and "+ registry  12,000" in told and "write instead: 12,000" in told

    desk.write("story.md", DATED + TRUE.replace("has", "counts"))
    status, told = commit()
    assert status == 0, told
    assert desk.git("log", "--format=%s").splitlines()[0] == "work"

    giants = desk.folder / "claims" / "measures" / "little_giants.yaml"
    sound = giants.read_text(encoding="utf-8")
    giants.write_text(sound.replace("value: 12000", "value: 13000"), encoding="utf-8")
    status, told = commit()
    assert status == 1, "an edit of the registry judges again what speaks of it"
    assert "story.md" in told and "true.md" in told and "SME" in told

    giants.write_text(sound.replace("kind: stock", "kind: stick", 1), encoding="utf-8")
    status, told = commit()
    assert status == 1 and "little_giants.yaml" in told and "stick" in told, "a broken registry is stopped"

    giants.write_text(f"{sound}\n# looked over\n", encoding="utf-8")
    status, told = commit()
    assert status == 0, told
    assert "no measure has changed" not in told or "smecheck registry" in told
