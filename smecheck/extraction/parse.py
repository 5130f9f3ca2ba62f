"""Tags and parses sentences with the settings' spaCy pipeline, loaded on first need: texts in, their parses out."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from smecheck.errors import ModelError
from smecheck.extraction.parsed import Parsed
from smecheck.language.stand_ins import stand_ins
from smecheck.model import ModelName
from smecheck.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language

_NEEDED = ("tok2vec", "tagger", "parser")
_UNUSED = ("attribute_ruler", "lemmatizer", "morphologizer", "ner", "senter")
_BATCH_WORDS = 4_000  # bounded by words, not texts: the memory of a batch grows with its words
_SPACE = re.compile(r"[^\S ]")  # a line's end within a sentence is a space like any other
_HALF = re.compile("[\ud800-\udfff]")  # half of a character, as JSON may hold; no pipeline takes it
# One character for one, so that every place holds: how a text is set must not change how it is read.
_PLAIN = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑−", "-")})
_LONGEST = 10_000  # characters; a longer "sentence" is a table or a dump, and is only cut into tokens
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class Parser:
    """One spaCy pipeline, of which only tagger and parser run."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """model: the name of an installed spaCy pipeline. Nothing is loaded yet."""
        self._model = model

    @cached_property
    def name(self) -> ModelName:
        """The pipeline's name and version, told by its package without loading it.

        Raises ModelError where it is not installed.
        """
        meta = json.loads((self._folder / "meta.json").read_text(encoding="utf-8"))
        return ModelName(self._model, str(meta.get("version", "")))

    def parse(self, texts: Sequence[str]) -> list[Parsed]:
        """One parse a text, in order, with tags, heads and dependencies; a text too long to be a sentence has none.

        Raises ModelError where the pipeline is not installed or has no tagger and parser.
        """
        if not texts:
            return []
        pipeline = self._pipeline
        parsed: list[Parsed] = []
        for batch in _batches(_plain(text) for text in texts):
            docs = pipeline.pipe([text for text in batch if len(text) <= _LONGEST], batch_size=len(batch))
            whole = ((next(docs) if len(text) <= _LONGEST else pipeline.make_doc(text), text) for text in batch)
            parsed += [Parsed.of(doc, text) for doc, text in whole]
        return parsed

    @property
    def _remedy(self) -> str:
        if self._model == DEFAULT_MODEL:
            return f"python -m pip install {self._model.replace('_', '-')}"
        return f"python -m spacy download {self._model}"

    @cached_property
    def _folder(self) -> Path:
        spec = importlib.util.find_spec(self._model) if self._model.isidentifier() else None
        if spec is None or spec.origin is None:
            raise ModelError(f"the spaCy pipeline {self._model!r} is not installed; install it with: {self._remedy}")
        return Path(spec.origin).parent

    @cached_property
    def _pipeline(self) -> Language:
        folder = self._folder
        for variable in _THREADS:  # small matrices: a second thread costs more than it brings
            os.environ.setdefault(variable, "1")
        with _no_command_line():
            import spacy

        try:
            tokenizer = next(folder.glob("*/tokenizer"), None)
            pipeline = spacy.load(self._model, exclude=(*_UNUSED, "tokenizer") if tokenizer else _UNUSED)
            if tokenizer:
                _settle(pipeline.tokenizer, tokenizer.read_bytes())
        except (OSError, ValueError, ImportError) as error:
            raise ModelError(f"the spaCy pipeline in {folder} cannot be loaded: {error}") from error
        missing = [part for part in _NEEDED[1:] if part not in pipeline.pipe_names]
        if missing:
            raise ModelError(f"the spaCy pipeline {self._model!r} has no {' and no '.join(missing)}")
        _choose_matrices(pipeline)
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
    """Multiply with numpy's own BLAS, which gives the same output at about twice the speed of the bundled BLIS."""
    from thinc.api import NumpyOps

    plain = NumpyOps(use_blis=False)
    for model in _models(pipeline):
        if type(model.ops) is NumpyOps:
            model.ops = plain


def _models(pipeline: Language) -> Iterator[Any]:
    for _, component in pipeline.pipeline:
        if (model := getattr(component, "model", None)) is not None:
            yield from model.walk()


def _plain(text: str) -> str:
    """The text as it is parsed: of the same length, plainly set, with stand-ins for terms that mislead a parser."""
    plain = _HALF.sub("\ufffd", _SPACE.sub(" ", text).translate(_PLAIN))
    lower = plain.lower()
    for term, stand_in in stand_ins().items():
        at = lower.find(term)
        while at >= 0:
            plain = plain[:at] + stand_in + plain[at + len(term) :]
            at = lower.find(term, at + len(term))
    return plain


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    words = 0
    for text in texts:
        batch.append(text)
        words += text.count(" ") + 1
        if words >= _BATCH_WORDS:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
