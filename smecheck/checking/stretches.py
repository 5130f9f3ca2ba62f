"""One of a claim's mentions as folded words with the registry's phrases in them, and what is left of it."""

from __future__ import annotations

from dataclasses import field
from functools import cache, lru_cache
from typing import Any

from smecheck.checking.complement import NOTHING, Rear
from smecheck.checking.index import Found
from smecheck.checking.sparing import bodies, classes, idle, neutral
from smecheck.checking.words import Word, folded
from smecheck.language import nouns
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.described import without_owner
from smecheck.language.existence import existence
from smecheck.language.hedges import hedges
from smecheck.language.movement import movement
from smecheck.language.numbers import number_words
from smecheck.language.wholes import wholes
from smecheck.model import Article, Mention, Role
from smecheck.model.once import once
from smecheck.model.records import record

_APOSTROPHES = ("'", "’")
_OWNING = ("'s", "’s")
NEAR = (Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE)


@record(frozen=True, slots=True)
class Stretch:
    """One mention: its words, placed in the article, without those of places, times and other numbers.

    rear: what behind its head noun may narrow it, but for the verbs of the number's own clause.
    noun: its head noun, or None where no parse tells it or it is a place or a time. told: see `model.once`.
    """

    mention: Mention
    words: tuple[Word, ...]
    found: tuple[Found, ...]
    rear: Rear = NOTHING
    noun: Word | None = None
    told: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def role(self) -> Role:
        """How it stands to the number."""
        return self.mention.role

    @staticmethod
    def tells(word: Word) -> bool:
        """Whether a word says something of its own: neither hollow nor neutral, or one that always narrows."""
        return _tells(word.text, word.raw)

    def praises(self, word: Word) -> bool:
        """Whether a word only praises or pities all that a noun names, and is no degree of it ("the most famous")."""
        before = next((other.raw for other in reversed(self.words) if other.start < word.start), "")
        return word.raw in wholes().epithets and before not in movement().comparison.keys() | wholes().degrees

    def says_anything(self) -> bool:
        """Whether any of its words says something of its own."""
        return any(self.tells(word) for word in self.words)

    def relative(self) -> bool:
        """Whether it opens a relative clause ("which number 500")."""
        lead = self.mention.text.lower().split()
        return len(lead) > 1 and lead[0] in cues().relative

    def refers(self) -> bool:
        """Whether it stands for something told before ("such firms"), or belongs to it ("the firms' output")."""
        lead = without_owner(self.mention.text.lower()).split()
        owned = lead[:1] != [] and (lead[0] in anaphora().possessives or self._class_told_before() is not None)
        return self.stands_in() or (owned and self.noun is not None)

    def _class_told_before(self) -> Word | None:
        """The class that it belongs to, by a noun that tells nothing of it: the firms, in "the firms' output"."""
        text = self.mention.text
        if len(self.words) < 2 or self.words[0].raw != "the" or len(text) != len(self.mention.span):
            return None
        noun = self.words[1]
        behind = text[noun.end - self.mention.span.start :][:1]
        owner = noun.raw[:-2] if noun.raw.endswith(_OWNING) else noun.raw if behind in _APOSTROPHES else ""
        many = owner.endswith("s") or owner in anaphora().anaphoric
        return noun if many and noun.text in classes() else None

    @once
    def stands_in(self) -> bool:
        """Whether it stands for something told before ("such firms", "they", "the figure")."""
        head = self.noun
        lead = without_owner(self._up_to_head().lower()).split()
        if not lead:
            return False
        lead = (
            lead[1:] if lead[0] == "the" and lead[1:2] and lead[1] in anaphora().determiners else lead
        )  # "the same firms"
        alone = (len(self.words) <= 1 and lead[-1] in anaphora().pronouns) or (
            len(lead) == 1 and lead[0] in movement().movements
        )
        plain = lead[0] == "the" and cues().neutral.issuperset(lead[1:-1])
        of_a_place = lead[0] == "the" and self._up_to_head().split()[1:-1] == self._names()
        definite = (plain and lead[-1] in _general()) or (lead[0] == "the" and _is_movement(lead[1:]))
        return (
            alone
            or definite
            or self._ones()
            or ((plain or of_a_place) and self._all_firms())
            or (lead[0] in anaphora().determiners and head is not None)
        )

    def is_class_told_before(self) -> bool:
        """Whether it is of a class told before, and no word tells which of it: "these firms", as good as "them"."""
        return self.stands_in() and self.noun is not None and self.noun.text in classes()

    def is_many(self) -> bool:
        """Whether it stands for several told before: "they", "those mills"."""
        first = self.mention.text.lower().split()[:1]
        return not (anaphora().plural | {"such"}).isdisjoint(first)

    def only_praises(self) -> bool:
        """Whether it stands for something told before and says no more than what that is thought of: "these stars"."""
        return self.stands_in() and self.noun is not None and self.noun.raw in nouns.words("praising")

    def heads_news(self) -> bool:
        """Whether it is no more than what stands over any news: "BRIEF", "National picture"."""
        told = [word for word in self.words if self.tells(word)]
        return self.mention.text[:1].isupper() and bool(told) and all(word.raw in wholes().headings for word in told)

    def _ones(self) -> bool:
        """Whether it is "the ones" of a place, or their like there: "the Norwegian ones", "their Norwegian peers"."""
        noun = self.noun
        if noun is None or noun.raw not in anaphora().alike or self.left_before(frozenset({noun.start})):
            return False
        before = self.mention.text[: noun.start - self.mention.span.start].split()
        return noun.raw == "ones" or (before[-1:] != [] and before[-1].istitle() and len(before) > 1)

    def _names(self) -> list[str]:
        """The names before its noun that are no words of its own, as those of places are: "the Norwegian firms"."""
        own = {word.raw for word in self.words}
        return [word for word in self._up_to_head().split()[1:-1] if word.istitle() and word.lower() not in own]

    def _all_firms(self) -> bool:
        """Whether it is of firms, and no word tells which: "the companies"."""
        noun = self.noun
        firms = noun is not None and noun.raw.endswith("s") and noun.text in folded({"enterprise"})
        return firms and not self.left_behind(frozenset())

    def _up_to_head(self) -> str:
        """Its text as far as its head noun: "the goal", of "the goal for May"."""
        spot, text = self.mention.head, self.mention.text
        if spot is None or len(text) != len(self.mention.span):
            return text
        return text[: spot.end - self.mention.span.start]

    def left_before(self, covered: frozenset[int]) -> tuple[Word, ...]:
        """The words up to the head that say something of their own and are not covered."""
        head = self.noun
        last = head.start if head else (self.mention.head.start if self.mention.head else self.mention.span.end)
        spare = (self._class_told_before(), self._misread_verb(covered))
        left = (w for w in self.words if w.start <= last and w.start not in covered and w not in spare)
        return tuple(w for w in left if self.tells(w) and not self._bends(w) and (w is head or not self.praises(w)))

    def _bends(self, word: Word) -> bool:
        """Whether a word only bends the number behind it: fewer, in "fewer than 500 mills"."""
        text, span = self.mention.text, self.mention.span
        if word.raw not in hedges().leading or len(text) != len(span):
            return False
        behind = text[word.end - span.start :].lower().split()
        number = next((told for told in behind if told not in hedges().leading), "")
        return number[:1].isdigit() or number in number_words().every

    def _misread_verb(self, covered: frozenset[int]) -> Word | None:
        """The verb of a headline that a parse takes for a noun, between who has an amount and the amount's own name."""
        for owner, verb, named in zip(self.words, self.words[1:], self.words[2:], strict=False):
            inside = owner.start in covered and named.start in covered and verb.start not in covered
            if inside and owner.raw.endswith("s") and verb.raw in existence().amounting | cues().said:
                return verb  # "Mills post sales of 500 yen"
        return None

    def _told_before(self, word: Word) -> bool:
        """Whether a word is that of a class told before: firms, in "income at these firms", "income of the firms"."""
        text, span = self.mention.text, self.mention.span
        if (word.text not in classes() and word.raw not in anaphora().rear) or len(text) != len(span):
            return False
        lead = text[: word.start - span.start].lower().split()[-1:]
        first = word.raw in anaphora().front | anaphora().rear  # "the output of the latter"
        many = lead == ["the"] and word.raw.endswith("s")
        behind = text[word.end - span.start :]
        ends = word.end == span.end or (behind[:1] == " " and behind.lower().split()[0] in cues().complement)
        return lead != [] and (first or many or lead[0] in anaphora().determiners) and ends

    def left_behind(self, covered: frozenset[int], *, of: bool = True) -> tuple[Word, ...]:
        """The words behind the head that are not covered: those that narrow by themselves, and complements of it."""
        held = (*(self.rear.of if of else ()), *self.rear.within)
        telling = [w for w in held if self.tells(w) and w.text not in idle() and not self.praises(w)]
        telling = [word for word in telling if not self._told_before(word)]
        left = {word.start: word for word in (*self.rear.narrowing, *telling) if word.start not in covered}
        return tuple(left[start] for start in sorted(left))


def _of_a_body(folded: str, raw: str) -> bool:
    """Whether it only tells who has the say: "the ministry's"."""
    return raw.endswith(("'s", "’s")) and folded in bodies()


def raw(article: Article, left: tuple[Word, ...]) -> str:
    """Words as the article writes them, for a reason."""
    return " ".join(article.text[word.start : word.end] for word in left)


@lru_cache(maxsize=8192)
def _tells(folded: str, raw: str) -> bool:
    spare = folded in neutral() or raw in anaphora().possessives or _of_a_body(folded, raw)
    return not spare or raw in classing().subset | classing().heaps


@cache
def _general() -> frozenset[str]:
    """The nouns that tell nothing of what they stand for."""
    return anaphora().anaphoric | classing().labels | anaphora().lists


def _is_movement(noun: list[str]) -> bool:
    """Whether a noun and what stands before it tell a movement or a rate alone: "average annual growth rate"."""
    if noun[-1:] == [] or not (noun[-1] in movement().movements or noun[-1] in movement().rates):
        return False
    told = movement().means | wholes().yearly | movement().movements
    return told.issuperset(noun[:-1])
