"""What of a report is told, and whether it fails the run: findings and settings in, fewer findings, yes or no out."""

from __future__ import annotations

import dataclasses

from smecheck.model import Code, Failure, Report, Severity
from smecheck.settings import Settings

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def chosen(report: Report, settings: Settings) -> Report:
    """The report with only the findings that `select` and `ignore` leave; the counts stay whole."""
    findings = tuple(finding for finding in report.findings if _is_asked(finding.code, settings))
    return dataclasses.replace(report, findings=findings, tally=report.summary)


def shown(result: Report | Failure, settings: Settings) -> Report | Failure:
    """The result without the findings below `min_level`: it bears on what is shown, never on the exit status."""
    if isinstance(result, Failure):
        return result
    limit = _RANK[settings.min_level]
    findings = tuple(finding for finding in result.findings if _RANK[finding.severity] >= limit)
    return dataclasses.replace(result, findings=findings, tally=result.summary)


def fails(report: Report, settings: Settings) -> bool:
    """Whether a report makes the exit status 1: a finding at or above `fail_on`, or too little judged."""
    if too_little(report, settings):
        return True
    limit = _RANK[settings.fail_on]
    return limit > 0 and any(_RANK[finding.severity] >= limit for finding in report.findings)


def failing(settings: Settings) -> frozenset[Code]:
    """The codes of findings that make the exit status 1: asked about, and at or above `fail_on`."""
    limit = _RANK[settings.fail_on]
    return frozenset(code for code in Code if 0 < limit <= _RANK[code.severity] and _is_asked(code, settings))


def too_little(report: Report, settings: Settings) -> bool:
    """Whether the registry could judge a smaller share of the numbers than `min_coverage` asks for."""
    summary = report.summary
    return summary.checked * 100 < settings.min_coverage * max(summary.quantities, 1)


def _is_asked(code: Code, settings: Settings) -> bool:
    if settings.select and not code.value.startswith(settings.select):
        return False
    return not (settings.ignore and code.value.startswith(settings.ignore))
