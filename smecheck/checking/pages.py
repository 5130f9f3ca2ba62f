"""An article's mentions as folded words with the registry's phrases found in them: a claim in, its stretches out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from smecheck.checking.coined import things_of
from smecheck.checking.complement import Rear, after_head
from smecheck.checking.index import Found, Index, Run, loose_names
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import Word, folded, stem, words
from smecheck.language import places
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.wholes import wholes
from smecheck.model import Article, Claim, Mention, Role, Span

_Words = tuple[Word, ...]
_MARKS = ",(–—- "  # a clause that breaks into a sentence begins with its mark
_COUNTED = (Role.COUNTED, Role.ANTECEDENT)
_WIDE = (Role.SENTENCE, Role.HEADLINE)  # where a class is known by its own name only


@dataclass(frozen=True, slots=True)
class Pages:
    """An article's stretches of text with the phrases in each, searched once however many claims are near it."""

    article: Article
    index: Index
    _searched: dict[tuple[Span, ...], tuple[tuple[Word, ...], tuple[Found, ...]]] = field(default_factory=dict)
    _told: dict[Run, bool] = field(default_factory=dict)

    def stretches(self, claim: Claim) -> tuple[Stretch, ...]:
        """The claim's mentions, in their order, with the phrases found in each."""
        return tuple(self._stretch(claim, mention) for mention in claim.mentions)

    def _stretch(self, claim: Claim, mention: Mention) -> Stretch:
        text, span = self.article.text, mention.span
        breaks = (aside for aside in claim.asides if aside.overlaps(span) and text[aside.start] in _MARKS)
        told: _Words = ()
        inside, named = self._search(span, *breaks)
        if mention.meant is not None and mention.meant_noun is not None:
            inside = _with_meant(inside, mention, self._search(mention.meant)[0], mention.meant_noun)
            named = tuple(one for one in self.index.find(inside) if any(span.start <= at < span.end for at in one.at))
        if claim.level is not None and mention.role in _COUNTED:
            inside, named, told = self._at_level(inside, claim.level)
        near = mention.role not in _WIDE
        found = tuple([one for one in named if one.run not in loose_names() or (near and self._is_told(one.run))])
        asides = [aside for aside in (*claim.asides, claim.quantity.span) if _near(aside, mention)]
        kept = tuple([word for word in inside if not _touched(word, asides)]) if asides else inside
        spot = mention.head
        noun = next((word for word in kept if spot and word.start < spot.end and spot.start < word.end), None)
        if noun is not None and mention.role is Role.COUNTED:
            found += tuple(things_of(self.index, claim, noun, self.article.text))
        rear = _rear(claim, mention, kept, self.article.text)
        rear = replace(rear, within=(*rear.within, *told)) if told else rear
        return Stretch(mention, (*kept, *told), found, rear, noun)

    def _at_level(self, inside: _Words, level: Span) -> tuple[_Words, tuple[Found, ...], _Words]:
        """What is counted without a level of its own, the phrases in it and the level told apart, and that level.

        "National" narrows nothing, where no phrase asks for it.
        """
        told = tuple(_as_level(word) for word in self._search(level)[0] if not word.hollow)
        own = {word.start for two in pairwise(inside) if two[1].text == told[-1].text for word in two}
        own.update(word.start for word in inside if level.start <= word.start < level.end or word.raw in _levels())
        kept = tuple(word for word in inside if word.start not in own)
        named = tuple(self.index.find((*kept, *told)))
        places = {word.start for word in told}
        spare = any(word.raw in cues().neutral for word in told) and not any(found.at & places for found in named)
        return kept, named, () if spare else told

    def _search(self, span: Span, *breaks: Span) -> tuple[tuple[Word, ...], tuple[Found, ...]]:
        """The words of a stretch and the phrases in it. breaks: the clauses that break into it and part nothing."""
        found = self._searched.get((span, *breaks))
        if found is None:
            at = span.start
            inside = [
                Word(word.text, word.start + at, word.end + at, word.raw)
                for word in words(span.of(self.article.text))
                if not word.text[0].isdigit()
            ]
            kept = tuple([word for word in inside if not _touched(word, breaks)] if breaks else inside)
            found = self._searched[(span, *breaks)] = kept, tuple(self.index.find(kept))
        return found

    def _is_told(self, name: Run) -> bool:
        """Whether the article tells of the class that a loose name stands for, and of none of its parts alone."""
        if name not in self._told:
            short, apart = loose_names()[name]
            every = {word.text for word in words(self.article.text)}
            self._told[name] = short in every and apart.isdisjoint(every)
        return self._told[name]


def _as_level(word: Word) -> Word:
    """The level at which parts of a country are, for the parts: "provincial", for "provinces"."""
    level = places.levels().get(word.raw)
    return word if level is None else replace(word, text=stem(level), raw=level)


def _with_meant(inside: _Words, mention: Mention, meant: _Words, noun: Span) -> _Words:
    """A stretch's words with the noun that "ones" stands for in its place, or that is left out behind adjectives.

    What narrows that noun stands before them.

    The level told of the ones takes the place of that told of what they stand for: "300 national-level mills … and 500
    provincial-level ones".
    """
    ones = next((word for word in inside if word.raw == "ones"), None)
    named = next((word for word in meant if word.start < noun.end and noun.start < word.end), None)
    if named is None:
        return inside
    own = [word for word in inside if word is not ones]
    last = next((word.text for word in reversed(own) if ones is None or word.start < ones.start), "")
    idle = folded(wholes().idle)  # "mills on its books"
    before = tuple(word for word in meant if word is not named and not word.hollow and word.text not in idle)
    levels = {word.start for two in pairwise(before) if two[1].text == last for word in two}
    kept = tuple(word for word in before if word.start not in levels and word.raw not in _levels())
    if ones is None:
        return (*kept, *inside, named)
    stands = Word(named.text, ones.start, ones.end, ones.raw)
    return (*kept, *(stands if word is ones else word for word in inside))


@cache
def _levels() -> frozenset[str]:
    """What tells at which level of a state things are."""
    return cues().nationwide | places.words("provincial") | {"national", "nationwide", "level"}


def _near(aside: Span, mention: Mention) -> bool:
    return aside.overlaps(mention.span) or (mention.meant is not None and aside.overlaps(mention.meant))


def _touched(word: Word, asides: Sequence[Span]) -> bool:
    return any(aside.start < word.end and word.start < aside.end for aside in asides)


def _rear(claim: Claim, mention: Mention, inside: tuple[Word, ...], text: str) -> Rear:
    """What stands behind the head, but for the verbs of the clause, which a parse may take into a phrase."""
    rear = after_head(mention, inside, text)
    if not (rear.within or rear.of):
        return rear
    verbs = [other.span for other in claim.mentions if other.role is Role.PREDICATE and other.head != mention.head]
    verbs = verbs if rear.within else verbs[:1]
    if not verbs:
        return rear
    of, within = (tuple(w for w in part if not _touched(w, verbs)) for part in (rear.of, rear.within))
    of = of if mention.span.contains(verbs[0]) else rear.of
    narrowing = tuple(w for w in rear.narrowing if w.raw in classing().narrowing or not _touched(w, verbs[:1]))
    return Rear(narrowing, of, within)  # "mills that make 60 percent of exports": the clause is the number's own
