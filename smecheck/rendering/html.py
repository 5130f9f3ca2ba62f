"""One self-contained page for a run: each article with its numbers marked, and the verdict, the diff and the plot."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import partial
from importlib import resources
from itertools import count
from typing import TextIO

from smecheck.model import Failure, Outcome, Report, Result
from smecheck.rendering.issues import not_checked, path_of
from smecheck.rendering.page.markup import Html, join, tag
from smecheck.rendering.page.story import story
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import counted
from smecheck.rendering.writer import Collecting, Look, Writer

_Row = tuple[Html, Html, str | None]


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the sections of a run and write them as one page."""
    return Collecting(stream, partial(_section, numbers=count(1)), page)


def page(rows: Sequence[_Row]) -> str:
    """The page: style and script inline and named by their hash, so that nothing else could run; no network."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'"
    registries = list(dict.fromkeys(judged for _, _, judged in rows if judged))
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", "smecheck: the numbers checked"),
        Html(f"<style>{style}</style>"),
    )
    body = tag(
        "body",
        tag("h1", "Numbers checked"),
        tag("p", f"{counted(len(rows), 'document')}. ", *(f"Judged by {name}. " for name in registries)),
        tag("nav", tag("ol", *(entry for entry, _, _ in rows)), aria_label="Documents") if len(rows) > 1 else None,
        tag("p", "Numbers are links to their verdict. Keys: n and p go to the next and previous slip.", class_="faint"),
        tag("main", *(section for _, section, _ in rows)),
        tag("div", id="float", role="status", hidden=""),
        Html(f"<script>{script}</script>"),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def _section(result: Result, numbers: count[int]) -> _Row:
    number = next(numbers)
    if isinstance(result, Report):
        section, judged = story(result, number), _judged_by(result)
    else:
        told = visible(result.error.message) if isinstance(result, Failure) else "read, not judged"
        head = tag("h2", tag("strong", "NOT READ", class_="badge contradicts"), " ", visible(path_of(result)))
        section, judged = tag("section", tag("header", head, tag("p", told)), id=f"a{number}", class_="story"), None
    link = tag("a", visible(path_of(result)), href=f"#a{number}")
    return tag("li", link, " ", _state(result)), section, judged


def _state(result: Result) -> Html:
    if isinstance(result, Failure):
        return tag("span", "not read", class_="badge contradicts")
    if not isinstance(result, Report) or not_checked(result):
        return tag("span", "not checked", class_="badge unjudged")
    summary = result.summary
    counts = [(outcome, getattr(summary, outcome.value)) for outcome in Outcome]
    return join(
        *(
            tag("span", f"{number} {outcome.value}", class_=f"badge {outcome.value}")
            for outcome, number in counts
            if number
        )
    )


def _judged_by(report: Report) -> str:
    registry = report.registry
    view = f", as known by {registry.known_by}" if registry.known_by else ""
    return f"{registry.name} {registry.version} ({registry.origin}){view}, {registry.digest[:19]}"


def _asset(name: str) -> str:
    return resources.files("smecheck.rendering.page").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
