"""The vectors that tagger and parser share: reckoned sooner, they are those of the pipeline."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy

from smecheck.extraction import vectors
from smecheck.settings import DEFAULT_MODEL

TEXTS = [
    "The mill counted 8,997 bales, and its rival 12 percent more.",
    "",
    "Rain.",
    "In  Aldham\tthe baths can't open before May 3; “nobody” knows why – or says so.",
    "The mill counted 8,997 bales.",
]


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return spacy.load(DEFAULT_MODEL, exclude=["ner", "parser", "senter", "lemmatizer", "attribute_ruler"])


def test_the_vectors_are_those_of_the_model(pipeline: Any) -> None:
    model = pipeline.get_pipe("tok2vec").model
    quick = vectors.sooner(model)
    assert quick is not model
    docs = [pipeline.make_doc(text) for text in TEXTS]
    for _ in range(2):  # a second time from memory
        for told, expected in zip(quick.predict(docs), model.predict(docs), strict=True):
            assert told.shape == expected.shape
            np.testing.assert_allclose(told, expected, atol=1e-5)


def test_what_is_remembered_is_bounded(pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_MOST_KEPT", 8)  # fewer words than one of the texts has
    model = pipeline.get_pipe("tok2vec").model
    quick = vectors.sooner(model)
    for text in TEXTS * 2:
        docs = [pipeline.make_doc(text or "Rain")]
        np.testing.assert_allclose(quick.predict(docs)[0], model.predict(docs)[0], atol=1e-5)


def test_a_model_of_another_make_stays_as_it_is(pipeline: Any) -> None:
    tagger = pipeline.get_pipe("tagger").model
    assert vectors.sooner(tagger) is tagger
    embedding = pipeline.get_pipe("tok2vec").model.layers[0]
    assert vectors.sooner(embedding) is embedding
