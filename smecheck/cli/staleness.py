"""Whether the registry itself is past its time: reports in, one warning about their measures out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

import click

from smecheck.model import Report

_NAMED = 2  # measures named in the warning; the others are counted


@dataclass
class Staleness:
    """The measures that articles speak of whose newest figure held only until before the article's date."""

    today: datetime.date
    until: dict[str, datetime.date] = field(default_factory=dict)

    def note(self, report: Report) -> None:
        """Take in one report; an article without a date is held against today."""
        from smecheck.registry.lint.stale import holds_until

        day = report.article.published.end if report.article.published else self.today
        for finding in report.findings:
            measure = finding.measure
            if measure and measure.id not in self.until and (until := holds_until(measure)) and until < day:
                self.until[measure.id] = until

    def warn(self) -> None:
        """Say on stderr, once a run, which measures want a newer figure."""
        if not self.until:
            return
        told = [f"{measure} (held until {until})" for measure, until in sorted(self.until.items())]
        more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
        click.echo(
            f"warning: the registry is past its time for {', '.join(told[:_NAMED])}{more}: "
            "look for newer figures ('smecheck claims lint')",
            err=True,
        )
