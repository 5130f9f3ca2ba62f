"""What a lint rule finds: a place, the rule, how much it matters, and what is wrong with what to do."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.errors import Location
from smecheck.model import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a lint rule."""

    location: Location
    rule: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.severity.value}: {self.message} [{self.rule}]"

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By place, then by rule."""
        where = self.location
        return where.path, where.line or 0, where.column or 0, self.rule, self.message


def error(location: Location | None, rule: str, message: str) -> Finding:
    """A finding that makes the registry wrong."""
    return Finding(location or Location(""), rule, Severity.ERROR, message)


def warning(location: Location | None, rule: str, message: str) -> Finding:
    """A finding that an editor should look at."""
    return Finding(location or Location(""), rule, Severity.WARNING, message)


def info(location: Location | None, rule: str, message: str) -> Finding:
    """A finding that is no fault, but good to know."""
    return Finding(location or Location(""), rule, Severity.INFO, message)
