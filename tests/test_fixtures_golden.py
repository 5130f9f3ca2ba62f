"""Every story in fixtures/ gives the report that lies beside it, as the command line prints it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from smecheck.cli import smecheck
from tests.conftest import CHECKOUT

STORIES = sorted(path.parent.name for path in (CHECKOUT / "fixtures").glob("*/story.yaml"))
FORMATS = {"jsonl": "expected.jsonl", "text": "expected.txt"}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("output_format", FORMATS)
def test_golden(story: str, output_format: str, regenerate: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = CHECKOUT / "fixtures" / story
    context = yaml.safe_load((folder / "story.yaml").read_text(encoding="utf-8"))
    monkeypatch.chdir(CHECKOUT)
    monkeypatch.setenv("COLUMNS", "100")
    dated = ["--date", str(context["date"])] if "date" in context else []
    claims = ["--claims", str(Path(context["claims"]))] if "claims" in context else []
    article = context.get("article", "article.txt")
    arguments = ["verify", f"fixtures/{story}/{article}", *dated, *claims, "--isolated", "--color", "never"]

    result = CliRunner().invoke(smecheck, [*arguments, "--output-format", output_format])

    assert result.exit_code == context["exit_status"], result.output
    expected = folder / FORMATS[output_format]
    if regenerate:
        expected.write_text(result.stdout, encoding="utf-8")
    assert _comparable(result.stdout, output_format) == _comparable(expected.read_text(encoding="utf-8"), output_format)


def _comparable(text: str, output_format: str) -> object:
    return [json.loads(line) for line in text.splitlines()] if output_format == "jsonl" else text


def test_there_are_stories() -> None:
    assert len(STORIES) >= 8
