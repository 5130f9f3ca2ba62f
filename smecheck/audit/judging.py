"""One article judged twice, as of its own day and as of today: article and claims in, the rows of its findings out."""

from __future__ import annotations

import base64
import dataclasses
import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from smecheck.audit import links
from smecheck.check import as_prose, is_english
from smecheck.checking import Index, Match, judge, match
from smecheck.checking.reach import Reach
from smecheck.checking.recall import Recall
from smecheck.checking.scope import Scope
from smecheck.model import Article, Extraction, Outcome, Period, Registry, Span, Summary, Verdict
from smecheck.rendering.encode import to_json
from smecheck.rendering.finding_fields import of_finding
from smecheck.rendering.position import Positions
from smecheck.store.codec import codec
from smecheck.store.kept import Kept
from smecheck.store.rows import ArticleRow, FindingRow, pack

if TYPE_CHECKING:  # what was read before is judged again without it
    from smecheck.extraction.selective import SelectiveExtractor

_PAIR = codec(tuple[Article, Extraction])
_PATH = [field.name for field in dataclasses.fields(Article)].index("path")
_WORD = re.compile(r"\w+")
_BORNE_OUT = frozenset({Outcome.AGREES, Outcome.OUTDATED})  # verdicts for which no other measure was looked at
_NOTHING = Summary.of(())
Assessed = tuple[Article, str | None, str]


class Judge:
    """Reads and judges articles by one view of a registry; what that takes is loaded when it is first needed."""

    def __init__(self, registry: Registry, today: datetime.date, model: str, dollar: str) -> None:
        """today: the day of the second answer. model, dollar: as for extraction."""
        self.registry = registry
        self._model = model
        self._dollar = dollar
        self._today = Period.day(today)
        self._recall = Recall()
        self._sources = {source.id: source for source in registry.sources}
        self._measures = {measure.id: measure for measure in registry.measures}

    @cached_property
    def index(self) -> Index:
        """The registry's phrases, for linking."""
        return Index.of(self.registry)

    @cached_property
    def scope(self) -> Scope:
        """The texts that the registry could have anything to say of."""
        return Scope.of(self.index)

    @cached_property
    def extractor(self) -> SelectiveExtractor:
        """What finds the claims of texts in scope."""
        from smecheck.extraction.selective import SelectiveExtractor

        return SelectiveExtractor(self.scope, self._model, self._dollar)

    def assess(self, documents: Iterable[Assessed]) -> Iterator[ArticleRow]:
        """All that the store keeps of each article, in order and all held at once.

        documents: each article with its id in the archive's own column, if any, and its section.
        """
        held = [(article, as_prose(article), ident, section) for article, ident, section in documents]
        scans = self.extractor.scan_many(prose for _, prose, _, _ in held if is_english(prose))
        for article, prose, ident, section in held:
            if is_english(prose):
                scanned = next(scans)
                yield self.row(article, scanned.extraction, ident=ident, section=section, passed=scanned.passed)
            else:
                yield self.row(article, Extraction((), ()), ident=ident, section=section)

    def row(
        self,
        article: Article,
        extraction: Extraction,
        *,
        key: str = "",
        ident: str | None = None,
        section: str = "",
        passed: int = 0,
    ) -> ArticleRow:
        """The row of an article whose claims were read before; `key` where the store has both already."""
        matches = match(as_prose(article), extraction, self.index) if extraction.claims else ()
        then, now = self._verdicts(article, matches) if matches else ((), ())
        summary = Summary.of(then) if then else _NOTHING
        content = b"" if key else pack(_without_path(_PAIR.encode((article, extraction))))
        return ArticleRow(
            path=article.path,
            key=key or hashlib.sha256(content).hexdigest(),
            ident=ident,
            title=article.title,
            published=article.published.edtf() if article.published else None,
            section=section,
            words=len(article.text.split()),
            named=bool(extraction.claims),
            passed=passed,
            quantities=summary.quantities,
            agrees=summary.agrees,
            contradicts=summary.contradicts,
            outdated=summary.outdated,
            unverified=summary.unverified,
            inconsistent=summary.inconsistent,
            findings=tuple(self._told(article, zip(range(len(then)), then, now, strict=True))),
            mentions=_named((*then, *now)),
            open=_named(verdict for verdict in (*then, *now) if verdict.outcome not in _BORNE_OUT),
            extraction=base64.b64encode(content).decode(),
            links=json.dumps(links.encode(matches)) if matches else "",
        )

    def again(self, kept: Kept, linked: Sequence[Any], reach: Reach | None) -> tuple[dict[int, str], ArticleRow] | None:
        """The claims that new figures may sway, judged again: their outcomes by place, and their findings.

        linked: as `ArticleRow.links` has it. reach: of the figures; None for that of all claims that are linked. None
        where `linked` is not of these claims and this registry.
        """
        try:
            places = range(len(kept)) if kept.converts else links.within(linked, self._measures, reach)
            claims = [kept.claim(place) for place in places]
            matches = links.decode([linked[place] for place in places], claims, self._measures)
            article = kept.article()
        except (LookupError, ValueError, TypeError):
            return None
        if len(linked) != len(kept):
            return None
        swayed, together = links.swayed(matches, reach)
        judged = zip(together, *self._verdicts(article, [matches[at] for at in together]), strict=True)
        new = [(places[at], then, now) for at, then, now in judged if at in swayed]
        verdicts = [verdict for _, then, now in new for verdict in (then, now)]
        row = ArticleRow(
            article.path, "", None, None, None, "", 0, True, 0, 0, 0, 0, 0, 0, 0,
            findings=tuple(self._told(article, new)),
            mentions=_named(verdicts),
            open=_named(verdict for verdict in verdicts if verdict.outcome not in _BORNE_OUT),
            extraction="",
            links="",
        )  # fmt: skip
        return {place: then.outcome.value for place, then, _ in new}, row

    def _verdicts(self, article: Article, matches: Sequence[Match]) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...]]:
        """The verdicts as of publication and as of today, each in the order of the claims.

        Today's reader takes a figure without a time of its own for one of today.
        """
        then = judge(tuple(matches), self.registry, article.published, article.text, self._recall)
        if not any(found.measures for found in matches):
            return then, then
        of_today = tuple(self._as_of_today(found) for found in matches)
        now = judge(of_today, self.registry, self._today, article.text, self._recall)
        return then, now

    def _as_of_today(self, found: Match) -> Match:
        claim = found.claim
        if claim.period is None or claim.period_said:
            return found
        return dataclasses.replace(found, claim=dataclasses.replace(claim, period=self._today))

    def _told(self, article: Article, judged: Iterable[tuple[int, Verdict, Verdict]]) -> list[FindingRow]:
        rows = []
        positions = None
        for place, first, second in judged:
            if first.outcome is second.outcome is Outcome.UNVERIFIED:
                continue
            positions = positions or Positions(article.text)
            named = first.measure or second.measure
            span = first.claim.quantity.span
            detail = to_json(of_finding(article, positions, self._sources, first))
            same = second == first
            rows.append(
                FindingRow(
                    place=place,
                    code=first.code.value,
                    outcome=first.outcome.value,
                    today_code=second.code.value,
                    today_outcome=second.outcome.value,
                    measure=named.id if named else None,
                    quote=span.of(article.text),
                    paragraph=_paragraph(article, span),
                    detail=detail,
                    today=detail if same else to_json(of_finding(article, positions, self._sources, second)),
                )
            )
        return rows


def _without_path(pair: Any) -> Any:
    pair[0][_PATH] = ""
    return pair


def _named(verdicts: Iterable[Verdict]) -> tuple[str, ...]:
    return tuple(sorted({name for verdict in verdicts for name in _measures(verdict)}))


def _measures(verdict: Verdict) -> set[str]:
    named = {measure.id for measure in (verdict.measure, verdict.matched_measure) if measure}
    return named | set(verdict.candidates)


def _paragraph(article: Article, span: Span) -> str:
    """A digest of the paragraph around a figure, the same whatever its case, spacing and punctuation."""
    around = next((block for block in article.paragraphs if block.contains(span)), span)
    words = _WORD.findall(around.of(article.text).casefold())
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest()
