"""Everything a format needs to print one article's result: the article, the findings, and what they were judged by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from smecheck.errors import SmecheckError
from smecheck.model.article import Article
from smecheck.model.claim import Extraction, PeriodMention
from smecheck.model.registry import Source
from smecheck.model.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class ModelName:
    """The spaCy pipeline that read the article."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class RegistryName:
    """The registry that judged it: name, version, digest, where it was found, the date view if one was asked for."""

    name: str
    version: str
    digest: str
    origin: str
    known_by: date | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts: agrees + contradicts + outdated + unverified = quantities; checked is what was not unverified."""

    quantities: int
    checked: int
    agrees: int
    contradicts: int
    outdated: int
    unverified: int
    inconsistent: int

    @classmethod
    def of(cls, findings: tuple[Verdict, ...]) -> Summary:
        """Count the findings of one article."""
        tally = {outcome: sum(f.outcome is outcome for f in findings) for outcome in Outcome}
        against_registry = sum(tally.values()) - tally[Outcome.INCONSISTENT]
        return cls(
            quantities=against_registry,
            checked=against_registry - tally[Outcome.UNVERIFIED],
            **{outcome.value: tally[outcome] for outcome in Outcome},
        )


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that somebody has answered for: where ("inline", "waiver", "baseline"), why, who and until when."""

    finding: Verdict
    by: str
    reason: str | None = None
    who: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The result for one article: findings in order of place.

    findings: those to be told. tally: the counts over all findings, where some are not to be told (not selected,
    ignored, suppressed); None where all are. suppressed: the findings that somebody has answered for.
    sources: the registry's sources, so that a report can name the publisher and the date behind an observation.
    """

    article: Article
    registry: RegistryName
    model: ModelName
    findings: tuple[Verdict, ...]
    periods: tuple[PeriodMention, ...] = ()
    sources: tuple[Source, ...] = ()
    tally: Summary | None = None
    suppressed: tuple[Suppression, ...] = ()

    @property
    def summary(self) -> Summary:
        """The counts of all its findings, told or not."""
        return self.tally or Summary.of(self.findings)

    @property
    def title(self) -> str | None:
        """The article's headline."""
        return self.article.title


@dataclass(frozen=True, slots=True)
class Reading:
    """What `extract` found in one article, before any registry is asked."""

    article: Article
    extraction: Extraction
    model: ModelName


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, in its place among the others."""

    path: str
    error: SmecheckError


Result = Report | Reading | Failure
