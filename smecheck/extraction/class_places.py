"""Of which place a class of things was told, for when it is told again without one: mentions in, codes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import dropwhile

from smecheck.language.cues import cues
from smecheck.model import Mention, Role

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_OWN = (Role.COUNTED, Role.OF, Role.SUBJECT)


@dataclass(frozen=True, slots=True)
class ClassPlaces:
    """The places that each class of the story so far was told of, by the words that name it ("salt wells")."""

    codes: dict[str, set[str]] = field(default_factory=dict)

    def tie(self, around: Iterable[Mention], code: str) -> None:
        """Remember the place of a number for the classes that its own phrases name ("Norway's 500 salt wells")."""
        for mention in around:
            if mention.role in _OWN and (told := _class_of(mention)):
                self.codes.setdefault(told, set()).add(code)

    def of(self, around: Iterable[Mention], last: str | None) -> tuple[str, bool, tuple[str, ...]] | None:
        """The one place that a class was told of before, where a phrase points back at it: "the salt wells".

        last: the place that the story was last about; in a part of a country, its own may be meant.
        """
        told = next((_class_of(mention) for mention in around if mention.role in _OWN and _points_back(mention)), "")
        codes = self.codes.get(told, set())
        code = next(iter(codes), "")
        inside = last is not None and last.startswith(f"{code}-")
        return (code, False, ()) if len(codes) == 1 and not inside else None


def _class_of(mention: Mention) -> str:
    """The words up to its head that name a class by more than a noun, whosever it is ("salt wells"), or nothing."""
    if mention.head is None:
        return ""
    told = _WORD.findall(mention.text[: mention.head.end - mention.span.start])
    owner = next((at for at in reversed(range(len(told))) if told[at].endswith(("'s", "’s"))), -1)
    hollow = cues().determiners | cues().possessives | cues().neutral | {"the"}
    words = list(dropwhile(lambda word: word.lower() in hollow or word[0].isupper(), told[owner + 1 :]))
    return " ".join(words) if len(words) > 1 else ""


def _points_back(mention: Mention) -> bool:
    """Whether a phrase points back at what was told before: "the wells", "these wells"."""
    return not (cues().determiners | {"the"}).isdisjoint(mention.text.lower().split()[:1])
