"""The nouns of the product: frozen dataclasses that every room passes on, standard library only."""

from smecheck.model.article import Article, Furniture, Note, Place, Remark
from smecheck.model.basis import Basis
from smecheck.model.claim import Attribution, Claim, Edge, Extraction, Mention, PeriodMention, Role
from smecheck.model.period import Period, Precision
from smecheck.model.quantity import Bound, Change, Quantity, Unit
from smecheck.model.registry import Kind, Measure, Observation, Registry, Release, Source, Withdrawal
from smecheck.model.report import Failure, ModelName, Reading, RegistryName, Report, Result, Summary, Suppression
from smecheck.model.span import Span
from smecheck.model.status import Status
from smecheck.model.verdict import Code, Difference, Outcome, Related, Severity, Verdict

__all__ = [
    "Article",
    "Attribution",
    "Basis",
    "Bound",
    "Change",
    "Claim",
    "Code",
    "Difference",
    "Edge",
    "Extraction",
    "Failure",
    "Furniture",
    "Kind",
    "Measure",
    "Mention",
    "ModelName",
    "Note",
    "Observation",
    "Outcome",
    "Period",
    "PeriodMention",
    "Place",
    "Precision",
    "Quantity",
    "Reading",
    "Registry",
    "RegistryName",
    "Related",
    "Release",
    "Remark",
    "Report",
    "Result",
    "Role",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Summary",
    "Suppression",
    "Unit",
    "Verdict",
    "Withdrawal",
]
