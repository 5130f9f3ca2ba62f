"""One finding as a card: verdict, both sides, reasons, source, the measure over time, and the way back to the text."""

from __future__ import annotations

from smecheck.checking.rules import rule
from smecheck.model import Report, Source, Verdict
from smecheck.rendering.page.markup import Html, join, tag
from smecheck.rendering.page.plot import timeline
from smecheck.rendering.position import Positions, place_of
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import cited, established, known, meant, reasons, said


def card(report: Report, verdict: Verdict, positions: Positions, name: str, back: str) -> Html:
    """The card of one finding, `name` its id and `back` the id of its number in the text."""
    article, span = report.article, verdict.claim.quantity.span
    at, page = positions.at(span.start), place_of(article, span)
    place = f"{at.line}:{at.column}" + (f", {page}" if page else "")
    title = rule(verdict.code).title
    return tag(
        "article",
        tag(
            "header",
            tag("span", verdict.outcome.value, class_="badge"),
            tag("a", visible(span.of(article.text)), href=f"#{back}", class_="quote"),
            tag("span", f"{verdict.code.value} {title}", class_="code"),
            tag("span", place, class_="place"),
        ),
        _diff(report, verdict),
        tag("ul", *(tag("li", visible(reason)) for reason in reasons(verdict)), class_="reasons"),
        _candidates(verdict),
        tag("p", "write instead: ", tag("ins", visible(verdict.suggestion))) if verdict.suggestion else None,
        _source(report, verdict),
        timeline(verdict.measure, verdict.claim, article.published) if verdict.measure else None,
        id=name,
        class_=f"card {verdict.outcome.value}",
        tabindex=-1,
    )


def _diff(report: Report, verdict: Verdict) -> Html | None:
    if not verdict.observation:
        return None
    rows = [("article", "del", said(report.article, verdict.claim), meant(verdict.claim))]
    rows.append(("registry", "ins", *_registry(verdict)))
    if verdict.matched and verdict.matched != verdict.observation:
        what = established(verdict.matched_measure, verdict.matched)
        rows.append(("fits", "span", known(verdict.matched_measure, verdict.matched), what))
    body = (
        tag("tr", tag("th", side, scope="row"), tag("td", tag(name, figure)), tag("td", what))
        for side, name, figure, what in rows
    )
    return tag("table", *body, class_="diff")


def _registry(verdict: Verdict) -> tuple[str, str]:
    assert verdict.observation is not None
    return known(verdict.measure, verdict.observation), established(verdict.measure, verdict.observation)


def _candidates(verdict: Verdict) -> Html | None:
    if not verdict.candidates:
        return None
    return tag("p", f"could be: {', '.join(map(visible, verdict.candidates))}", class_="faint")


def _source(report: Report, verdict: Verdict) -> Html | None:
    if not verdict.observation:
        return None
    wanted = verdict.observation.source
    source = next((source for source in report.sources if source.id == wanted), None)
    return tag("p", "source: ", _link(source) if source else visible(wanted), class_="faint")


def _link(source: Source) -> Html:
    """The source in words, a link where its address is one of the web."""
    web = source.url if source.url and source.url.startswith(("https://", "http://")) else None
    return tag("a", cited(source), href=web, rel="noreferrer noopener") if web else join(cited(source))
