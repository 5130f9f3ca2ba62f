"""Loads a spaCy pipeline for the little that is asked of it: a package's name and folder in, tagger and parser out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from smecheck.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

_NEEDED = ("tagger", "parser")
_UNUSED = ("attribute_ruler", "lemmatizer", "morphologizer", "ner", "senter")
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def load(model: str, folder: Path) -> Language:
    """The pipeline of a package that is installed in a folder, without what is not used.

    Raises ModelError where it cannot be loaded or has no tagger and parser.
    """
    for variable in _THREADS:  # small matrices: a second thread costs more than it brings
        os.environ.setdefault(variable, "1")
    with _no_command_line():
        import spacy

    try:
        tokenizer = next(folder.glob("*/tokenizer"), None)
        pipeline = spacy.load(model, exclude=(*_UNUSED, "tokenizer") if tokenizer else _UNUSED)
        if tokenizer:
            _settle(pipeline.tokenizer, tokenizer.read_bytes())
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(f"the spaCy pipeline in {folder} cannot be loaded: {error}") from error
    missing = [part for part in _NEEDED if part not in pipeline.pipe_names]
    if missing:
        raise ModelError(f"the spaCy pipeline {model!r} has no {' and no '.join(missing)}")
    _choose_matrices(pipeline)
    _choose_vectors(pipeline)
    return pipeline


@contextmanager
def _no_command_line() -> Iterator[None]:
    """Keep `import spacy` from importing its command line, a third of its cost, for the one function it shows there."""
    stand_in = ModuleType("spacy.cli.info")
    stand_in.info = None  # type: ignore[attr-defined]
    absent = {"spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": stand_in} if "spacy" not in sys.modules else {}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _settle(tokenizer: Any, written: bytes) -> None:
    """Give the tokenizer the rules its package tells, unless it has them already: as a rule they are spaCy's own."""
    if tokenizer.to_bytes(exclude=["vocab"]) != written:
        tokenizer.from_bytes(written, exclude=["vocab"])


def _choose_matrices(pipeline: Language) -> None:
    """Reckon with our own matrices, unless this machine has better ones than thinc's plain ones."""
    from thinc.api import NumpyOps

    from smecheck.extraction.matrices import Matrices

    matrices = Matrices()
    for model in _models(pipeline):
        if type(model.ops) is NumpyOps:
            model.ops = matrices


def _choose_vectors(pipeline: Language) -> None:
    """Let the vectors that tagger and parser share be reckoned sooner, where we know how."""
    from spacy.pipeline import Tok2Vec

    from smecheck.extraction.vectors import sooner

    for _, component in pipeline.pipeline:
        if type(component) is Tok2Vec and component.model.ops.device_type == "cpu":
            component.model = sooner(component.model)


def _models(pipeline: Language) -> Iterator[Any]:
    for _, component in pipeline.pipeline:
        if (model := getattr(component, "model", None)) is not None:
            yield from model.walk()
