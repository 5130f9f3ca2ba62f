"""Proposals are YAML that the reader takes once an editor has filled in what the article does not tell."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import yaml

from smecheck.model import (
    Article,
    Claim,
    Code,
    ModelName,
    Period,
    Quantity,
    RegistryName,
    Report,
    Span,
    Status,
    Unit,
    Verdict,
)
from smecheck.model.quantity import Bound
from smecheck.registry import load
from smecheck.registry.measures import read_measures
from smecheck.registry.problems import Problems
from smecheck.registry.proposing import propose

TEXT = 'Growers: "we have\nover 7,500 beehives" # a lot\u2028yes. Pears cost 4.5 percent more.'
NUMBER, PEARS = Span(TEXT.index("7,500"), TEXT.index("7,500") + 5), Span(TEXT.index("4.5"), TEXT.index("4.5") + 11)
FIRST, SECOND = Span(0, TEXT.index("yes.") + 4), Span(TEXT.index("Pears"), len(TEXT))
HIVES = Quantity(NUMBER, Decimal(7500), None, Decimal(100), Unit("beehive"), Bound.OVER)
SHARE = Quantity(PEARS, Decimal("4.5"), None, Decimal("0.1"), Unit("percent", "share", Decimal("0.01")))


def report(*findings: Verdict, published: Period | None) -> Report:
    article = Article("desk/a.txt", TEXT, published=published)
    return Report(article, RegistryName("orchards", "1", "sha256:0", "here"), ModelName("m", "1"), findings)


def test_a_stub_holds_what_the_article_tells(folder: Path) -> None:
    registry = load(folder)
    claim = Claim(HIVES, FIRST, topic="bee hives", area="NO", period=Period.year(2025), status=Status.TARGET)
    agreed = Verdict(Claim(SHARE, SECOND), Code.EXACT, ("equal",))
    unknown = Verdict(claim, Code.NOT_IN_REGISTRY, ("no measure counts beehives",))
    text = propose(report(unknown, unknown, agreed, published=Period.parse("2025-05-06")), registry)
    problems = Problems()
    measures = list(read_measures(yaml.compose(text, Loader=yaml.SafeLoader), "stub", problems))
    assert not len(problems) and [m.id for m in measures] == ["no.bee_hives", "no.bee_hives_2"]
    (observation,) = measures[0].observations
    assert (observation.value, observation.bound, observation.status) == (Decimal(7500), Bound.OVER, Status.TARGET)
    assert (observation.time_period, str(observation.known)) == (Period.year(2025), "2025-05-06")
    assert (measures[0].unit.name, observation.since, observation.source) == ("beehive", "unreleased", "to-be-told")


def test_what_is_not_told_cannot_pass_as_told(folder: Path) -> None:
    claim = Claim(Quantity(NUMBER, Decimal(7500), None, Decimal(1), Unit()), FIRST)
    text = propose(report(Verdict(claim, Code.NOT_IN_REGISTRY, ("no",)), published=None), load(folder))
    problems = Problems()
    list(read_measures(yaml.compose(text, Loader=yaml.SafeLoader), "stub", problems))
    assert len(problems) >= 3
    assert "step: 1," in text


def test_a_newer_figure_is_for_its_measure(folder: Path) -> None:
    registry = load(folder)
    claim = Claim(HIVES, FIRST, period=Period.year(2025))
    newer = Verdict(claim, Code.NEWER, ("newer than all",), measure=registry.measures[0])
    text = propose(report(newer, published=Period.year(2025)), registry)
    assert "# for xx.orchards:\n#     - {value: 7500, bound: over, time_period: 2025," in text
    assert yaml.safe_load(text) is None
