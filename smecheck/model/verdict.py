"""What smecheck says of one claim: an outcome, a code, the observation it was judged by and the reasons in words."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from smecheck.model.claim import Claim
from smecheck.model.records import sealed
from smecheck.model.registry import Measure, Observation
from smecheck.model.span import Span


class Severity(StrEnum):
    """How much a finding matters, for `--fail-on`."""

    NONE = "none"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Outcome(StrEnum):
    """The answer to "is it so?"."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    OUTDATED = "outdated"
    INCONSISTENT = "inconsistent"
    UNVERIFIED = "unverified"


class Code(StrEnum):
    """The reason for an outcome; `smecheck rule CODE` explains each."""

    EXACT = "SME001"
    ROUNDED = "SME002"
    HEDGED = "SME003"
    VALUE = "SME101"
    MAGNITUDE = "SME102"
    DIGITS = "SME103"
    POINTS = "SME104"
    UNIT = "SME105"
    OTHER_MEASURE = "SME106"
    BOUND = "SME107"
    DIRECTION = "SME108"
    TARGET = "SME109"
    PERIOD = "SME110"
    SUPERSEDED = "SME201"
    REVISED = "SME202"
    CONVERSION = "SME301"
    ARITHMETIC = "SME302"
    PART_EXCEEDS_WHOLE = "SME303"
    HEADLINE = "SME304"
    TWO_VALUES = "SME305"
    NOT_IN_REGISTRY = "SME401"
    AMBIGUOUS = "SME402"
    DATE_UNKNOWN = "SME403"
    SOURCES_CONFLICT = "SME404"
    NEWER = "SME405"
    UNREADABLE = "SME406"

    @property
    def outcome(self) -> Outcome:
        """The outcome this code belongs to, by its hundred."""
        return _OUTCOMES[self[3]]

    @property
    def severity(self) -> Severity:
        """How much it matters: an error only for a contradiction."""
        if self is Code.REVISED:
            return Severity.INFO
        return _SEVERITIES[self.outcome]


_OUTCOMES = {
    "0": Outcome.AGREES,
    "1": Outcome.CONTRADICTS,
    "2": Outcome.OUTDATED,
    "3": Outcome.INCONSISTENT,
    "4": Outcome.UNVERIFIED,
}
_SEVERITIES = {
    Outcome.AGREES: Severity.NONE,
    Outcome.CONTRADICTS: Severity.ERROR,
    Outcome.OUTDATED: Severity.WARNING,
    Outcome.INCONSISTENT: Severity.WARNING,
    Outcome.UNVERIFIED: Severity.INFO,
}


@sealed(frozen=True, slots=True)
class Difference:
    """How far the claim is from the observation: absolute in the observation's unit, relative to its value."""

    absolute: Decimal
    relative: Decimal | None


@sealed(frozen=True, slots=True)
class Related:
    """Another place in the article that a finding speaks of."""

    span: Span


@sealed(frozen=True, slots=True)
class Verdict:
    """The finding for one claim.

    observation: what the claim was judged by, with its measure; both None when unverified.
    matched: the other observation that explains the slip (SME106, 109, 110, 201), with its measure.
    candidates: the measures that could be meant (SME402) or were near.
    reasons: the arithmetic in words, at least one.
    suggestion: the text that would be right in place of the quote, in the article's own style, or None.
    related: other places in the article (SME3xx).
    """

    claim: Claim
    code: Code
    reasons: tuple[str, ...]
    measure: Measure | None = None
    observation: Observation | None = None
    matched_measure: Measure | None = None
    matched: Observation | None = None
    difference: Difference | None = None
    suggestion: str | None = None
    candidates: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    def __post_init__(self) -> None:
        if not self.reasons:
            raise ValueError("a verdict without a reason")

    @property
    def outcome(self) -> Outcome:
        """What the code amounts to."""
        return self.code.outcome

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.code.severity
