"""A judged article in, stubs of measures for the numbers that the registry does not know out: YAML to complete."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smecheck.model import Article, Bound, Claim, Code, Kind, Quantity, Registry, Report, Verdict
from smecheck.registry.edit.places import item_lines
from smecheck.registry.edit.spelling import Fields, block, flow
from smecheck.registry.figures import last_digit
from smecheck.registry.values import UNRELEASED

_MISSING = "to-be-told"
_NO_AREA = "001"
_LONGEST_ID = 40
_OPEN = (Code.NOT_IN_REGISTRY, Code.NEWER, Code.AMBIGUOUS)


def propose(report: Report, registry: Registry) -> str:
    """Stubs for the figures of an article that could not be checked, as a file of measures that an editor completes.

    A figure newer than a measure's last becomes an observation for that measure, as a comment to be moved there; any
    other a measure of its own, with what the sentence tells. Nothing is looked up and nothing is written: what the
    article does not say is marked `to-be-told`.
    """
    article = report.article
    open_findings = [finding for finding in report.findings if finding.code in _OPEN]
    lines = [
        f"# Proposals from {_comment(article.path)}: {len(open_findings)} figures that {registry.name} does not know.",
        "# Complete what is to be told, hold every line against its source, and take out what is not worth keeping.",
    ]
    taken = {name for measure in registry.measures for name in (measure.id, *measure.aliases)}
    for finding in open_findings:
        lines += ["", *_stub(finding, article, taken)]
    return "\n".join(lines) + "\n"


def _stub(finding: Verdict, article: Article, taken: set[str]) -> list[str]:
    claim = finding.claim
    quoted = _comment(claim.sentence.of(article.text))
    head = [f"# {quoted}", *(f"# {_comment(reason)}" for reason in finding.reasons)]
    observation = _observation(claim, article)
    if finding.measure is not None and finding.code is Code.NEWER:
        return [*head, f"# for {finding.measure.id}:", f"#     - {flow(observation)}"]
    if finding.candidates:
        head.append(f"# near: {', '.join(finding.candidates)}")
    name = _id(claim, taken)
    taken.add(name)
    topic = " ".join(claim.topic.split()) or _MISSING
    fields: Fields = {
        "measure": name,
        "name": topic,
        "ref_area": claim.area or _NO_AREA,
        "unit": _unit(claim),
        "kind": _kind(claim).value,
        "phrases": [] if topic == _MISSING else [topic],
    }
    first, *rest = block(fields)
    return [
        *head,
        f"- {first}",
        *(f"  {line}" for line in rest),
        "  observations:",
        *item_lines([observation], "    ", inline=True),
    ]


def _unit(claim: Claim) -> str:
    """The claim's unit; to be told where it is a name that several currencies share."""
    unit = claim.quantity.unit
    return _MISSING if not unit.name or unit.name == unit.shared else unit.name


def _observation(claim: Claim, article: Article) -> Fields:
    quantity = claim.quantity
    published = article.published.edtf() if article.published else _MISSING
    told = {
        "value": f"{quantity.low:f}",
        "high": None if quantity.high is None else f"{quantity.high:f}",
        "bound": None if quantity.bound is Bound.EXACT else quantity.bound.value,
        "step": _step(quantity),
        "change": quantity.change.value if quantity.change else None,
        "time_period": claim.period.edtf() if claim.period else _MISSING,
        "known": published,
        "since": UNRELEASED,
        "status": claim.status.value,
        "source": _MISSING,
    }
    return {key: text for key, text in told.items() if text is not None}


def _step(quantity: Quantity) -> str | None:
    return None if last_digit(quantity.low) == quantity.step else f"{quantity.step:f}"


def _kind(claim: Claim) -> Kind:
    """The likeliest kind; an editor decides."""
    if claim.threshold:
        return Kind.THRESHOLD
    if claim.quantity.change is not None or claim.quantity.unit.dimension == "point":
        return Kind.CHANGE
    if claim.quantity.unit.dimension == "share":
        return Kind.SHARE
    if claim.quantity.unit.dimension == "rate":
        return Kind.RATE
    return Kind.FLOW if claim.flow or claim.quantity.unit.dimension == "money" else Kind.STOCK


def _id(claim: Claim, taken: Iterable[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", claim.topic.lower()).strip("_")[:_LONGEST_ID].strip("_") or "figure"
    area = (claim.area or "xx").lower()
    name, number = f"{area}.{words}", 2
    while name in taken:
        name, number = f"{area}.{words}_{number}", number + 1
    return name


def _comment(text: str) -> str:
    """Text of an article on one line, with nothing that would end the comment or act on a terminal."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
