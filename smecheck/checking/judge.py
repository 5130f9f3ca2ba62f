"""From matches to verdicts: each claim judged alone, then what one claim of an article says about another."""

from __future__ import annotations

from smecheck.checking import alone
from smecheck.checking.alone import Bench
from smecheck.checking.another_year import in_another_year
from smecheck.checking.company import confirm
from smecheck.checking.conversion import inherit
from smecheck.checking.course import follow
from smecheck.checking.family import relabel
from smecheck.checking.matches import Match
from smecheck.checking.reached import reach
from smecheck.checking.recall import Recall
from smecheck.checking.righted import spare_righted
from smecheck.checking.suggest import with_suggestions
from smecheck.checking.sums import spare_sums
from smecheck.model import Period, Registry, Verdict


def judge(
    matches: tuple[Match, ...], registry: Registry, on: Period | None, text: str = "", recall: Recall | None = None
) -> tuple[Verdict, ...]:
    """Judge every claim of one article, in order.

    matches: the claims with the measures they were linked to. registry: the view to judge by; figures that became known
    after the article serve diagnosis alone. on: the article's date, or None. text: the article's text, so that a
    suggestion is written as the article writes; without it smecheck's own writing is used. recall: what was judged
    before by this registry, for who has many articles.
    """
    bench = Bench.of(registry, on)
    judge_alone = recall.judge_alone if recall is not None else alone.judge_alone
    verdicts = tuple(judge_alone(match, bench) for match in matches)
    verdicts = confirm(matches, verdicts, bench, text)
    verdicts = relabel(matches, verdicts, bench, text)
    verdicts = follow(matches, verdicts)
    verdicts = reach(verdicts, bench, text)
    verdicts = in_another_year(matches, verdicts, bench, text)
    verdicts = inherit(matches, verdicts, bench)
    verdicts = spare_sums(spare_righted(matches, verdicts, text))
    return with_suggestions(verdicts, text)
