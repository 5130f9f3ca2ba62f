"""The installed English model is, file by file, the one that was measured."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path

from smecheck.settings import DEFAULT_MODEL

SUMS = Path(__file__).parent / "model_sha256.json"


def installed() -> dict[str, str]:
    spec = importlib.util.find_spec(DEFAULT_MODEL)
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent
    files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_file_of_the_model_has_its_recorded_sum() -> None:
    assert installed() == json.loads(SUMS.read_text(encoding="utf-8"))
