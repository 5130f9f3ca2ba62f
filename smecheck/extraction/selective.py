"""Reads only what may be checked: an article and what a registry speaks of in; the claims within its scope out."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol

from smecheck.extraction.backward import BACK
from smecheck.extraction.numbers import Draft, Form, count_quantities
from smecheck.extraction.parse import Parser
from smecheck.extraction.plain import Plain
from smecheck.extraction.reading import Extractor
from smecheck.extraction.side_by_side import Steps
from smecheck.model import Article, Extraction, Period, Span
from smecheck.settings import DEFAULT_MODEL

_PLAIN_COUNT = frozenset({"count", "rate", "index"})  # what a number without a unit of its own may turn out to be
_SHARE_LIKE = frozenset({"share", "point"})


class Scope(Protocol):
    """What a registry could speak of (`smecheck.checking.scope`)."""

    def words(self, text: str) -> frozenset[str]:
        """The words of a text as the registry spells them."""

    def covers(
        self, near: frozenset[str], around: Iterable[frozenset[str]] = (), dimensions: Set[str] | None = None
    ) -> bool:
        """Whether a claim among `near` could be linked."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was read of an article.

    extraction: the claims of the sentences in scope, and of all numbers that cannot be read safely, exactly as the
    whole reading gives them; periods are those of an article in scope. passed: how many further numbers plain text
    tells, which were counted and not parsed; the bare word "one", which only a parse can tell for a number, is not
    among them.
    """

    extraction: Extraction
    passed: int


class _PassedOver(Plain):
    """A sentence out of scope: its numbers stand beside others, and need no parse of their own."""

    __slots__ = ()

    @property
    def passed(self) -> bool:
        return True


_ALL_OF = attrgetter(*(field.name for field in dataclasses.fields(Plain)))


class SelectiveExtractor(Extractor):
    """An extractor that parses only sentences in whose words the scope finds something, and what these look back at.

    Amounts that restate one another and parts told with their whole bear on each other's verdicts: in an article that
    is in scope at all, their sentences always are.
    """

    def __init__(self, scope: Scope, model: str = DEFAULT_MODEL, dollar: str = "USD") -> None:
        """scope: what the registry speaks of. model, dollar: as for `Extractor`."""
        super().__init__(model, dollar)
        self._scope = scope
        self._begun: deque[_Scan] = deque()

    def scan(self, article: Article) -> Scanned:
        """Read an article as far as the scope reaches."""
        return next(self.scan_many([article]))

    def scan_many(self, articles: Iterable[Article]) -> Iterator[Scanned]:
        """The same for each of several articles, in order and all held at once: sentences are parsed together."""
        held = [(article, self._scope.covers(self._scope.words(article.text))) for article in articles]
        self._begun.clear()
        extractions = super().read_many(article for article, within in held if within)
        for article, within in held:
            if not within:
                yield Scanned(Extraction((), ()), self._count(article))
                continue
            extraction = next(extractions)
            yield Scanned(extraction, self._begun.popleft().passed)

    def _count(self, article: Article) -> int:
        """How many numbers plain text tells in an article."""
        return sum(count_quantities(article.text, block, dollar=self._dollar) for block in article.paragraphs)

    def _reading(self, article: Article) -> Steps:
        scan = _Scan(self._parser, self._dollar, self._scope, article)
        self._begun.append(scan)
        return scan._reading(article)


class _Scan(Extractor):
    """The selective reading of one article, of several that are read side by side.

    passed: the numbers of sentences that were passed over.
    """

    def __init__(self, parser: Parser, dollar: str, scope: Scope, article: Article) -> None:
        self._parser = parser
        self._dollar = dollar
        self._scope = scope
        self._headline = scope.words(article.headline.of(article.text)) if article.headline else frozenset()
        self._before: deque[frozenset[str]] = deque(maxlen=BACK + 1)
        self._within_list = False
        self.passed = 0

    def _plain(self, article: Article, block: Span, speaks: Period | None) -> Iterator[Plain]:
        for sentence in super()._plain(article, block, speaks):
            words = self._scope.words(sentence.span.of(article.text))
            if sentence.named_by is not None:
                words |= self._scope.words(sentence.named_by.of(article.text))
            if sentence.needs_parse and not self._reaches(sentence, words):
                self.passed += sum(draft.refused is None and _counts(draft) for draft in sentence.drafts)
                sentence = _PassedOver(*_ALL_OF(sentence))
            if sentence.item and self._within_list:
                words |= self._before.pop()  # the items of a list all look back at what stands before it
            self._within_list = sentence.item
            self._before.append(words)
            yield sentence

    def _reaches(self, sentence: Plain, words: frozenset[str]) -> bool:
        if sentence.part_of or sentence.converts:
            tied = {*sentence.part_of, *sentence.part_of.values(), *sentence.converts, *sentence.converts.values()}
            if any(draft.quantity.span in tied for draft in sentence.drafts):
                return True
        around = (*self._before, self._headline) if sentence.looks_back else (self._headline,)
        stretches = (words, *self._before) if sentence.looks_back else (words,)
        dimensions = frozenset().union(*map(_dimensions, sentence.drafts))
        return any(self._scope.covers(near, (words, *around), dimensions) for near in stretches)


def _counts(draft: Draft) -> bool:
    return draft.form is not Form.ONE or not draft.needs_noun


def _dimensions(draft: Draft) -> Set[str]:
    """The dimensions that a number may have when it is parsed, and those that pass for it in linking."""
    unit = draft.quantity.unit
    found = {unit.dimension} | (_PLAIN_COUNT if draft.needs_noun else frozenset())
    if found & _SHARE_LIKE or not unit.name:
        found |= _SHARE_LIKE
    return found
