"""How deep in movements a number is told, and which way it moves: a parsed sentence and a draft in, both out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.newness import compares
from smecheck.extraction.numbers import Draft, Move
from smecheck.extraction.parsed import Token
from smecheck.extraction.subjects import subjects
from smecheck.extraction.tree import Sentence
from smecheck.language import periods
from smecheck.language.anaphora import anaphora
from smecheck.language.bases import bases
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.movement import compared_behind, movement
from smecheck.model import Change, Mention, Role, Span

_THAN = re.compile(r"\s\w+\sthan\s([^,.;:()]+)")
_SUMS = ("money", "count")
_SET_AGAINST = re.compile(r"\s(\w+)\s(?:(?:that|the level|levels) (?:of|in|at) )?")
_SETS_BESIDE = frozenset({",", "("})


def movements(sentence: Sentence, draft: Draft) -> int:
    """How many movements deep the figure is: 0 a level, 1 a change ("12 percent more"), 2 a change of a change.

    A noun of movement ("growth of 8.2 percent") makes one step, a verb with the size for its object ("rose by 5")
    another. For things counted, a "rise" is their coming up.
    """
    anchor = sentence.root(draft.quantity.span)
    if anchor is None:
        return int(draft.move is Move.BY)
    moved_by = draft.move is Move.BY or _moved_by(anchor) or _added(anchor, draft)
    nouns = [anchor.head] if anchor.dep_ in ("nummod", "compound", "nmod", "amod", "npadvmod") else []
    sized = nouns[0] if nouns else anchor
    if sized.dep_ == "pobj" and tree.is_noun(sized.head.head):
        nouns.append(sized.head.head)
    nouns += subjects(anchor)[:1]
    counts = anchor.dep_ == "nummod" and anchor.tag_ == "CD"
    names = movement().movements if counts else movement().movements | movement().emergence
    if counts and any(noun.lower_ in movement().emergence for noun in nouns):
        return 0
    named = any(_names_movement(noun, names) for noun in nouns)
    steps = int(named) + int(moved_by and not (named and _cue_is_noun(sentence, draft)))
    if draft.quantity.unit.dimension == "share" and not named and _than_others(sentence, draft.quantity.span):
        return 0
    compared = anchor.head.lower_ in movement().comparison and anchor.head.i > anchor.i
    compared = compared or _from_before(sentence, draft.quantity.span) is not None
    dimension = draft.quantity.unit.dimension
    apart = dimension in _SUMS and _is_distance(sentence, draft.quantity.span, counts=dimension == "count")
    return steps or int(apart or (compared and draft.quantity.unit.dimension == "share"))


def _is_distance(sentence: Sentence, number: Span, *, counts: bool) -> bool:
    """Whether an amount is by how much one is more or less than another: "500 yen more than in May", "… above plan"."""
    word = compared_behind(sentence.text, number.end - sentence.span.start)
    return word is not None and not (counts and word in movement().flow)  # "500 more mills" are new


def _than_others(sentence: Sentence, number: Span) -> bool:
    """Whether a figure is held against others and no time: "5 percent higher than in Norway", "… than bakeries"."""
    than = _THAN.match(sentence.text[number.end - sentence.span.start :].lower())
    if than is None:
        return False
    told = than[1].split()
    timed = any(word[0].isdigit() or word in periods.units() or word in periods.months() for word in told)
    pointed = told[:1] != [] and told[0] in anaphora().pronouns | {"the", "its", "their"}
    return not (timed or pointed or any(word in anaphora().at_present for word in told))


def _from_before(sentence: Sentence, number: Span) -> Change | None:
    """Which way a share stands to the time before, right behind it: "5 percent above the year before"."""
    behind = sentence.text[number.end - sentence.span.start :].lower()
    lead = _SET_AGAINST.match(behind)
    word = lead[1] if lead is not None else ""
    told = word in movement().comparison and bases().earlier.match(behind, lead.end() if lead is not None else 0)
    return movement().comparison[word] if told else None


def labels_movement(around: tuple[Mention, ...], number: Span, text: str) -> bool:
    """Whether the number's label names a movement: "Growth in output: 5 percent", "5 percent: the growth in output".

    So it does where it only stands beside the number: "Their growth, 5 percent, …", "Their growth (5 percent) …".
    """
    names = movement().movements | movement().emergence
    for label in around:
        if label.role is not Role.OF or label.head is None or label.head.of(text).lower() not in names:
            continue
        between = text[label.span.end : number.start].strip()
        if between.endswith(":") or between in _SETS_BESIDE:
            return True
        if text[number.end : label.span.start].strip() == ":":
            return True
    return False


def _added(anchor: Token, draft: Draft) -> bool:
    """Whether an amount is told as put to another: "added 500 yen in sales", "a further 500 yen of sales"."""
    if draft.quantity.unit.dimension != "money":
        return False
    verb = anchor.head if anchor.dep_ == "dobj" else None
    more = any(child.lower_ in movement().flow and not compares(child) for child in anchor.lefts)
    return more or (verb is not None and verb.lower_ in movement().flow and tree.is_verb(verb))


def _moved_by(anchor: Token) -> bool:
    """Whether the number tells by how much a verb moved something: "raised … by 5 percent", "grew at a rate of 5"."""
    noun = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    paced = noun is not anchor and noun.dep_ == "pobj" and noun.lower_ in bases().paces | movement().rates
    at = noun.head if paced else None
    if at is not None and at.lower_ == "at" and at.head.lower_ in changes().verbs:
        return True
    by = next((above for above in list(tree.climb(anchor))[:3] if above.dep_ == "prep"), None)
    return by is not None and by.lower_ == "by" and _way_of(by.head) is not None


def _way_of(verb: Token) -> Change | None:
    """The direction that a verb tells by itself or with its particle: "went up"."""
    with_particle = (f"{verb.lower_} {child.lower_}" for child in verb.rights if child.lower_ in changes().particles)
    return next((changes().verbs[name] for name in (verb.lower_, *with_particle) if name in changes().verbs), None)


def direction(sentence: Sentence, draft: Draft) -> Change | None:
    """Up or down: as the number's own words tell it, else, for shares and points, as its governing words do.

    "declined at an average rate of 13 percent", "was 11.6 points lower than …": the climb ends at the first verb. What
    a figure is compared with goes before what the sentence says of growth.
    """
    anchor = sentence.root(draft.quantity.span)
    if anchor is None or draft.negation or draft.quantity.unit.dimension not in ("share", "point"):
        return draft.quantity.change
    compared = _compared(anchor) if draft.quantity.unit.dimension == "point" else None
    compared = compared or _from_before(sentence, draft.quantity.span)
    if compared or anchor.head.lower_ in movement().comparison:
        return compared or movement().comparison[anchor.head.lower_]
    if draft.quantity.change is not None:
        return draft.quantity.change
    words = _ways()
    for above in tree.climb(anchor):
        if above.dep_ == "prep" and above.lower_ not in changes().fillers and above.lower_ not in cues().complement:
            return None  # "with inflation at 5 percent, the bank cut …": the fall is another's
        for token in (above, *(child for child in above.lefts if child.dep_ == "compound")):
            if token.lower_ in words:
                return words[token.lower_]
        if tree.is_verb(above):
            return _way_of(above) if above.lower_ not in changes().strict else None
    return None


@cache
def _ways() -> dict[str, Change]:
    """The words that tell a direction wherever they stand above a number."""
    table = changes()
    return {word: way for word, way in table.verbs.items() if word not in table.strict} | table.nouns


def _compared(anchor: Token) -> Change | None:
    """Which way so many points stand to others: "5 points behind those of …", "trailed that of … by 5 points"."""
    after = anchor.doc[anchor.i + 1].lower_ if anchor.i + 1 < len(anchor.doc) else ""
    verb = tree.governor(anchor)
    by = anchor.dep_ == "pobj" and anchor.head.lower_ == "by" and verb is not None
    return movement().comparison.get(after) or (
        movement().outdoing.get(verb.lower_) if by and verb is not None else None
    )


def _cue_is_noun(sentence: Sentence, draft: Draft) -> bool:
    """Whether the word that told the direction is itself the noun of movement."""
    return draft.change_cue is None or any(token.tag_.startswith("NN") for token in sentence.tokens(draft.change_cue))


def _names_movement(noun: Token, names: frozenset[str]) -> bool:
    """Whether a noun, or what is compounded with it ("growth rate"), names a change."""
    parts = [noun, *(child for child in noun.lefts if child.dep_ == "compound")]
    return tree.is_noun(noun) and any(part.lower_ in names for part in parts)


def is_movement(one: Mention, text: str) -> bool:
    """Whether a mention is no more than the movement that a number is the start or the end of: "a rise from 500"."""
    head = one.head.of(text).lower() if one.role is Role.OF and one.head is not None else ""
    return head in movement().movements | movement().emergence
