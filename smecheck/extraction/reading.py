"""Reads an article: paragraphs in, numbers, periods and places found as text, numeric sentences parsed, claims out."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from smecheck.extraction import antecedents, claims, grouping
from smecheck.extraction.areas import Areas, mainly
from smecheck.extraction.claims import Passage
from smecheck.extraction.counting import counted_unit
from smecheck.extraction.folding import Folding
from smecheck.extraction.numbers import Draft, find_quantities
from smecheck.extraction.parse import Parser
from smecheck.extraction.parsed import Parsed
from smecheck.extraction.periods import find_periods, story_anchor
from smecheck.extraction.places import PlaceMention, find_places
from smecheck.extraction.sentences import portions, split
from smecheck.extraction.tree import Sentence
from smecheck.model import Article, Claim, Extraction, ModelName, Period, PeriodMention, Span
from smecheck.settings import DEFAULT_MODEL

# What reading one article yields (sentences to parse), is sent (their parses), and gives at last.
_Steps = Generator[list[str], list[Parsed], Extraction]

_BATCH = 200  # paragraphs at a time, so that a book-long document is read in bounded memory
_MOST_FIGURES = 60  # in a sentence; where there are more, it is a table, and no parse tells what each counts
_BACK = 3  # sentences that an anaphor may look back over
_TOGETHER = 32  # articles that are read side by side, so that their sentences are parsed together


@dataclass(frozen=True, slots=True)
class _Plain:
    """A sentence before any parse."""

    span: Span
    drafts: tuple[Draft, ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]
    part_of: dict[Span, Span]
    converts: dict[Span, Span]
    looks_back: bool

    @property
    def asides(self) -> tuple[Span, ...]:
        numbers = (draft.quantity.span for draft in self.drafts)
        return (*(place.span for place in self.places), *(mention.span for mention in self.periods), *numbers)

    @property
    def needs_parse(self) -> bool:
        return any(draft.refused is None for draft in self.drafts)


@dataclass(frozen=True, slots=True)
class _Story:
    """What holds through an article: the places so far, and when it speaks."""

    areas: Areas
    speaks: Period | None


class Extractor:
    """Reads articles with one spaCy pipeline, loaded when the first sentence needs it."""

    def __init__(self, model: str = DEFAULT_MODEL, dollar: str = "USD") -> None:
        """model: the name of an installed spaCy pipeline. dollar: the ISO 4217 code of a bare "$"."""
        self._parser = Parser(model)
        self._dollar = dollar

    @property
    def model_name(self) -> ModelName:
        """The pipeline's name and version."""
        return self._parser.name

    def read(self, article: Article) -> Extraction:
        """All numeric claims and periods of an article, each in order of place; furniture is left out."""
        return next(self.read_many([article]))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """The same for each of several articles, in order; sentences of some dozens are parsed together.

        A parse costs most for what it does once a call, so that many short articles are read in half the time.
        """
        waiting = iter(articles)
        while readings := [_Reading(self._reading(article)) for article in islice(waiting, _TOGETHER)]:
            while asking := [reading for reading in readings if reading.asked]:
                parses = iter(self._parser.parse([text for reading in asking for text in reading.asked]))
                for reading in asking:
                    reading.answer(list(islice(parses, len(reading.asked))))
            yield from (reading.extraction for reading in readings)

    def _reading(self, article: Article) -> _Steps:
        """Read one article; yields the sentences that it needs parsed, and is sent their parses."""
        folding = Folding.of(article)
        article = folding.article
        found: list[Claim] = []
        periods: list[PeriodMention] = []
        areas, speaks = Areas(), story_anchor(article) or article.published
        blocks = (portion for block in article.paragraphs for portion in portions(article.text, block))
        earlier: list[_Plain] = []
        while batch := list(islice(blocks, _BATCH)):
            plain = [sentence for block in batch for sentence in self._plain(article, block, speaks)]
            areas.main = areas.main or mainly(place for sentence in plain for place in sentence.places)
            periods += [mention for sentence in plain for mention in sentence.periods]
            found += yield from self._claims(article, earlier, plain, _Story(areas, speaks))
            earlier = plain[-_BACK:]
        return folding.back(Extraction(tuple(found), tuple(periods)))

    def _plain(self, article: Article, block: Span, speaks: Period | None) -> Iterator[_Plain]:
        """The sentences of one paragraph, with all that plain text tells."""
        text = article.text
        drafts = find_quantities(text, block, dollar=self._dollar)
        periods = find_periods(text, block, speaks)
        places = find_places(text, block)
        part_of, converts = grouping.parts(text, drafts), grouping.conversions(text, drafts)
        for span in split(text, block):
            own = _uncrowded(tuple(draft for draft in drafts if span.contains(draft.quantity.span)))
            yield _Plain(
                span=span,
                drafts=own,
                periods=tuple(mention for mention in periods if span.contains(mention.span)),
                places=tuple(place for place in places if span.contains(place.span)),
                part_of=part_of,
                converts=converts,
                looks_back=bool(own) and antecedents.looks_back(span.of(text).lower().split()),
            )

    def _claims(
        self, article: Article, earlier: Sequence[_Plain], plain: Sequence[_Plain], story: _Story
    ) -> Generator[list[str], list[Parsed], list[Claim]]:
        """The claims of a batch of sentences; asks for the parses that they need, then for those they look back at."""
        row = [*earlier, *plain]
        here = range(len(earlier), len(row))
        parsed = yield from _parsed(article, row, [place for place in here if row[place].needs_parse])
        back = (_back(place) for place, sentence in parsed.items() if _reaches_back(row[place], sentence))
        parsed |= yield from _parsed(article, row, sorted(set().union(*back) - parsed.keys()))
        found: list[Claim] = []
        for place in here:
            found += _of_sentence(article, row, place, parsed, story)
            story.areas.note(row[place].places, article.text, row[place].span)
        return found


def _parsed(
    article: Article, row: Sequence[_Plain], places: list[int]
) -> Generator[list[str], list[Parsed], dict[int, Sentence]]:
    """The sentences at some places of a row, parsed."""
    parses = (yield [row[place].span.of(article.text) for place in places]) if places else []
    return {place: Sentence(parse, row[place].span) for place, parse in zip(places, parses, strict=True)}


def _back(place: int) -> range:
    """The places of the sentences that one may look back at."""
    return range(max(0, place - _BACK), place)


def _reaches_back(plain: _Plain, sentence: Sentence) -> bool:
    """Whether a number of a sentence looks back, now that the parse is there to tell."""
    spans = (draft.quantity.span for draft in plain.drafts)
    return plain.looks_back and any(antecedents.reaches_back(sentence, span) for span in spans)


class _Reading:
    """One article on its way: the sentences it asks to have parsed, until it has none and gives its extraction."""

    extraction: Extraction

    def __init__(self, steps: _Steps) -> None:
        self._steps = steps
        self.asked: list[str] = []
        self._advance(None)

    def answer(self, parses: list[Parsed]) -> None:
        """Hand over the parses of what was asked for."""
        self._advance(parses)

    def _advance(self, parses: list[Parsed] | None) -> None:
        try:
            self.asked = next(self._steps) if parses is None else self._steps.send(parses)
        except StopIteration as end:
            self.asked, self.extraction = [], end.value


def _uncrowded(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The numbers of a sentence, all refused where they are too many to be one."""
    if len(drafts) <= _MOST_FIGURES:
        return drafts
    return tuple(replace(draft, refused=draft.refused or "one of too many numbers in a row") for draft in drafts)


def _of_sentence(
    article: Article, row: Sequence[_Plain], place: int, parsed: dict[int, Sentence], story: _Story
) -> Iterator[Claim]:
    plain = row[place]
    if not plain.drafts:
        return
    back = _back(place) if plain.looks_back else range(0)
    sentence = parsed.get(place)
    if sentence is None:
        yield from (claims.refused(draft, plain.span) for draft in plain.drafts)
        return
    passage = Passage(
        sentence=sentence,
        numbers=tuple(draft.quantity.span for draft in plain.drafts),
        periods=plain.periods,
        places=plain.places,
        part_of=plain.part_of,
        converts=plain.converts,
        speaks=story.speaks,
        earlier=tuple(parsed[before] for before in back if before in parsed),
        earlier_asides=tuple(span for before in back for span in row[before].asides),
    )
    for draft in plain.drafts:
        if draft.refused is not None:
            yield claims.refused(draft, plain.span)
            continue
        unit = counted_unit(sentence, draft, plain.drafts)
        if unit is not None:
            yield claims.claim(article, passage, draft, unit, story.areas)
