"""What `extract` found, as lines of a terminal: each number with its reading, then the periods."""

from __future__ import annotations

from rich.text import Text

from smecheck.model import Claim, Reading
from smecheck.rendering.position import Positions
from smecheck.rendering.sheet import FAINT, GOOD, STRONG, Sheet
from smecheck.rendering.visible import HEADLINE, clipped, visible
from smecheck.rendering.wording import counted, grouped, meant, said


def reading(sheet: Sheet, result: Reading) -> None:
    """One line for each number: where it stands, its words, its value and unit, what it measures and when."""
    article, positions = result.article, Positions(result.article.text)
    head = Text(visible(article.path), STRONG)
    sheet.line(head.append(f"  {clipped(article.title, HEADLINE)}", "not bold") if article.title else head, hanging=2)
    for claim in result.extraction.claims:
        at = positions.at(claim.quantity.span.start)
        what = meant(claim)
        line = Text.assemble(
            (f"{at.line}:{at.column}", STRONG), f"  {said(article, claim)}", (f"  = {_value(claim)}", GOOD)
        )
        sheet.line(line.append(f"  {what}", FAINT) if what else line, hanging=4)
    for mention in result.extraction.periods:
        at = positions.at(mention.span.start)
        told = f"  {visible(mention.span.of(article.text))}"
        sheet.line(
            Text.assemble((f"{at.line}:{at.column}", STRONG), told, (f"  = {mention.period.edtf()}", GOOD)), hanging=4
        )
    numbers, periods = (
        counted(len(result.extraction.claims), "number"),
        counted(len(result.extraction.periods), "period"),
    )
    sheet.line(f"{numbers} and {periods} found", hanging=2)


def _value(claim: Claim) -> str:
    if claim.refused is not None:
        return f"not readable safely: {visible(claim.refused)}"
    quantity = claim.quantity
    figure = grouped(quantity.low) if quantity.high is None else f"{grouped(quantity.low)} to {grouped(quantity.high)}"
    return f"{figure} {visible(quantity.unit.name.replace('_', ' '))}".rstrip()
