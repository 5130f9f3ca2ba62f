"""What stands beside must not matter: the order of a registry's rows, and a paragraph about something else."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

import pytest

from smecheck import registry, source
from smecheck.check import check
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Registry
from tests.properties.test_setting import STORIES, Story, as_written, text_of, told

# No country is named, no small firm spoken of, and nothing in the story can refer back to it.
ELSEWHERE = (
    "The bridge will be shut for nine nights in spring while workers replace 420 bolts, each 30 centimetres long.",
    "In the second half the visitors scored three goals within eleven minutes, before a crowd of 41,200.",
    "Rain is likely on Tuesday, with gusts of up to 70 kilometres an hour and a high of 14 degrees.",
)


@cache
def extractor() -> Extractor:
    return Extractor()


def shuffled(known: Registry, seed: int) -> Registry:
    draw = random.Random(seed)
    measures = [
        replace(
            measure,
            phrases=tuple(draw.sample(measure.phrases, len(measure.phrases))),
            subjects=tuple(draw.sample(measure.subjects, len(measure.subjects))),
            excludes=tuple(draw.sample(measure.excludes, len(measure.excludes))),
        )
        for measure in known.measures
    ]
    return replace(known, measures=tuple(draw.sample(measures, len(measures))))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.path.parent.name}-{story.path.stem[:3]}")
def test_the_order_of_a_registry_changes_no_verdict(story: Story) -> None:
    article = source.read_text(text_of(story))
    article = source.dated(article, story.day) if story.day else article
    known = registry.load(story.claims)
    for seed in range(3):
        other = shuffled(known, seed)
        assert told(check(article, extractor(), Index.of(other), other)) == as_written(story), seed


@pytest.mark.parametrize("place", ["before the last", "at the end"])
@pytest.mark.parametrize("beside", ELSEWHERE, ids=("bridge", "match", "weather"))
@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.path.parent.name}-{story.path.stem[:3]}")
def test_a_paragraph_about_something_else_changes_no_verdict(story: Story, beside: str, place: str) -> None:
    paragraphs = text_of(story).rstrip("\n").split("\n\n")
    at = len(paragraphs) - (place == "before the last")
    article = source.read_text("\n\n".join([*paragraphs[:at], beside, *paragraphs[at:]]) + "\n")
    article = source.dated(article, story.day) if story.day else article
    known = registry.load(story.claims)
    found = check(article, extractor(), Index.of(known), known)
    start = article.text.index(beside)
    own = [f for f in found.findings if not start <= f.claim.quantity.span.start < start + len(beside)]
    assert told(replace(found, findings=tuple(own))) == as_written(story)
    assert all(f.measure is None for f in found.findings if f not in own)
