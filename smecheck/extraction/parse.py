"""Tags and parses sentences with the settings' spaCy pipeline, loaded on first need: texts in, their parses out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from smecheck.extraction.installed import folder_of, model_name
from smecheck.extraction.parsed import Parsed
from smecheck.language.anaphora import anaphora
from smecheck.language.comments import cut, without
from smecheck.language.cues import cues
from smecheck.language.fields import fields
from smecheck.language.hedges import attached
from smecheck.language.inserted import inserted
from smecheck.language.items import figure_stop
from smecheck.language.numbers import number_words
from smecheck.language.periods import any_of, months
from smecheck.language.stacks import piled
from smecheck.language.stand_ins import hedging_stand_ins, stand_ins, verb_stand_ins
from smecheck.model import ModelName
from smecheck.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH_WORDS = 8_000  # parsed at once; bounded by words, not texts: the memory of a batch grows with its words
_BATCH = 40  # sentences whose vectors are reckoned at once: as many as the processor's cache holds
_SPACE = re.compile(r"[^\S ]")  # a line's end within a sentence is a space like any other
_HALF = re.compile("[\ud800-\udfff]")  # half of a character, as JSON may hold; no pipeline takes it
# One character for one, so that every place holds: how a text is set must not change how it is read.
_WIDE = {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}  # as East Asian type sets figures: ７０％
_MARKS = {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑−", "-")}
_PLAIN = str.maketrans(_MARKS | _WIDE)
_LONGEST_HEDGE, _HEDGE_WORDS = 40, 5  # characters, words
_LONGEST = 10_000  # characters; a longer "sentence" is a table or a dump, and is only cut into tokens


class Parser:
    """One spaCy pipeline, of which only tagger and parser run."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """model: the name of an installed spaCy pipeline. Nothing is loaded yet."""
        self._model = model

    @cached_property
    def name(self) -> ModelName:
        """The pipeline's name and version, told by its package without loading it.

        Raises ModelError where it is not installed.
        """
        return model_name(self._model)

    def load(self) -> None:
        """Load the pipeline now, so that no first sentence waits for it. Raises ModelError as `parse` does."""
        self.parse(["Ready."])

    def parse(self, texts: Sequence[str]) -> list[Parsed]:
        """One parse a text, in order, with tags, heads and dependencies; a text too long to be a sentence has none.

        Raises ModelError where the pipeline is not installed or has no tagger and parser.
        """
        if not texts:
            return []
        parsed: list[Parsed] = []
        for batch in _batches(_plain(text) for text in texts):
            told = [_without(text) if len(text) <= _LONGEST else (text, ()) for text in batch]
            docs = iter(self._docs([text for text, _ in told if len(text) <= _LONGEST]))
            for whole, (text, cuts) in zip(batch, told, strict=True):
                doc = next(docs) if len(text) <= _LONGEST else self._pipeline.make_doc(text)
                parsed.append(Parsed.of(doc, text).within(whole, cuts))
        return parsed

    def _docs(self, texts: Sequence[str]) -> list[Doc]:
        from smecheck.extraction.stepping import can_step, find_heads

        pipeline = self._pipeline
        name, parser = pipeline.pipeline[-1]
        if not can_step(parser):
            return list(pipeline.pipe(texts, batch_size=_BATCH))
        docs = list(pipeline.pipe(texts, batch_size=_BATCH, disable=[name]))
        if any(map(len, docs)):
            find_heads(parser, docs)
        return docs

    @cached_property
    def _pipeline(self) -> Language:
        from smecheck.extraction.pipeline import load

        return load(self._model, folder_of(self._model))


def _without(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without what breaks its parse: who speaks in its midst, hedges right behind a figure, times behind a
    helping verb, all but the first of many modifiers of a noun, the fields of an office; and the cuts.
    """
    cuts = list(cut(text))
    others = [*(found.span(1) for found in attached().finditer(text)), *piled(text), *inserted(text), *fields(text)]
    cuts += [(start, end) for start, end in others if not any(first < end and start < last for first, last in cuts)]
    return without(text, sorted(cuts)), tuple(sorted(cuts))


def _plain(text: str) -> str:
    """The text as it is parsed: of the same length, plainly set, with stand-ins for terms that mislead a parser."""
    plain = _plainly_hedged(_HALF.sub("\ufffd", _SPACE.sub(" ", text).translate(_PLAIN)))
    plain = _misread_verbs().sub(lambda found: found[1] + verb_stand_ins()[found[2]], plain)
    plain = _days_before_months().sub(r"\1\3 \2", plain)
    if (stop := figure_stop(plain, 0, len(plain))) is not None:
        plain = f"{plain[:stop]}:{plain[stop + 1 :]}"
    lower = plain.lower()
    for term, stand_in in stand_ins().items():
        at = lower.find(term)
        while at >= 0:
            plain = plain[:at] + stand_in + plain[at + len(term) :]
            lower = lower[:at] + stand_in + lower[at + len(term) :]
            at = lower.find(term, at + len(term))
    return plain


def _plainly_hedged(text: str) -> str:
    """The text with plain hedges in place of those that mislead a parser right before a figure."""
    table = hedging_stand_ins()
    for end in [found.end() for found in _hedge_ends().finditer(text)]:
        last = text[max(0, end - _LONGEST_HEDGE) : end].lower().split()
        for size in range(min(_HEDGE_WORDS, len(last)), 0, -1):
            hedge = " ".join(last[-size:])
            if hedge in table and text[end - len(hedge) : end].lower() == hedge:
                stand_in = table[hedge].capitalize() if text[end - len(hedge)].isupper() else table[hedge]
                text = text[: end - len(hedge)] + stand_in + text[end:]
                break
    return text


@cache
def _misread_verbs() -> re.Pattern[str]:
    """Such verbs behind a plural or "which", its quote, where it is and "now", and before a figure with its hedge."""
    verbs, now = "|".join(verb_stand_ins()), "|".join(sorted(anaphora().at_present))
    everywhere = any_of(cues().throughout)
    where = rf"(?:there|{everywhere}|(?:in|of|across) (?:the )?[A-Za-z]+)"
    before = rf"(?:(?:[a-zA-Z]{{4}}|[A-Z])s[\"'”’]?|,\swhich)\s(?:{where}\s)?(?:(?:{now})\s)?"
    return re.compile(rf"({before})({verbs})(?=\s(?:[a-z]+\s){{0,3}}[^\w\s]?\d)")


@cache
def _days_before_months() -> re.Pattern[str]:
    """A day before its month behind a figure, which a parser takes for one number: "500 on 8" of "500 on 8 May"."""
    named = "|".join(sorted((month.capitalize() for month in months()), key=len, reverse=True))
    powers = "|".join(sorted(number_words().powers))
    return re.compile(rf"((?:\d|\b(?:{powers})) (?:on|by|(?:as )?of|until) )(\d{{1,2}}) ((?:{named})\b\.?)")


@cache
def _hedge_ends() -> re.Pattern[str]:
    """The last words of such hedges right before a figure, with or without a currency between."""
    ends = "|".join(sorted({hedge.split()[-1] for hedge in hedging_stand_ins()}))
    return re.compile(rf"\b(?i:{ends})(?=\s(?:[A-Z]{{1,3}}[a-z]{{0,2}}\.?\s?)?[^\w\s]?\d)")


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    words = 0
    for text in texts:
        batch.append(text)
        words += text.count(" ") + 1
        if words >= _BATCH_WORDS:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
