"""Which texts a registry could have anything to say of: text in, told from its words alone, without a parse."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cache

from smecheck.checking.index import Index, Run
from smecheck.checking.words import stem
from smecheck.language.kin import kin, singular
from smecheck.language.letters import plain_words

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:&[A-Za-z]+)?")
_MOST_KEPT = 100_000  # words remembered; an archive has no end of names

Words = frozenset[str]
_Name = tuple[Run, frozenset[Run], str]  # a phrase, the subjects it needs one of, and the dimension of its figures


@dataclass(frozen=True)
class Scope:
    """The phrases by which a registry's measures can be named, and what each must be said of.

    A claim is linked only where all words of a phrase stand together within one stretch of a sentence, where, for a
    measure with subjects, one of these is named beside it, and where its unit is of the measure's dimension. So a text
    in which not even the words occur, in any order and at any distance, holds no claim that could be linked: it may be
    passed over without changing any verdict but "not in the registry". The reverse does not hold: what is in scope need
    not be linked.
    """

    _keyed: Mapping[str, tuple[_Name, ...]]
    _index: Index
    _known: dict[str, str] = field(default_factory=dict)  # words as they are written, and as the registry spells them
    _folded: dict[str, str] = field(default_factory=dict)  # the same words, and what they fold to
    _ending: set[str] = field(default_factory=set)  # those of them that may end a long form

    @classmethod
    def of(cls, index: Index) -> Scope:
        """The scope of an indexed registry."""
        keyed: dict[str, list[_Name]] = defaultdict(list)
        for run, measures in sorted(index.named.items()):
            for subjects, dimension in {(index.subjects[measure.id], measure.unit.dimension) for measure in measures}:
                keyed[max(run, key=lambda word: (len(word), word))].append((run, subjects, dimension))
        return cls({word: tuple(found) for word, found in keyed.items()}, index)

    def names(self) -> list[list[object]]:
        """Everything that the scope rests on as plain JSON values: its phrases, then all words of the registry."""
        phrases: list[object] = []
        phrases += sorted(
            [list(run), sorted(map(list, subjects)), dimension]
            for found in self._keyed.values()
            for run, subjects, dimension in found
        )
        vocabulary: list[object] = [*sorted(self._index.vocabulary())]
        return [phrases, vocabulary]

    def beyond(self, names: list[list[object]]) -> Scope:
        """The part of this scope that one of these `names` did not have: new phrases, and old ones with new subjects.

        Where the registry lost a word, all of it: words that were spelled as that one may now be read as another.
        """
        phrases, vocabulary = names
        if not self._index.vocabulary().issuperset(map(str, vocabulary)):
            return self
        told: dict[tuple[Run, str], set[frozenset[Run]]] = defaultdict(set)
        for run, subjects, dimension in map(_as_name, phrases):
            told[run, dimension].add(subjects)
        keyed = {
            word: tuple(name for each in found if (name := _news(each, told[each[0], each[2]])) is not None)
            for word, found in self._keyed.items()
        }
        return Scope({word: found for word, found in keyed.items() if found}, self._index)

    def __bool__(self) -> bool:
        """Whether anything is in scope at all."""
        return bool(self._keyed)

    def words(self, text: str) -> Words:
        """Every word that linking could find in any stretch of `text`: folded, spelled as the registry spells it."""
        plain = plain_words(text) if "&" not in text else None
        raw = set(_WORD.findall(text) if plain is None else plain)
        if "&" in text:
            raw.update([part for word in raw if "&" in word for part in word.split("&")])
        known = self._known
        if len(known) >= _MOST_KEPT:
            known.clear()
            self._folded.clear()
        for word in raw.difference(known):
            folded = self._folded[word] = _fold(word.lower())
            known[word] = self._index.spelled(stem(folded))
            if folded in _long_forms():
                self._ending.add(word)
        found = frozenset([known[word] for word in raw])
        if raw.isdisjoint(self._ending):
            return found
        whole = {self._folded[word] for word in raw}
        ended = [form for last in _long_forms().keys() & whole for form in _long_forms()[last]]
        return found.union([self._index.spelled(stem(short)) for run, short in ended if whole.issuperset(run)])

    def covers(self, near: Words, around: Iterable[Words] = (), dimensions: Set[str] | None = None) -> bool:
        """Whether a claim among `near` could be linked.

        near: the words of one stretch of text. around: those of further stretches that may tell what it is said of.
        dimensions: those that the numbers at hand may have; None where no number was read yet.
        """
        named = near & self._keyed.keys()
        every = near.union(*around) if named else near
        for word in named:
            for run, subjects, dimension in self._keyed[word]:
                if (
                    near.issuperset(run)
                    and (dimensions is None or dimension in dimensions)
                    and (not subjects or any(every.issuperset(subject) for subject in subjects))
                ):
                    return True
        return False


def _as_name(plain: object) -> _Name:
    """A name of a scope, of its plain JSON values."""
    run, subjects, dimension = plain if isinstance(plain, list | tuple) else ((), (), "")
    return tuple(run), frozenset(map(tuple, subjects)), str(dimension)


def _news(name: _Name, told: Set[frozenset[Run]]) -> _Name | None:
    """What of a name is new beside those with its phrase and dimension: its new subjects, all of it, or nothing."""
    run, subjects, dimension = name
    if frozenset() in told or subjects in told:
        return None
    new = subjects.difference(*told)
    return (run, new, dimension) if new or not subjects else None


@cache
def _long_forms() -> dict[str, list[tuple[Run, str]]]:
    """The long forms that have a short one, by their last words: without that, there is none to look for."""
    found: dict[str, list[tuple[Run, str]]] = defaultdict(list)
    for run, short in kin().short:
        found[run[-1]].append((run, short))
    return dict(found)


def _fold(raw: str) -> str:
    word = singular(raw)
    return kin().words.get(word, word)
