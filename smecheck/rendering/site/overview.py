"""The site's first page: facts and plots in; a page that fills its table from the script beside it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from smecheck.rendering.page.markup import Html, tag
from smecheck.rendering.site import plots
from smecheck.rendering.site.plots import Dot, MeasurePlot, Month

__all__ = ["Dot", "MeasurePlot", "Month", "Overview", "overview"]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page tells. facts: lines on the whole archive. lost: documents that were not read, and why."""

    title: str
    facts: Sequence[str]
    months: Sequence[Month]
    measures: Sequence[MeasurePlot]
    lost: Sequence[tuple[str, str]]


def overview(told: Overview) -> str:
    """The page; `findings.js` lies beside it and pages of articles below `articles/`."""
    measures = (
        tag("details", tag("summary", f"{plot.name} ({plot.id})"), figure, open="" if place == 0 else None)
        for place, plot in enumerate(told.measures)
        if (figure := plots.measure(plot))
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", told.title),
        Html(f"<style>{_asset('site.css')}</style>"),
    )
    body = tag(
        "body",
        tag("h1", told.title),
        tag("ul", *(tag("li", fact) for fact in told.facts)),
        tag("h2", "Outcomes by month"),
        tag("figure", plots.months(told.months), tag("figcaption", *_legend())),
        tag("h2", "Measures over time"),
        tag("p", "The line is what the registry knew, the dots are what articles said.", class_="faint"),
        *measures,
        tag("h2", "Findings"),
        _controls(),
        Html('<div class="scroll"><table id="findings"><thead></thead><tbody></tbody></table></div>'),
        Html('<p id="pages"><button id="back">Back</button> <span id="where" role="status"></span> '
             '<button id="on">On</button></p>'),
        tag("h2", "Not read") if told.lost else None,
        tag("ul", *(tag("li", f"{name}: {why}") for name, why in told.lost)) if told.lost else None,
        Html('<script src="findings.js"></script>'),
        Html(f"<script>{_asset('site.js')}</script>"),
    )  # fmt: skip
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def _controls() -> Html:
    outcomes = ("all", "contradicts", "outdated", "agrees", "outdated or wrong today")
    options = (tag("option", name, value=name) for name in outcomes)
    search = tag("label", "Search ", Html('<input id="search" type="search" autocomplete="off" />'))
    return tag("p", search, " ", tag("label", "Show ", tag("select", *options, id="outcome")), class_="controls")


def _legend() -> tuple[Html, ...]:
    return tuple(tag("span", f"■ {kind} ", class_=f"key {kind}") for kind in ("contradicts", "outdated", "agrees"))


def _asset(name: str) -> str:
    return resources.files("smecheck.rendering.site").joinpath(name).read_text(encoding="utf-8")
