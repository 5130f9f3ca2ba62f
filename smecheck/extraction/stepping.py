"""Finds the heads of many sentences at once: tagged Docs and their parser in, the same Docs with a tree each out.

spaCy's own loop takes Python's lock and gives it back some hundred times for each word, which costs more than all its
arithmetic. The steps that it trains by do the same for a whole batch in one call, and come to the same trees.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def can_step(parser: Any) -> bool:
    """Whether a component is a parser of spaCy's own that decides each step for good, on the processor itself."""
    from spacy.pipeline import DependencyParser

    greedy = type(parser) is DependencyParser and parser.cfg.get("beam_width") == 1
    return greedy and parser.model.ops.device_type == "cpu"


def find_heads(parser: Any, docs: Sequence[Doc]) -> None:
    """Give each Doc its heads and dependencies. parser: one that `can_step`; docs: with the vectors that it reads."""
    scores = parser.model.predict(docs)
    states = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = parser.transition_states(unfinished, scores.predict(unfinished))
    parser.set_annotations(docs, states)
