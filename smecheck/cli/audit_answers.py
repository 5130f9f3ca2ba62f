"""What of an audit is told: `select`, `ignore`, comments, waivers and the baseline, as for `verify`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from smecheck.audit.answered import any_unanswered, leave_out
from smecheck.cli import options
from smecheck.cli.documents import Wanted
from smecheck.cli.session import Session
from smecheck.cli.telling import chosen, failing
from smecheck.model import Failure, Outcome, Report
from smecheck.store.archive import Archive

ASKED = options.stacked(
    click.option("--select", callback=options.codes, metavar="CODES", help="Only these codes, or beginnings of codes."),
    click.option("--ignore", callback=options.codes, metavar="CODES", help="Not these codes, or beginnings of codes."),
    click.option("--baseline", type=click.Path(path_type=Path), help="Known findings. [default: as for verify]"),
)
ANSWERS = options.stacked(ASKED, click.option("--isolated", is_flag=True, help="Read no configuration file."))


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked about, and what somebody answered for."""

    session: Session

    @classmethod
    def of(cls, baseline: Path | None, isolated: bool, **asked: Any) -> Answers:
        """The values of the options above."""
        session = Session.begin(asked, isolated, Wanted(()))
        session.waive(session.baseline(baseline))
        return cls(session)

    def apply(self, result: Report | Failure) -> Report | Failure:
        """One result as `verify` tells it."""
        if isinstance(result, Failure):
            return result
        return chosen(self._answered(result), self.session.common)

    def leave_out(self, archive: Archive) -> None:
        """Hide the rest from all that is asked of the store, and say how much that is."""
        count = leave_out(archive, self._asked(), self._answered, self._lie_anywhere())
        if count:
            click.echo(f"{count:,} findings left out: answered for by comments, waivers or the baseline", err=True)

    def fails(self, archive: Archive) -> bool:
        """Whether the store holds a finding that fails the run, as of publication: one that nobody answered for."""
        codes = failing(self.session.common)
        if any(code.outcome is Outcome.UNVERIFIED for code in codes) and _any_unverified(archive):
            return True
        return bool(codes) and any_unanswered(archive, codes, self._answered, self._lie_anywhere())

    def _lie_anywhere(self) -> bool:
        """Whether answers lie outside of the articles, so that each must be looked at."""
        waiving = self.session.waiving
        waived = bool(waiving and waiving.waivers and waiving.waivers.waivers)
        return waived or bool(waiving and waiving.baseline and waiving.baseline.entries)

    def _answered(self, report: Report) -> Report:
        return self.session.waiving.apply(report) if self.session.waiving else report

    def _asked(self) -> Callable[[str], bool]:
        select, ignore = self.session.common.select, self.session.common.ignore
        return lambda code: (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))


def _any_unverified(archive: Archive) -> bool:
    """Whether a number was not verified; which ones those are, and why, is not in the store."""
    return any(True for _ in archive.rows("SELECT 1 FROM articles WHERE unverified OR passed LIMIT 1"))
