"""JUnit XML: a suite for each article and a case for each number; slips fail, what was not checked is skipped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from smecheck.checking.rules import rule
from smecheck.model import Article, Failure, Outcome, Report, Result, Severity, Verdict
from smecheck.rendering.position import Positions
from smecheck.rendering.visible import visible
from smecheck.rendering.wording import message
from smecheck.rendering.writer import Collecting, Look, Writer


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the suites of a run and write them as one document."""
    return Collecting(stream, suite, whole)


def whole(suites: Sequence[str]) -> str:
    """The document of all suites."""
    body = "".join(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="smecheck">\n{body}</testsuites>\n'


def suite(result: Result) -> str:
    """The suite of one document; one that could not be read has a single case, in error."""
    if isinstance(result, Report):
        return _report(result)
    if isinstance(result, Failure):
        reason = f"<error type={_value(result.error.code)} message={_value(result.error.message)}/>"
        return _suite(result.path, [_case(result.path, "document", reason)], errors=1)
    return _suite(result.article.path, [])


def _report(report: Report) -> str:
    article, positions = report.article, Positions(report.article.text)
    cases = [_verdict(article, positions, verdict) for verdict in report.findings]
    failed = sum(_fails(verdict) for verdict in report.findings)
    skipped = sum(verdict.outcome is Outcome.UNVERIFIED for verdict in report.findings)
    if not report.findings:
        skipped = 1
        cases.append(_case(article.path, "numbers", '<skipped message="NOT CHECKED: no finding to tell"/>'))
    return _suite(article.path, cases, failures=failed, skipped=skipped)


def _verdict(article: Article, positions: Positions, verdict: Verdict) -> str:
    span = verdict.claim.quantity.span
    at = positions.at(span.start)
    name = f"{at.line}:{at.column} {verdict.code.value if verdict.outcome is Outcome.INCONSISTENT else 'number'} "
    told = message(article, verdict)
    inner = ""
    if verdict.outcome is Outcome.UNVERIFIED:
        inner = f"<skipped message={_value(f'{verdict.code.value} {told}')}/>"
    elif _fails(verdict):
        title = f"{verdict.code.value} {rule(verdict.code).title}"
        inner = f"<failure type={_value(verdict.severity.value)} message={_value(title)}>{_text(told)}</failure>"
    return _case(article.path, name + span.of(article.text), inner)


def _fails(verdict: Verdict) -> bool:
    return verdict.severity in (Severity.ERROR, Severity.WARNING)


def _suite(path: str, cases: Sequence[str], failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    return f"  <testsuite name={_value(path)} {counts}>\n{''.join(cases)}  </testsuite>\n"


def _case(path: str, name: str, inner: str) -> str:
    head = f"    <testcase classname={_value(path)} name={_value(name)}"
    return f"{head}>{inner}</testcase>\n" if inner else f"{head}/>\n"


def _value(text: str) -> str:
    return quoteattr(visible(text))


def _text(text: str) -> str:
    return escape(visible(text))
