"""How a text is set must change nothing that is read: an article in, the same in plain spaces out, and the way back.

A paragraph may be wrapped by line feeds or by carriage returns and line feeds, and its words parted by two spaces, a
tab, a no-break or a thin space, divided by soft hyphens or joined by hyphens that do not break. All that reads an
article sees one space, whole words and plain hyphens; every span is then led back to the text as it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from smecheck.model import Article, Attribution, Claim, Extraction, Mention, PeriodMention, Span

# White space that is not one plain space; a soft hyphen within a word, at a line's end or not.
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")  # one for one
_ODD = re.compile(r"(?<=\w)\u00ad\n?(?=\w)|\s{2,}|[^\S ]")


@dataclass(frozen=True, slots=True)
class Folding:
    """An article with the white space of its paragraphs folded.

    article: what is to be read. ends: where, in its text, each stretch ends that was folded from more characters;
    lost: how many characters the text has lost up to there.
    """

    article: Article
    ends: tuple[int, ...]
    lost: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Folding:
        """Fold what lies within the paragraphs and the headline; the breaks between them are left alone."""
        text = article.text
        runs = [run for block in article.paragraphs for run in _ODD.finditer(text, block.start, block.end)]
        if not runs and _HYPHENS.keys().isdisjoint(map(ord, set(text))):
            return cls(article, (), ())
        pieces: list[str] = []
        end = 0
        for run in runs:
            pieces += [text[end : run.start()], _plain(text, run)]
            end = run.end()
        shorter = ((run, len(run[0]) - len(_plain(text, run))) for run in runs)
        wide = [(run, many) for run, many in shorter if many]
        lost = tuple(accumulate(many for _, many in wide))
        folded = cls(article, tuple(run.end() for run, _ in wide), (0, *lost))
        ends = tuple(folded._forth(run.end()) for run, _ in wide)
        plain = replace(
            article,
            text="".join([*pieces, text[end:]]).translate(_HYPHENS),
            paragraphs=tuple(folded._moved(span) for span in article.paragraphs),
            headline=folded._moved(article.headline) if article.headline else None,
        )
        return cls(plain, ends, (0, *lost))

    def back(self, extraction: Extraction) -> Extraction:
        """The extraction of the folded article, with every span in the text as it stands."""
        if not self.ends:
            return extraction
        return Extraction(
            tuple(self._claim(claim) for claim in extraction.claims),
            tuple(self._period(period) for period in extraction.periods),
        )

    def _forth(self, offset: int) -> int:
        """Where an offset of the text as it stands, not within white space, comes to lie."""
        return offset - self.lost[bisect_right(self.ends, offset)]

    def _moved(self, span: Span) -> Span:
        return Span(self._forth(span.start), self._forth(span.end))

    def _place(self, offset: int) -> int:
        return offset + self.lost[bisect_right(self.ends, offset)]

    def _span(self, span: Span) -> Span:
        """Where a stretch of the folded text stands; its end is that of its last character."""
        start = self._place(span.start)
        return Span(start, self._place(span.end - 1) + 1) if span.end > span.start else Span(start, start)

    def _maybe(self, span: Span | None) -> Span | None:
        return self._span(span) if span is not None else None

    def _spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _period(self, mention: PeriodMention) -> PeriodMention:
        return replace(mention, span=self._span(mention.span))

    def _mention(self, mention: Mention) -> Mention:
        return replace(
            mention,
            span=self._span(mention.span),
            head=self._maybe(mention.head),
            meant=self._maybe(mention.meant),
            meant_noun=self._maybe(mention.meant_noun),
        )

    def _claim(self, claim: Claim) -> Claim:
        said = claim.attribution
        return replace(
            claim,
            quantity=replace(claim.quantity, span=self._span(claim.quantity.span)),
            sentence=self._span(claim.sentence),
            mentions=tuple(map(self._mention, claim.mentions)),
            part_of=self._maybe(claim.part_of),
            converts=self._maybe(claim.converts),
            attribution=Attribution(self._span(said.span), said.quoted) if said is not None else None,
            asides=self._spans(claim.asides),
            level=self._maybe(claim.level),
        )


def _plain(text: str, run: re.Match[str]) -> str:
    """One character for a run: a space, but between digits one that groups thousands only where it did before.

    For a soft hyphen there is none.
    """
    if run[0][0] == _SOFT_HYPHEN:
        return ""
    if not (text[run.start() - 1].isdigit() and text[run.end() : run.end() + 1].isdigit()):
        return " "
    return run[0] if len(run[0]) == 1 else "\n"
