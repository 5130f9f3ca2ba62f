"""The registry's phrases, indexed by their rarest word: folded words in, the phrases found among them out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from smecheck.checking.kindred import Kindred
from smecheck.checking.words import Word, content, folded
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.kin import kin
from smecheck.language.movement import movement
from smecheck.model import Kind, Measure, Registry
from smecheck.model.naming import said_of
from smecheck.model.records import record

Run = tuple[str, ...]
_SLACK = 3  # further words that may stand within a phrase: "industrial [and agricultural] clusters"
_ALIKE = 90.0  # of 100, of letters shared in order; tells spellings apart from other words of the same length
_SHORTEST_GUESS = 7  # letters; below that, words a letter apart are mostly different words


@record(frozen=True, slots=True)
class Found:
    """A phrase found among words: its folded words and the places (starts) of the words it covers."""

    run: Run
    at: frozenset[int]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that linking asks of a registry, built once.

    measures, and phrases, subjects and excludes of each: by id. ends: the last words of its subjects, as written.
    named: a phrase's words to the measures it names. accounted: by id, the phrases of a measure, of all that it is part
    of, and of what it is said of. topic: the folded words of the registry's title, and of the loose names of a class in
    it. kindred: which of the measures belong together.
    """

    measures: Mapping[str, Measure]
    named: Mapping[Run, tuple[Measure, ...]]
    phrases: Mapping[str, frozenset[Run]]
    subjects: Mapping[str, frozenset[Run]]
    ends: Mapping[str, frozenset[str]]
    excludes: Mapping[str, frozenset[Run]]
    accounted: Mapping[str, frozenset[Run]]
    topic: frozenset[str]
    kindred: Kindred
    _keyed: Mapping[str, tuple[Run, ...]]
    _initials: Mapping[str, tuple[str, ...]]
    _spelled: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, registry: Registry) -> Index:
        """Index a registry's phrases, subjects and excludes."""
        named: dict[Run, dict[str, Measure]] = defaultdict(dict)
        phrases, subjects, ends, excludes = {}, {}, {}, {}
        for measure in registry.measures:
            runs = _runs(measure.phrases, measure.kind, flows=measure.unit.dimension == "count")
            runs |= _by_verb(measure, runs)
            for run in runs:
                named[run][measure.id] = measure
            phrases[measure.id] = frozenset(runs)
            told = said_of(measure, registry.measures)
            subjects[measure.id] = _with_loose(_runs(told, None))
            ends[measure.id] = frozenset(subject.split()[-1].lower() for subject in told)
            excludes[measure.id] = frozenset(_runs(measure.excludes, None))
        every = {*named, *(run for runs in (*subjects.values(), *excludes.values()) for run in runs)}
        common = Counter(word for run in every for word in set(run))
        keyed: dict[str, list[Run]] = defaultdict(list)
        for run in sorted(every):
            keyed[min(run, key=lambda word: (common[word], word))].append(run)
        initials: dict[str, list[str]] = defaultdict(list)
        for word in sorted(common):
            initials[word[:1]].append(word)
        measures = {measure.id: measure for measure in registry.measures}
        return cls(
            measures=measures,
            named={run: tuple(found.values()) for run, found in named.items()},
            phrases=phrases,
            subjects=subjects,
            ends=ends,
            excludes=excludes,
            accounted={
                measure.id: subjects[measure.id].union(
                    phrases[measure.id], *(phrases[w.id] for w in _wholes(measure, measures))
                )
                for measure in registry.measures
            },
            topic=_topic(registry.title),
            kindred=Kindred.of(registry.measures),
            _keyed={word: tuple(runs) for word, runs in keyed.items()},
            _initials={first: tuple(known) for first, known in initials.items()},
        )

    def spelled(self, word: str) -> str:
        """The word as the registry spells it, where that differs by a letter or two ("programme", "program")."""
        if word not in self._spelled:
            near = self._initials.get(word[:1], ())
            guess = None
            if len(word) >= _SHORTEST_GUESS and word not in near:
                from rapidfuzz import fuzz, process  # slow to import, and needed only for a word no phrase has

                guess = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=_ALIKE)
            self._spelled[word] = guess[0] if guess else word
        return self._spelled[word]

    def vocabulary(self) -> frozenset[str]:
        """Every folded word of its phrases, subjects and excludes."""
        return frozenset(word for known in self._initials.values() for word in known)

    def find(self, words: Sequence[Word], *, spread: bool = False) -> list[Found]:
        """The phrases whose words all stand among `words`, close together unless `spread`; order may differ."""
        places: dict[str, list[int]] = {}
        spelled = self._spelled
        for place, word in enumerate(words):
            places.setdefault(spelled.get(word.text) or self.spelled(word.text), []).append(place)
        return [
            Found(run, at)
            for key in places
            if key in self._keyed
            for run in self._keyed[key]
            if all(map(places.__contains__, run))
            for at in _covers(run, key, places, words, spread)
        ]

    def lineage(self, measure: Measure) -> tuple[Measure, ...]:
        """The measures that this one is part of, nearest first."""
        return _wholes(measure, self.measures)


def _with_loose(runs: set[Run]) -> frozenset[Run]:
    """The names of what a measure is said of, and the loose ones of a class among them."""
    return frozenset(runs).union(
        content(" ".join(name)) for short, (name, _) in kin().names.items() if (short,) in runs
    )


@cache
def loose_names() -> Mapping[Run, tuple[str, frozenset[str]]]:
    """The folded loose names of a class, each with its short name and the words that tell of its parts."""
    return {content(" ".join(name)): (short, folded(apart)) for short, (name, apart) in kin().names.items()}


def _topic(title: str) -> frozenset[str]:
    told = frozenset(content(title))
    return told.union(*(folded(words) for short, words in kin().loose.items() if short in told))


def _wholes(measure: Measure, measures: Mapping[str, Measure]) -> tuple[Measure, ...]:
    found: list[Measure] = []
    whole = measures.get(measure.part_of or "")
    while whole is not None and whole not in found:
        found.append(whole)
        whole = measures.get(whole.part_of or "")
    return tuple(found)


def _covers(
    run: Run, key: str, places: Mapping[str, list[int]], words: Sequence[Word], spread: bool
) -> list[frozenset[int]]:
    """For each place of the key word, the starts of the phrase's words nearest to it, where they are near enough."""
    out: list[frozenset[int]] = []
    for centre in places[key]:
        at = {_nearest(places[part], centre) for part in run}
        if spread or _is_close(at, words, len(run) + _SLACK):
            out.append(frozenset([words[place].start for place in at]))
    return out


def _nearest(places: list[int], centre: int) -> int:
    """The place that is nearest to another, the first of two; all are in order."""
    return places[0] if len(places) == 1 else min(places, key=lambda place: (abs(place - centre), place))


def _is_close(at: set[int], words: Sequence[Word], most: int) -> bool:
    """Whether no more than so many words that carry content stand from the first of some places to the last."""
    first, last = min(at), max(at)
    if last - first < most:
        return True
    inner = range(first, last + 1)
    full = [place for place in inner if not words[place].hollow and words[place].raw not in cues().relative]
    return len(full) <= most


def _runs(phrases: Iterable[str], kind: Kind | None, *, flows: bool = False) -> set[Run]:
    """The folded content words of each phrase, without the words that only repeat the measure's kind.

    "Share of GDP" is found in "60 percent of GDP", "income growth" in "income grew" and "new members" in "added 500
    members"; a phrase of nothing but such words ("annual growth rate") stays whole.
    """
    spare, plain = _spare(kind, flows), _plain()
    out: set[Run] = set()
    for phrase in phrases:
        whole = content(phrase)
        kept = tuple(word for word in whole if word not in spare)
        if whole:
            out.add(kept if set(kept) - plain else whole)
    return out


def _by_verb(measure: Measure, runs: set[Run]) -> set[Run]:
    """The verbs that may tell of an amount that a measure names: "earned 5 million", of revenue."""
    grown = measure.kind is Kind.CHANGE and measure.unit.name == "percent"  # "earned 5 million, up 3 percent"
    if not grown and (measure.unit.dimension != "money" or measure.kind is not Kind.FLOW):
        return set()
    return {run for run, noun in perhaps().items() if noun in runs}


@cache
def perhaps() -> Mapping[Run, Run]:
    """The folded verbs that may tell of what a noun names, and that noun."""
    return {content(verb): content(noun) for verb, noun in kin().maybe.items()}


@cache
def _spare(kind: Kind | None, flows: bool) -> frozenset[str]:
    if kind is Kind.SHARE:
        return folded(classing().parts)
    if kind is Kind.CHANGE:
        return folded(movement().movements)
    return folded(movement().flow) if kind is Kind.FLOW and flows else frozenset()


@cache
def _plain() -> frozenset[str]:
    return folded(cues().neutral | movement().rates | classing().parts)
