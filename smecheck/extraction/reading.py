"""Reads an article: paragraphs in, numbers, periods and places found as text, numeric sentences parsed, claims out."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from smecheck.extraction import antecedents, claims, named_next, ones, qualified, timing
from smecheck.extraction.areas import Areas
from smecheck.extraction.backward import BACK, back_of
from smecheck.extraction.by_next import by_next
from smecheck.extraction.counting import counted_unit
from smecheck.extraction.dated_beside import dated
from smecheck.extraction.folding import Folding
from smecheck.extraction.main_place import leads, mainly, signs, totals
from smecheck.extraction.parse import Parser
from smecheck.extraction.parsed import Parsed
from smecheck.extraction.passage import IN_PERCENT, Passage
from smecheck.extraction.periods import story_anchor, time_of_box
from smecheck.extraction.periods.chronicle import Chronicle
from smecheck.extraction.plain import Plain, plain_sentences
from smecheck.extraction.scenes import comes_from
from smecheck.extraction.sentences import portions
from smecheck.extraction.side_by_side import Steps, side_by_side
from smecheck.extraction.tree import Sentence
from smecheck.language.letters import spelled
from smecheck.model import Article, Claim, Extraction, ModelName, Period, PeriodMention, Span
from smecheck.settings import DEFAULT_MODEL

_BATCH = 200  # paragraphs at a time, so that a book-long document is read in bounded memory
_BOX = 8  # lines on either side of one, of a box


@dataclass(frozen=True, slots=True)
class _Story:
    """What holds through an article: its places so far, when it speaks, years as headings, and if more may follow."""

    areas: Areas
    speaks: Period | None
    years: Chronicle
    goes_on: bool


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

    def load(self) -> None:
        """Load the pipeline now, so that no first article waits for it. Raises ModelError where it is not there."""
        self._parser.load()

    def read(self, article: Article) -> Extraction:
        """All numeric claims and periods of an article, each in order of place; furniture is left out."""
        return next(self.read_many([article]))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """The same for each of several articles, in order; sentences of some dozens are parsed together.

        A parse costs most for what it does once a call, so that many short articles are read in half the time.
        """
        return side_by_side(self._parser, map(self._reading, articles))

    def _reading(self, article: Article) -> Steps:
        """Read one article; yields the sentences that it needs parsed, and is sent their parses."""
        folding = Folding.of(article)
        article = folding.article
        found: list[Claim] = []
        periods: list[PeriodMention] = []
        areas, speaks = Areas(), story_anchor(article) or article.published
        years = Chronicle.of(article)
        blocks = (portion for block in article.paragraphs for portion in portions(article.text, block))
        earlier: list[Plain] = []
        while batch := list(islice(blocks, _BATCH)):
            plain = [s for block in batch for s in self._plain(article, block, years.at(block.start) or speaks)]
            areas.totals += totals(
                place for sentence in plain for place in sentence.places if not comes_from(place, article.text)
            )
            if not areas.main and (main := mainly(areas.totals)):
                areas.main, areas.sure = main, leads(_paragraphs_before(article, plain, main[0]), main[0], areas.totals)
            areas.signs |= {code for sentence in plain for code in signs(article.text, sentence.span, sentence.drafts)}
            areas.parts |= {place.code for sentence in plain for place in sentence.places if "-" in place.code}
            periods += [mention for sentence in plain for mention in sentence.periods]
            story = _Story(areas, speaks, years, goes_on=len(batch) == _BATCH)
            found += yield from self._claims(article, earlier, plain, story)
            earlier = plain[-2 * BACK :]
        return folding.back(Extraction(tuple(found), tuple(periods)))

    def _plain(self, article: Article, block: Span, speaks: Period | None) -> Iterator[Plain]:
        """The sentences of one paragraph, with all that plain text tells."""
        return plain_sentences(article.text, block, speaks, self._dollar)

    def _claims(
        self, article: Article, earlier: Sequence[Plain], plain: Sequence[Plain], story: _Story
    ) -> Generator[list[str], list[Parsed], list[Claim]]:
        """The claims of a batch of sentences; asks for the parses that they need, then for those they look back at."""
        row = [*earlier, *plain]
        here = range(len(earlier), len(row))
        asked = [place for place in here if row[place].needs_parse]
        parsed = yield from _parsed(article, row, asked)
        named = (place for place, sentence in parsed.items() if _named_next(row[place], sentence))
        ahead = [place + 1 for place in named if _is_next(row, place)]
        back = (back_of(row, place) for place, sentence in parsed.items() if _reaches_back(row[place], sentence))
        parsed |= yield from _parsed(article, row, sorted(set(ahead).union(*back) - parsed.keys()))
        found: list[Claim] = []
        last = here.stop if story.goes_on else max(asked, default=-1)  # behind it no claim asks for places
        for place in here:
            words = _entered(article, row, place, story) if place <= last else frozenset[str]()
            found += _of_sentence(article, row, place, parsed, story)
            if place < last:
                story.areas.note(row[place].places, article.text, row[place].span, words)
        return found


def _entered(article: Article, row: list[Plain], place: int, story: _Story) -> frozenset[str]:
    """The words of a sentence that the story comes to, whose places are told in the light of those so far."""
    story.areas.begin(article.text, row[place].span)
    words = spelled(row[place].span.of(article.text))
    told = story.areas.also_told(article.text, row[place].span, row[place].places, words)
    row[place] = row[place] if told is row[place].places else replace(row[place], places=told)
    return words


def _paragraphs_before(article: Article, plain: Sequence[Plain], country: str) -> int:
    """How many paragraphs of an article stand before the first that names a country or a part of it."""
    places = (place for sentence in plain for place in sentence.places)
    first = next(place.span.start for place in places if place.code.split("-")[0] == country)
    return sum(paragraph.end <= first for paragraph in article.paragraphs)


def _is_next(row: Sequence[Plain], place: int) -> bool:
    """Whether the sentence that may name a number is the next of the row, as it is but for furniture in between."""
    behind = row[place].named_by
    return behind is not None and place + 1 < len(row) and row[place + 1].span.start == behind.start


def _named_next(plain: Plain, sentence: Sentence) -> bool:
    """Whether the sentence behind one may tell what its last number is of."""
    if plain.named_by is None:
        return False
    number = plain.drafts[-1].quantity.span
    return named_next.presented(sentence, number) or named_next.put_bare(sentence, number)


def _parsed(
    article: Article, row: Sequence[Plain], places: list[int]
) -> Generator[list[str], list[Parsed], dict[int, Sentence]]:
    """The sentences at some places of a row, parsed."""
    parses = (yield [row[place].span.of(article.text) for place in places]) if places else []
    return {place: Sentence(parse, row[place].span) for place, parse in zip(places, parses, strict=True)}


def _reaches_back(plain: Plain, sentence: Sentence) -> bool:
    """Whether a number of a sentence looks back, now that the parse is there to tell."""
    if not plain.looks_back or plain.raised or ones.may_look_back(sentence):
        return plain.looks_back
    spans = [draft.quantity.span for draft in plain.drafts]
    places = [place.span for place in plain.places]
    return any(
        antecedents.reaches_back(sentence, span, places) or qualified.may_look_back(sentence, span) for span in spans
    )


def _of_sentence(
    article: Article, row: Sequence[Plain], place: int, parsed: dict[int, Sentence], story: _Story
) -> Iterator[Claim]:
    plain = row[place]
    if not plain.drafts:
        return
    sentence = parsed.get(place)
    if sentence is None or plain.passed:
        yield from (claims.refused(draft, plain.span) for draft in plain.drafts if draft.refused is not None)
        return
    passage = _passage(article, row, place, parsed, story)
    for draft in plain.drafts:
        if draft.refused is not None:
            yield claims.refused(draft, plain.span)
            continue
        unit = counted_unit(sentence, draft, plain.drafts)
        if unit is None:
            continue
        claim = claims.claim(article, passage, draft, unit, story.areas)
        if draft is plain.drafts[-1] and _named_next(plain, sentence) and _is_next(row, place) and place + 1 in parsed:
            behind = _passage(article, row, place + 1, parsed, story)
            claim = by_next(claim, article, sentence, behind, draft, story.areas)
        yield dated(claim, article.text, plain, row[place + 1] if place + 1 < len(row) else None)


def _passage(article: Article, row: Sequence[Plain], place: int, parsed: dict[int, Sentence], story: _Story) -> Passage:
    """One parsed sentence of a row with everything read from it."""
    plain = row[place]
    back = back_of(row, place) if plain.looks_back else range(0)
    headed = story.years.at(plain.span.start)
    return Passage(
        sentence=parsed[place],
        numbers=tuple(draft.quantity.span for draft in plain.drafts),
        drafts=plain.drafts,
        periods=plain.periods,
        places=plain.places,
        part_of=plain.part_of,
        converts=plain.converts,
        shares=tuple(d.quantity.span for d in plain.drafts if d.quantity.unit.dimension in IN_PERCENT),
        speaks=headed or story.speaks,
        headed=headed,
        earlier=tuple(parsed[before] for before in back if before in parsed),
        earlier_asides=tuple(span for before in back for span in row[before].asides),
        asked_of=_asked_of(article, row, place),
        listed=plain.item,
        earlier_periods=tuple(mention for before in back for mention in row[before].periods),
    )


def _asked_of(article: Article, row: Sequence[Plain], place: int) -> Period | None:
    """The one time that a question or a heading before a sentence gives, or the box of lines that it stands in."""
    above = ((row[at].span, row[at].periods) for at in range(place - 1, max(0, place - _BOX) - 1, -1))
    below = ((row[at].span, row[at].periods) for at in range(place + 1, min(place + _BOX, len(row))))
    if (told := time_of_box(article.text, above, row[place].span, below)) is not None:
        return told
    before = [(row[before].span, row[before].periods) for before in back_of(row, place)]
    return timing.time_asked(article.text, before, listed=row[place].item)
