"""An audit as a static site: a store in, a folder that opens from disk without a network out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from smecheck.audit.export import UNTOLD
from smecheck.audit.task import Task
from smecheck.audit.totals import by, lost, totals
from smecheck.check import find, report
from smecheck.checking import Index
from smecheck.extraction import Extractor
from smecheck.model import Period, Registry
from smecheck.rendering import open_writer
from smecheck.rendering.site import Dot, MeasurePlot, Month, Overview, overview, script_of
from smecheck.store.archive import Archive

_MOST_DOTS = 5_000  # of one measure
_MOST_LOST = 200
_FINDINGS = """
    SELECT findings.*, articles.path, articles.published, articles.section,
        count(*) OVER (PARTITION BY paragraph, code, quote, measure) AS copies
    FROM findings JOIN articles ON articles.id = findings.article
    ORDER BY articles.contradicts DESC, articles.outdated DESC, articles.path, place
"""


def write_site(archive: Archive, folder: Path) -> str:
    """Write `index.html`, `findings.js` and a page for each article with a figure that was judged; what was written.

    Pages of earlier runs that lie in the folder are written over.
    """
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    task = Task.from_line(archive.setting("task") or "")
    registry = task.registry()
    with (folder / "findings.js").open("w", encoding="ascii") as file:
        file.writelines(script_of(_rows(archive)))
    pages = _pages(archive, task, registry, folder / "articles")
    told = Overview(
        f"Numbers checked: {archive.setting('registry')}",
        _facts(archive),
        [Month(row.of, row.agrees, row.contradicts, row.outdated) for row in by(archive, "month")],
        _plots(archive, registry),
        [(name, why) for name, _, why in lost(archive, _MOST_LOST)],
    )
    (folder / "index.html").write_text(overview(told), encoding="utf-8")
    return f"{folder / 'index.html'} and {pages:,} pages of articles"


def _rows(archive: Archive) -> Iterator[list[object]]:
    for row in archive.rows(_FINDINGS):
        instead = json.loads(row["detail"] if row["outcome"] not in UNTOLD else row["today"])["suggestion"]
        yield [
            row["article"], row["path"], row["published"], row["section"], row["outcome"], row["code"],
            row["today_outcome"], row["measure"], row["quote"], instead, row["copies"],
        ]  # fmt: skip


def _pages(archive: Archive, task: Task, registry: Registry, folder: Path) -> int:
    """A page for each article with a finding, as `verify --output-format html` draws it."""
    index, model = Index.of(registry), Extractor(task.model, task.dollar).model_name
    count = 0
    query = "SELECT id, key, path FROM articles WHERE id IN (SELECT article FROM findings)"
    for row in archive.rows(query):
        read = archive.read(row["key"], row["path"])
        if read is None:
            continue
        article, extraction = read
        findings = find(article, extraction, index, registry)
        with (folder / f"{row['id']}.html").open("w", encoding="utf-8") as file:
            writer = open_writer("html", file)
            writer.add(report(article, extraction, findings, registry, model, task.known_by))
            writer.close()
        count += 1
    return count


def _facts(archive: Archive) -> list[str]:
    found = totals(archive)
    whole = found.all
    return [
        f"{found.articles:,} articles, {found.words:,} words; the registry speaks of {found.named:,} of them",
        f"{found.quantities + found.passed:,} numbers, {found.checked:,} checked",
        f"{whole.contradicts:,} contradicted, {whole.outdated:,} outdated when published",
        f"{whole.outdated_now:,} right then and outdated now, {whole.wrong_now:,} found wrong since",
        f"{sum(found.documents.values()) - found.documents.get('done', 0):,} documents not read",
    ]


def _plots(archive: Archive, registry: Registry) -> list[MeasurePlot]:
    """The measures of which articles tell, those most told first."""
    dots: dict[str, list[Dot]] = defaultdict(list)
    for row in archive.rows(_FINDINGS):
        mine = dots[row["measure"] or ""]
        if row["published"] and len(mine) < _MOST_DOTS:
            claim = json.loads(row["detail"], parse_float=str, parse_int=str)["claim"]
            day = Period.parse(row["published"]).end
            label = f"{row['path']}: {row['quote']} ({row['outcome']})"
            mine.append(Dot(day, Decimal(claim["value"]), row["outcome"], label))
    plots = [
        MeasurePlot(measure.id, measure.name, steps, dots[measure.id])
        for measure in registry.measures
        if (steps := [(o.known, o.value) for o in measure.observations if o.status.achieved and not o.withdrawn])
        and dots.get(measure.id)
    ]
    return sorted(plots, key=lambda plot: -len(plot.dots))
