"""One article as a section of the page: its text with the numbers marked, beside the cards of what was found."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.model import Article, Outcome, Report, Span, Verdict
from smecheck.rendering.issues import not_checked
from smecheck.rendering.page.card import card
from smecheck.rendering.page.markup import Html, join, tag
from smecheck.rendering.position import Positions
from smecheck.rendering.visible import HEADLINE, clipped, visible
from smecheck.rendering.wording import counted, tally

# Of two findings at one number the worse one colours it.
_WORST = (Outcome.CONTRADICTS, Outcome.OUTDATED, Outcome.INCONSISTENT, Outcome.AGREES, Outcome.UNVERIFIED)
_SLIPS = frozenset({Outcome.CONTRADICTS, Outcome.OUTDATED, Outcome.INCONSISTENT})


def story(report: Report, number: int) -> Html:
    """The section of the article that is the `number`th of the run."""
    article, positions = report.article, Positions(report.article.text)
    marks = _marks(report.findings)
    names = {id(verdict): f"f{number}-{place}" for place, verdict in enumerate(report.findings)}
    groups: dict[str, list[Html]] = {"slips": [], "agreed": [], "left": []}
    for place, (_, verdicts) in enumerate(marks):
        for verdict in verdicts:
            made = card(report, verdict, positions, names[id(verdict)], f"m{number}-{place}")
            groups[_group(verdict)].append(made)
    targets = [(span, f"m{number}-{place}", names[id(found[0])], found) for place, (span, found) in enumerate(marks)]
    return tag(
        "section",
        _heading(report),
        tag(
            "div",
            tag("div", _text(article, targets), class_="text", lang=article.language or "en"),
            tag(
                "aside",
                *groups["slips"],
                _folded("agree with the registry", groups["agreed"]),
                _folded("not checked", groups["left"]),
                aria_label="Findings",
            ),
            class_="columns",
        ),
        id=f"a{number}",
        class_="story",
    )


def _heading(report: Report) -> Html:
    article, published = report.article, report.article.published
    basis = f" ({article.published_basis})" if article.published_basis else ""
    dated = f"published {published.edtf()}{basis}" if published else "publication date unknown"
    unjudged = tag("strong", "NOT CHECKED", class_="badge unjudged") if not_checked(report) else None
    answered = f"; {counted(len(report.suppressed), 'finding')} answered for" if report.suppressed else ""
    return tag(
        "header",
        tag(
            "h2",
            unjudged,
            " " if unjudged else None,
            clipped(article.title, HEADLINE) if article.title else visible(article.path),
        ),
        tag("p", f"{visible(article.path)} · {dated}", class_="faint"),
        *(tag("p", f"note: {visible(note.message)}", class_="faint") for note in article.notes),
        tag("p", tally(report.summary) + answered),
    )


def _marks(findings: Sequence[Verdict]) -> list[tuple[Span, list[Verdict]]]:
    """Findings by the number they speak of, the worst first; a number within another joins it."""
    marks: list[tuple[Span, list[Verdict]]] = []
    for verdict in sorted(findings, key=lambda verdict: verdict.claim.quantity.span):
        span = verdict.claim.quantity.span
        if marks and span.start < marks[-1][0].end:
            marks[-1][1].append(verdict)
        else:
            marks.append((span, [verdict]))
    for _, found in marks:
        found.sort(key=lambda verdict: _WORST.index(verdict.outcome))
    return marks


def _text(article: Article, targets: Sequence[tuple[Span, str, str, list[Verdict]]]) -> Html:
    pieces: list[Html | str] = []
    done = 0
    for span, name, goal, found in targets:
        outcome = found[0].outcome.value
        label = f"{visible(span.of(article.text))}: {outcome}"
        pieces.append(article.text[done : span.start])
        pieces.append(
            tag("a", span.of(article.text), href=f"#{goal}", id=name, class_=f"number {outcome}", aria_label=label)
        )
        done = span.end
    return join(*pieces, article.text[done:])


def _group(verdict: Verdict) -> str:
    if verdict.outcome in _SLIPS:
        return "slips"
    return "agreed" if verdict.outcome is Outcome.AGREES else "left"


def _folded(label: str, cards: Sequence[Html]) -> Html | None:
    if not cards:
        return None
    return tag("details", tag("summary", f"{counted(len(cards), 'number')} {label}"), *cards)
