"""The report for the terminal: a diff of article and registry to read at a glance, one article after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from smecheck.model import Article, Failure, Outcome, Period, Reading, RegistryName, Report, Result, Summary
from smecheck.rendering.position import Positions
from smecheck.rendering.sheet import ERROR, FAINT, STRONG, WARNING, Sheet
from smecheck.rendering.text_finding import agreements, finding, unchecked
from smecheck.rendering.text_reading import reading
from smecheck.rendering.visible import HEADLINE, clipped, visible
from smecheck.rendering.wording import counted, tally
from smecheck.rendering.writer import Look, Writer


def writer(stream: TextIO, look: Look) -> Writer:
    """Write each article's report as soon as it comes, and what the run amounts to at the end."""
    return TextReport(Sheet(stream, look), look.show_all)


class TextReport:
    """Prints results as they come and keeps only counts."""

    def __init__(self, sheet: Sheet, show_all: bool) -> None:
        self._sheet = sheet
        self._show_all = show_all
        self._summaries: Counter[str] = Counter()
        self._registries: dict[RegistryName, None] = {}
        self._dates: dict[Period | None, None] = {}
        self._tally: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Print one document's result."""
        self._tally["documents"] += 1
        match result:
            case Report():
                self._report(result)
            case Reading():
                self._tally["readings"] += 1
                reading(self._sheet, result)
            case Failure():
                self._tally["failures"] += 1
                where = Text.assemble(("NOT READ", ERROR), "  ", (visible(result.path), STRONG))
                self._sheet.line(where.append(f"  {visible(result.error.message)}"), hanging=2)
        self._sheet.line()

    def close(self) -> None:
        """Print the totals of a run over several documents, and what was judged by."""
        if self._tally["documents"] > 1:
            self._sheet.line(Text(self._documents(), STRONG), hanging=2)
        for registry in self._registries:
            self._sheet.line(_judged_by(registry, list(self._dates)), hanging=2)

    def _report(self, report: Report) -> None:
        sheet, summary = self._sheet, report.summary
        self._registries[report.registry] = None
        if len(self._dates) < 2:  # one date can be told, of several it is enough that they are several
            self._dates[report.article.published] = None
        self._tally["unjudged"] += not summary.checked
        for field in Summary.__slots__:
            self._summaries[field] += getattr(summary, field)
        _heading(sheet, report.article, judged=bool(summary.checked))
        positions = Positions(report.article.text)
        agreed = [verdict for verdict in report.findings if verdict.outcome is Outcome.AGREES]
        left = [verdict for verdict in report.findings if verdict.outcome is Outcome.UNVERIFIED]
        for verdict in report.findings:
            if verdict.outcome not in (Outcome.AGREES, Outcome.UNVERIFIED):
                finding(sheet, report, verdict, positions)
        if agreed:
            sheet.line()
            agreements(sheet, report, agreed, positions)
        if left:
            unchecked(sheet, report, left, positions if self._show_all else None)
        sheet.line()
        sheet.line(Text(tally(summary), STRONG), hanging=2)
        if report.suppressed:
            kinds = Counter(suppression.by for suppression in report.suppressed)
            told = ", ".join(f"{count:,} by {visible(by)}" for by, count in sorted(kinds.items()))
            sheet.line(f"{counted(len(report.suppressed), 'finding')} answered for: {told}", hanging=2)

    def _documents(self) -> str:
        told = counted(self._tally["documents"], "document")
        if self._tally["unjudged"]:
            told += f", {self._tally['unjudged']:,} not checked"
        if self._tally["failures"]:
            told += f", {self._tally['failures']:,} not read"
        return f"{told}: {tally(Summary(**self._summaries))}" if self._summaries else told


def _heading(sheet: Sheet, article: Article, judged: bool) -> None:
    head = Text()
    if not judged:
        head.append("NOT CHECKED", WARNING).append("  ")
    head.append(visible(article.path), STRONG)
    if article.title:
        head.append(f"  {clipped(article.title, HEADLINE)}")
    sheet.line(head, hanging=2)
    if article.published:
        basis = f" ({visible(article.published_basis)})" if article.published_basis else ""
        sheet.line(Text(f"published {article.published.edtf()}{basis}", FAINT), indent=2)
    else:
        sheet.line("publication date unknown: give it with --date", indent=2, hanging=2)
    for note in article.notes:
        sheet.line(f"note: {visible(note.message)}", indent=2, hanging=2)


def _judged_by(registry: RegistryName, dates: Sequence[Period | None]) -> Text:
    return Text.assemble(
        f"Judged by {visible(registry.name)} {visible(registry.version)} ({visible(registry.origin)}) ",
        f"{_view(registry, dates)}; ",
        (registry.digest[:19], FAINT),
    )


def _view(registry: RegistryName, dates: Sequence[Period | None]) -> str:
    if registry.known_by:
        return f"as known by {registry.known_by}"
    if len(dates) > 1:
        return "as known on each article's date"
    return f"as known on {dates[0].edtf()}" if dates[0] else "without a date"
