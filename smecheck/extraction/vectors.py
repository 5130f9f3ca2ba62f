"""Reckons the vectors of words in half the time: a pipeline's tok2vec in, a model that gives the same out.

What such a model makes of a word by itself rests on a few attributes alone, and words recur: it is reckoned once for
each. What it makes of words side by side is the same few steps a layer, done here without the layers' own bookkeeping,
which serves training.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import Model

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = Any  # an array of 32-bit floats
_Known = Any  # a thinc model, whose parameters have no types

_ALONE = ["extract_features", "list2ragged", "with_array(maxout>>layernorm>>dropout)", "ragged2list"]
_BLOCK = "residual(expand_window>>maxout>>layernorm>>dropout)"
_MOST_KEPT = 20_000  # words; an archive has no end of names
_LEAST = 1e-08  # what a layer's norm adds to each variance


def sooner(model: _Known) -> _Known:
    """A model that makes the same of a list of Docs; the model itself, where it is not of the make that is known.

    model: a trained `spacy.Tok2Vec` of hashed attributes and a window of one word to either side.
    """
    if not _is_known(model):
        return model
    alone, beside = _Alone(model.layers[0]), _Beside(model.layers[1])

    def forward(_: _Known, docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats], Any]:
        return beside.vectors(alone.vectors(docs), [len(doc) for doc in docs]), None

    return Model("sooner", forward, dims={"nO": model.get_dim("nO")})


def _is_known(model: _Known) -> bool:
    if [len(layer.layers) for layer in model.layers] != [5, 1]:
        return False
    alone, beside = (layer.layers for layer in model.layers)
    blocks = beside[0].layers
    return (
        [layer.name for layer in (*alone[:2], *alone[3:])] == _ALONE
        and len(blocks) > 1
        and all(block.name == _BLOCK and _window(block).attrs["window_size"] == 1 for block in blocks)
    )


def _window(block: _Known) -> _Known:
    return block.layers[0].layers[0]


class _Alone:
    """What a model makes of each word by itself, remembered by the word's attributes."""

    def __init__(self, model: _Known) -> None:
        self._columns: list[int | str] = model.layers[0].attrs["columns"]
        self._hashed, self._mixed = (model.layers[place].layers[0] for place in (2, 3))
        self._table: Floats = np.zeros((_MOST_KEPT, self._mixed.get_dim("nO")), dtype="f")
        self._places: dict[bytes, int] = {}

    def vectors(self, docs: Sequence[Doc]) -> Floats:
        """One row for each word of all Docs."""
        rows = np.concatenate([doc.to_array(self._columns).reshape(len(doc), len(self._columns)) for doc in docs])
        words: list[bytes] = rows.view(f"V{rows.itemsize * len(self._columns)}").ravel().tolist()
        distinct = dict.fromkeys(words)
        if len(self._places) + len(distinct) > _MOST_KEPT:
            self._places.clear()
            if len(distinct) > _MOST_KEPT:
                return self._reckon(rows)
        new = [word for word in distinct if word not in self._places]
        if new:
            first = len(self._places)
            told = np.frombuffer(b"".join(new), rows.dtype).reshape(len(new), len(self._columns))
            self._table[first : first + len(new)] = self._reckon(told)
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return self._table[[self._places[word] for word in words]]

    def _reckon(self, rows: Any) -> Floats:
        return self._mixed.predict(self._hashed.predict(rows))


class _Beside:
    """What a model makes of words side by side: layer for layer, the greatest of three weighings of each and its two
    neighbours, evened out, is added to it."""

    def __init__(self, model: _Known) -> None:
        self._apart: int = model.attrs["pad"]  # empty rows between two texts
        self._layers = [_weights(block.layers[0].layers[1].layers[0].layers) for block in model.layers[0].layers]

    def vectors(self, alone: Floats, lengths: Sequence[int]) -> list[Floats]:
        """The vectors of each text. alone: those of all words by themselves; lengths: how many each text has."""
        words, width = alone.shape
        places = np.arange(words) + np.repeat(np.arange(1, len(lengths) + 1) * self._apart, lengths)
        count = words + self._apart * (len(lengths) + 1)
        rows = np.zeros((count, width), dtype="f")
        rows[places] = alone
        window = np.zeros((count, 3 * width), dtype="f")
        for weights, bias, scale, shift in self._layers:
            window[1:, :width] = rows[:-1]
            window[:, width : 2 * width] = rows
            window[:-1, 2 * width :] = rows[1:]
            weighed = window @ weights
            weighed += bias
            best = weighed.reshape(count, -1, width).max(axis=1)
            rows += _evened(best) * scale + shift
        return np.split(rows[places], np.cumsum(lengths[:-1]))


def _weights(layers: Sequence[_Known]) -> tuple[Floats, Floats, Floats, Floats]:
    """Weights and bias with the pieces of all units side by side, then scale and shift. layers: maxout and norm."""
    maxout, norm = layers
    weights, bias = maxout.get_param("W"), maxout.get_param("b")  # (units, pieces, inputs), (units, pieces)
    flat = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
    return flat, np.ascontiguousarray(bias.T.reshape(-1)), norm.get_param("G"), norm.get_param("b")


def _evened(rows: Floats) -> Floats:
    """Each row with a mean of 0 and a variance of 1."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1] + _LEAST
    rows *= (variance**-0.5)[:, np.newaxis]
    return rows
