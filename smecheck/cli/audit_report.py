"""`smecheck audit report`: a store in; what the audit found, as text or as a site of pages, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from smecheck.audit.totals import Counts, by, lost, slips, totals, worst
from smecheck.cli.audit_answers import ANSWERS, Answers
from smecheck.cli.audit_store import STORE, open_store
from smecheck.rendering.visible import visible
from smecheck.store.archive import Archive

_HEAD = ("", "articles", "agree", "contradict", "outdated", "outdated now", "wrong now")


@click.command()
@STORE
@ANSWERS
@click.option("--html", type=click.Path(file_okay=False, path_type=Path), help="Write a site into this folder instead.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="Lines in each list.")
def report(store: Path, html: Path | None, most: int, **asked: Any) -> None:
    """Tell what the audit found: right when published, and still right today?

    Findings that --select and --ignore leave out, and those answered for by comments, waivers or the baseline, are not
    told; the numbers checked stay whole.
    """
    archive = open_store(store)
    Answers.of(**asked).leave_out(archive)
    if html is not None:
        from smecheck.audit.site import write_site

        click.echo(f"{write_site(archive, html)}", err=True)
        return
    for line in _lines(archive, most):
        click.echo(line)


def _lines(archive: Archive, most: int) -> Iterator[str]:
    found = totals(archive)
    yield f"{found.articles:,} articles, {found.words:,} words, judged by {archive.setting('registry')}"
    numbers = found.quantities + found.passed
    share = 100 * found.checked / numbers if numbers else 0
    yield (
        f"{numbers:,} numbers: {found.checked:,} checked ({share:.1f} percent), {found.quantities - found.checked:,} "
        f"unverified, {found.passed:,} in sentences that no phrase of the registry concerns, counted only"
    )
    yield from _table("all", [found.all])
    for group in ("year", "section", "measure"):
        yield from _table(f"by {group}", by(archive, group))
    yield from _list(
        "most figures wrong",
        (f"{path}: {wrong} contradicted, {old} outdated" for path, wrong, old in worst(archive, most)),
    )
    for outcome in ("contradicts", "outdated"):
        yield from _list(
            f"{outcome}, copies together",
            (
                f"{slip.code} {slip.quote!r} {slip.measure}: {slip.path}"
                + (f" and {slip.places - 1} more" if slip.places > 1 else "")
                for slip in slips(archive, most, outcome)
            ),
        )
    yield from _list("not read", (f"{name}: {state}: {why}" for name, state, why in lost(archive, most)))


def _table(title: str, rows: Iterable[Counts]) -> Iterator[str]:
    cells: list[Sequence[str]] = [(title, *_HEAD[1:])]
    for row in rows:
        figures = (row.articles, row.agrees, row.contradicts, row.outdated, row.outdated_now, row.wrong_now)
        cells.append((visible(row.of), *(f"{number:,}" for number in figures)))
    if len(cells) == 1:
        return
    widths = [max(len(row[place]) for row in cells) for place in range(len(_HEAD))]
    yield ""
    for name, *rest in cells:
        numbers = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join([name.ljust(widths[0]), *numbers])


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {visible(line)}" for line in found)
