"""Which place a number is of by who tells it: a parsed sentence and the story so far in, an ISO 3166 code out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smecheck.extraction.own_phrases import akin, is_plain, names_national_body, refers_back, speaks_for_all
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.places_so_far import PlacesSoFar
from smecheck.extraction.sayers import teller
from smecheck.extraction.scenes import teller_of
from smecheck.extraction.tree import Sentence
from smecheck.extraction.unnamed import unnamed_place
from smecheck.extraction.whereabouts import says_there
from smecheck.language.cues import cues
from smecheck.language.places import words
from smecheck.model import Mention, Role, Span

Area = tuple[str | None, bool, tuple[str, ...]]


class PlacesByTeller(PlacesSoFar):
    """The places so far, and those of a ministry or whoever else tells a number."""

    __slots__ = ()

    def _of_teller(
        self, sentence: Sentence, number: Span, around: tuple[Mention, ...], scenes: Sequence[PlaceMention]
    ) -> Area | None:
        """The place of who tells a number, where it may be of another than the story was about.

        A ministry tells of its country; who tells something in a part of one may tell of that part.
        """
        if not scenes:
            return None
        code, sure = teller_of(sentence, number, scenes)
        country = code.split("-")[0]
        if self.last is not None and not akin(self.last, code):
            return (country, False, ()) if sure and is_plain(around) else (self.last, False, (country,))
        part = code if code != country else self.last or country
        sure = sure or (self.last is None and self._told_of_all_before(sentence, around))
        return country, False, () if sure or part == country else (part,)

    def _told_of_all_before(self, sentence: Sentence, around: tuple[Mention, ...]) -> bool:
        """Whether a number looks back at what the sentence before told of a whole country: "… nationwide. They"."""
        before = re.split(r"[.!?]\s", self.text[: sentence.span.start].rstrip(" \n.!?"))[-1].lower()
        here = unnamed_place(sentence.lower) or says_there(sentence)
        return refers_back(around) and not here and not cues().throughout.isdisjoint(re.findall(r"\w+", before))

    def _of_national_body(self, sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> Area | None:
        """The same for what a ministry tells in full, unless its sentence is told of a part without its name."""
        if not is_plain(around):
            return None
        if not names_national_body(sentence.lower) or unnamed_place(sentence.lower):
            return None
        sure = self.classes.of(around, self.last) is None and self._told_for_all(sentence, number, around)
        self.whole, self.entire = sentence.span.start, sure
        return self._of_ministry(sure=sure)

    def _told_for_all(self, sentence: Sentence, number: Span, around: tuple[Mention, ...]) -> bool:
        """Whether who tells a number speaks for a whole country: "the ministry said", "the ministry puts it at"."""
        source = teller(sentence, number)
        told = [token.lower_ for token in sentence.tokens(source)] if source is not None else []
        verbs = [mention.text.lower() for mention in around if mention.role is Role.PREDICATE][:1]
        if not told and not (cues().putting | words("tallying")).isdisjoint(verbs):
            told = list(sentence.lower[: next(at for at, word in enumerate(sentence.lower) if word == verbs[0])])
        return names_national_body(told) and (words("provincial") | words("local_heads")).isdisjoint(told)

    def _done_by_ministry(self, around: tuple[Mention, ...]) -> Area | None:
        """The country of a story that was about a part of it, for what a ministry does: it may do it there alone."""
        done = any(mention.role is Role.SUBJECT and speaks_for_all(mention) for mention in around)
        return self._of_ministry() if done else None

    def _of_ministry(self, *, sure: bool = False) -> Area | None:
        """The country of a story that was about a part of it; surely, where the story has left the part behind."""
        part = self.part or self.last
        if part is None or "-" not in part:
            return None
        country = part.split("-")[0]
        left = sure or (self.last == country and not self.either)
        return country, False, () if left else (part,)
