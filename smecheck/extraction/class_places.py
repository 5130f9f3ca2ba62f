"""Of which place a class of things was told, for when it is told again without one: mentions in, codes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import dropwhile

from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.places import words
from smecheck.language.word_sets import Words
from smecheck.model import Mention, Role, Span

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_COMPLEMENT = re.compile(r" of ((?:the|these|those) [\w ’'-]+)")
_THE = Words({"the"})
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)
_Class = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassPlaces:
    """The places that each class of the story so far was told of, by the words that name it ("salt wells").

    heads: the same for each noun that named one, by where it stands.
    """

    codes: dict[_Class, set[str]] = field(default_factory=dict)
    heads: dict[Span, str] = field(default_factory=dict)

    def tie(self, around: Iterable[Mention], code: str, *, said: bool) -> None:
        """Remember the place of a number for the classes that its own phrases name ("Norway's 500 salt wells").

        said: its sentence says the place itself; only so can a class of one word be told by it.
        """
        for mention in around:
            if mention.role in _OWN and mention.head is not None:
                known = self.heads.setdefault(mention.head, code)
                self.heads[mention.head] = code if known == code else ""  # "Ulm has 20 of Norway's 500 mills"
                told = _class_of(mention)
                if len(told) > (0 if said else 1):
                    self.codes.setdefault(told, set()).add(code)

    def of(self, around: Iterable[Mention], last: str | None) -> tuple[str, bool, tuple[str, ...]] | None:
        """The one place that a class was told of before, where a phrase points back at it: "the salt wells".

        A later phrase may name it in fewer words. last: the place that the story was last about; in a part of a
        country, its own may be meant.
        """
        own = [phrase for mention in around if mention.role in _OWN for phrase in _phrases(mention)]
        told = next((_words_of(phrase) for phrase in own if _points_back(phrase)), ())
        found = [codes for named, codes in self.codes.items() if _is_same(told, named)]
        codes = frozenset[str]().union(*found)
        code = next(iter(codes), "")
        if len(codes) != 1:
            return None
        inside = last is not None and last.startswith(f"{code}-")
        return code, False, (last,) if inside and last else ()


def _is_same(told: _Class, named: _Class) -> bool:
    """Whether one phrase may name the class of a fuller one; by a noun alone, only what there is one of."""
    if not told or told[-1] != named[-1] or not set(told) <= set(named):
        return False
    return len(told) > 1 or told[0] in words("undertakings")


def _phrases(mention: Mention) -> Iterator[str]:
    """The phrase up to its head, and that behind "of": the wells, in "output of the wells"."""
    if mention.head is not None:
        yield mention.text[: mention.head.end - mention.span.start]
        whole = _COMPLEMENT.match(mention.text, mention.head.end - mention.span.start)
        if whole is not None:
            yield whole[1]


def _class_of(mention: Mention) -> _Class:
    """The class that a phrase names up to its head, or none."""
    return _words_of(next(_phrases(mention), ""))


def _words_of(phrase: str) -> _Class:
    """The words that name a class, whosever it is ("salt wells"), in small letters, or none."""
    told = _WORD.findall(phrase)
    owner = next((at for at in reversed(range(len(told))) if told[at].endswith(("'s", "’s"))), -1)
    named = dropwhile(lambda word: word.lower() in _hollow() or word[0].isupper(), told[owner + 1 :])
    return tuple(word.lower() for word in named)


@cache
def _hollow() -> frozenset[str]:
    """The words that may open a phrase and name no class."""
    return anaphora().determiners | anaphora().possessives | cues().neutral | _THE


def _points_back(phrase: str) -> bool:
    """Whether a phrase points back at what was told before: "the wells", "these wells"."""
    return not (anaphora().determiners | _THE).isdisjoint(phrase.lower().split()[:1])
