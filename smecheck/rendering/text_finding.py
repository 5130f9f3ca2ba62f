"""Findings as lines of a terminal: a block for a slip, one line for an agreement, a count for what was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from smecheck.checking.rules import rule
from smecheck.model import Code, Report, Severity, Verdict
from smecheck.rendering.excerpt import excerpt
from smecheck.rendering.position import Positions, place_of
from smecheck.rendering.sheet import ERROR, FAINT, GOOD, STRONG, WARNING, Sheet
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import counted, established, known, meant, reasons, said, source_of

_STYLES = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.INFO: STRONG, Severity.NONE: GOOD}
_DEEP = 4  # columns that a finding's lines stand in from its heading
_LABEL = 12  # columns of "- article", "+ registry" and "~ fits" with the gap before their figures
_WIDE = 28  # a figure of more columns is let stand out rather than push the others away
_HOW = {Code.EXACT: "exact", Code.ROUNDED: "rounded", Code.HEDGED: "as hedged"}
_WHY = {
    Code.NOT_IN_REGISTRY: "not in the registry",
    Code.AMBIGUOUS: "ambiguous",
    Code.DATE_UNKNOWN: "of unknown date",
    Code.SOURCES_CONFLICT: "on which sources conflict",
    Code.NEWER: "newer than the registry",
    Code.UNREADABLE: "not readable safely",
}


def finding(sheet: Sheet, report: Report, verdict: Verdict, positions: Positions) -> None:
    """The sentence with its number underlined, article against registry, the reasons and the source."""
    style = _STYLES[verdict.severity]
    sheet.line()
    sheet.line(Text.assemble(_place(report, verdict, positions), "  ", (_verdict(verdict), style)), hanging=_DEEP)
    _sentence(sheet, report, verdict, style)
    _diff(sheet, report, verdict)
    for reason in reasons(verdict):
        sheet.line(visible(reason), _DEEP, 2)
    for related in verdict.related:
        there = positions.at(related.span.start)
        quote = visible(related.span.of(report.article.text))
        sheet.line(f"see {there.line}:{there.column}: {quote}", _DEEP, 2)
    if verdict.candidates:
        sheet.line(f"could be: {', '.join(map(visible, verdict.candidates))}", _DEEP, 2)
    if verdict.observation:
        sheet.line(Text(f"source: {source_of(report, verdict.observation)}", FAINT), _DEEP, 2)
    if verdict.suggestion:
        sheet.line(Text.assemble("write instead: ", (visible(verdict.suggestion), GOOD)), _DEEP, 2)


def agreements(sheet: Sheet, report: Report, agreed: Sequence[Verdict], positions: Positions) -> None:
    """One line each: where, the figure, what it agrees with and how closely."""
    rows = []
    for verdict in agreed:
        what = Text()
        if verdict.observation:
            what.append(established(verdict.measure, verdict.observation))
            how = _HOW.get(verdict.code, verdict.code.value)
            same = "" if verdict.code is Code.EXACT else f": {known(verdict.measure, verdict.observation)}"
            what.append(f" ({how}{same})", FAINT)
        rows.append((verdict, "=", GOOD, what))
    _table(sheet, report, rows, positions)


def unchecked(sheet: Sheet, report: Report, left: Sequence[Verdict], positions: Positions | None) -> None:
    """What was not judged: a count for each reason, then, where `positions` are given, one line for each number."""
    kinds = Counter(verdict.code for verdict in left)
    told = ", ".join(f"{count:,} {_WHY.get(code, code.value)}" for code, count in sorted(kinds.items()))
    sheet.line()
    sheet.line(
        f"{counted(len(left), 'number')} not checked: {told}{'' if positions else '; --show all lists them'}", 0, 2
    )
    if positions:
        _table(sheet, report, [(verdict, "?", STRONG, _why(verdict)) for verdict in left], positions)


def _why(verdict: Verdict) -> Text:
    what = Text("; ".join(map(visible, verdict.reasons)))
    if verdict.candidates:
        what.append(f" (could be: {', '.join(map(visible, verdict.candidates))})")
    return what.append(f" {verdict.code.value}", FAINT)


def _table(sheet: Sheet, report: Report, rows: Sequence[tuple[Verdict, str, str, Text]], positions: Positions) -> None:
    """Lines of place, sign, figure and what there is to say, the columns aligned as far as most figures need."""
    cells = [
        (_place(report, verdict, positions), f"{sign} {said(report.article, verdict.claim)}", style, what)
        for verdict, sign, style, what in rows
    ]
    first = max(place.cell_len for place, _, _, _ in cells)
    second = max((width for _, figure, _, _ in cells if (width := cell_len(figure)) <= _WIDE), default=_WIDE)
    for place, figure, style, what in cells:
        line = Text.assemble(place, " " * (first - place.cell_len + 2), (figure, style))
        line.append(" " * max(second - cell_len(figure), 0) + "  ")
        sheet.line(line.append_text(what), hanging=first + 4)


def _place(report: Report, verdict: Verdict, positions: Positions) -> Text:
    span = verdict.claim.quantity.span
    at, page = positions.at(span.start), place_of(report.article, span)
    return Text(f"{at.line}:{at.column}" + (f" ({visible(page)})" if page else ""), STRONG)


def _verdict(verdict: Verdict) -> str:
    return f"{verdict.outcome.value} {verdict.code.value}: {rule(verdict.code).title}"


def _sentence(sheet: Sheet, report: Report, verdict: Verdict, style: str) -> None:
    shown = excerpt(report.article, verdict.claim)
    sheet.marked(shown.before, shown.number, shown.after, style, _DEEP)


def _diff(sheet: Sheet, report: Report, verdict: Verdict) -> None:
    if not verdict.observation:
        return
    article = (said(report.article, verdict.claim), meant(verdict.claim))
    registry = (known(verdict.measure, verdict.observation), established(verdict.measure, verdict.observation))
    rows = [("- article", "red", article), ("+ registry", "green", registry)]
    if verdict.matched and verdict.matched != verdict.observation:
        other = (known(verdict.matched_measure, verdict.matched), established(verdict.matched_measure, verdict.matched))
        rows.append(("~ fits", "cyan", other))
    widest = max(cell_len(figure) for _, _, (figure, _) in rows)
    for label, style, (figure, what) in rows:
        gap = " " * (widest - cell_len(figure) + 2)
        text = Text.assemble((f"{label:<{_LABEL}}{figure}", style))
        sheet.line(text.append(gap + what) if what else text, _DEEP - 2, _LABEL)
