"""In what standing a number is told: achieved, aimed at or expected; denied; a limit; new; a movement."""

from __future__ import annotations

import re
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.inward import opening
from smecheck.extraction.numbers import Draft, Move
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.kin import kin, singular
from smecheck.model import Change, Span, Status

_FINITE = ("VBD", "VBZ", "VBP")
_REACH_BEFORE, _REACH_AFTER = 90, 35  # characters
_SHORT = 6  # words of a sentence that only takes back
_OPENING = 5  # words within which a sentence comes to the claim that it tells of


def status(sentence: Sentence, number: Span, *, past: bool = False) -> Status:
    """Actual, target, forecast or estimate: the nearest governing word that tells, else actual.

    past: the figure is told of a time gone by, when "could" was no more than a possibility.
    The climb from the number ends at the first finite verb of achievement, so that "has reached 14,600, above the goal
    of 10,000" is an achievement and a goal.
    """
    anchor = sentence.root(number)
    if anchor is None:
        return Status.ACTUAL
    words = {word: told for word, told in cues().status.items() if not (past and word in cues().ahead)}
    came_by = ""
    if settled(sentence, number):
        return next((words[token.lower_] for token in anchor.head.lefts if token.lower_ in words), Status.ACTUAL)
    if any(_surprises(above) for above in tree.climb(anchor)):
        return Status.ACTUAL
    for above in tree.climb(anchor):
        if above.lower_ in words and not (above.lower_ in cues().infinitive and came_by != "xcomp"):
            return words[above.lower_]
        for beside in above.lefts:
            if beside.lower_ in words and beside.dep_ in ("aux", "amod", "acomp"):
                return words[beside.lower_]
        told = _by_verb(above)
        if told is not None:
            return told
        if above.dep_ == "appos" and above.i != anchor.i and above.head.tag_.startswith("NN"):
            return Status.ACTUAL  # "mills, the makers of 60 percent of cloth, want …": the wish is for something else
        came_by = above.dep_
    return Status.ACTUAL


def _by_verb(verb: Token) -> Status | None:
    """What a governing verb tells by its form: a target in "China to add 500", an achievement in "has reached"."""
    if not tree.is_verb(verb):
        return None
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if "to" in helpers and verb.tag_ == "VB" and (verb.head.i == verb.i or tree.own_subject(verb) is not None):
        return Status.TARGET
    subject = tree.own_subject(verb)
    if subject is not None and subject.lower_ in cues().status and verb.lower_ not in cues().owning:
        return cues().status[subject.lower_]
    complement = next((child for child in verb.children if child.dep_ in ("acomp", "attr")), None)
    if complement is not None and complement.lower_ in cues().status:
        return cues().status[complement.lower_]
    finite = verb.tag_ in _FINITE or (verb.tag_ == "VBN" and helpers & cues().achieved)
    return Status.ACTUAL if finite and verb.dep_ != "auxpass" and not _passive_cue(verb) else None


def _passive_cue(verb: Token) -> bool:
    """Whether a finite verb only carries a cue further in or out ("is expected to")."""
    return verb.lower_ in cues().status


def negated(sentence: Sentence, number: Span) -> bool:
    """Whether the figure is denied: "not 60 percent", "denied that …", "the claim that … is false"."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    words = cues().negation
    inside = sentence.tokens(number)
    before = inside[0].nbor(-1) if inside and inside[0].i > 0 else None
    if before is not None and before.lower_ in words and not _no_denial(before):
        return True
    if _denying(sentence, anchor):
        return True
    known = settled(sentence, number)
    for above in tree.climb(anchor):
        if known and tree.is_verb(above):
            return above.lower_ in words  # "could not name one of the 500": that there are 500 is not denied
        if above.lower_ in words and tree.is_verb(above):
            return True
        for child in above.children:
            if child.lower_ in words and child.dep_ in ("neg", "acomp", "attr", "advmod") and not _no_denial(child):
                return True
            if child.dep_ == "nsubj" and _nobody(child) and tree.is_verb(above) and not _surprises(above):
                return True
    return False


def _denying(sentence: Sentence, anchor: Token) -> bool:
    """Whether a run of words before the number denies what its verb says: "no longer", "nor do mills", "far from"."""
    lower = sentence.lower
    for run in cues().denying:
        for at in range(anchor.i - len(run) + 1) if run[0] in lower else ():
            verb = tree.governor(sentence.words[at]) if lower[at : at + len(run)] == run else None
            verb = verb.head if verb is not None and verb.dep_ == "aux" else verb
            if verb is not None and (verb in _own_clause(anchor) or (at > verb.i and verb in tree.climb(anchor))):
                return True
    return False


def _own_clause(anchor: Token) -> list[Token]:
    """The climb from a number as far as the verb that has a subject of its own beside another clause."""
    found: list[Token] = []
    for above in tree.climb(anchor):
        found.append(above)
        if above.dep_ == "conj" and tree.is_verb(above) and tree.own_subject(above) is not None:
            break
    return found


def supposed(sentence: Sentence, number: Span) -> bool:
    """Whether a figure is told only as a condition ("if the town had 500") or under one ("it would have 500 if …").

    The verbs above the number are asked, as far as its own part of the sentence goes.
    """
    anchor = sentence.root(number)
    if anchor is None or not _may_suppose(sentence):
        return False
    opened = opening(sentence, anchor)
    for above in tree.climb(anchor):
        if above.i < opened:
            return False
        if above.lower_ in cues().supposing and tree.is_verb(above):
            return True
        if tree.is_verb(above):
            marks = {child.lower_ for child in above.lefts if child.dep_ in ("mark", "advmod", "prep")}
            if marks & cues().conditions or _inverted(above):
                return True
            would = any(child.lower_ in cues().conditional for child in above.lefts)
            if would and any(_conditional(child) for child in above.children if child.dep_ == "advcl"):
                return True
    return False


def _may_suppose(sentence: Sentence) -> bool:
    words = cues()
    return not (words.conditions | words.supposing).isdisjoint(sentence.lower) or sentence.lower[0] in words.inverting


def _conditional(clause: Token) -> bool:
    marks = {child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod", "prep")}
    return bool(marks & cues().conditions) or _inverted(clause)


def _inverted(verb: Token) -> bool:
    """Whether a clause opens with "were", "had" or "should" and no question mark ends it: "were mills to close"."""
    first = verb.doc[0]
    opens = first.lower_ in cues().inverting and (first in verb.lefts or first is verb)
    return opens and verb.doc[-1].text != "?" and verb.dep_ == "advcl"


def _surprises(verb: Token) -> bool:
    """Whether a verb only tells that a thing came as a surprise: "nobody expected the town to have 500"."""
    subject = tree.own_subject(verb) if verb.lower_ in cues().surprise and verb.tag_ in ("VBD", "VBN") else None
    return subject is not None and (_nobody(subject) or not _few(subject).isdisjoint(cues().few))


def _few(subject: Token) -> set[str]:
    return {subject.lower_, *(child.lower_ for child in subject.lefts)}


def _nobody(subject: Token) -> bool:
    """Whether a subject is nobody: "no expert believes that …"."""
    return subject.lower_ in cues().nobody or any(child.lower_ in cues().nobody for child in subject.lefts)


def disowned(text: str, sentence: Span) -> bool:
    """Whether a sentence only tells of a claim that it calls false: "That the town has 500 mills is a legend."."""
    words = [word.strip(".,;:!?\"'“”’") for word in sentence.of(text).lower().replace("n't", " n't").split()]
    claimed = words[:1] == ["that"] or "that" in words[1:_OPENING]
    ends = [place for place, word in enumerate(words) if word in cues().being]
    return claimed and bool(ends) and not cues().negation.isdisjoint(words[ends[-1] + 1 : ends[-1] + 1 + _SHORT])


def settled(sentence: Sentence, number: Span) -> bool:
    """Whether a count is told as known: "the 500 mills", "China's 500 mills", whatever is said of them."""
    inside = sentence.tokens(number)
    before = inside[0].nbor(-1) if inside and inside[0].i > 0 else None
    counts = bool(inside) and inside[-1].dep_ == "nummod"
    return counts and before is not None and (before.lower_ in ("the", "its") or before.tag_ in ("PRP$", "POS"))


def taken_back(text: str, sentence: Span) -> bool:
    """Whether a short sentence right behind this one denies what it says: "That is false."."""
    behind = text[sentence.end : sentence.end + _REACH_BEFORE].split("\n")[0].lower()
    words = re.split(r"[.!?]", behind)[0].replace("n't", " n't").replace("n’t", " n't").split()
    opening, words_of = words[:1], cues()
    refers = not words_of.pronouns.isdisjoint(opening) or not words_of.negation.isdisjoint(opening)
    return refers and len(words) <= _SHORT and not words_of.negation.isdisjoint(words)


def _no_denial(word: Token) -> bool:
    """Whether a "not" belongs to a run that denies nothing ("not only")."""
    lower = [token.lower_ for token in word.doc]
    return any(
        tuple(lower[at : at + len(run)]) == run
        for run in cues().not_negation
        for at in range(max(0, word.i - len(run) + 1), word.i + 1)
    )


def threshold(text: str, sentence: Span, number: Span) -> bool:
    """Whether the words right before or behind the number make it a limit ("of or above 20 million yuan")."""
    before = text[max(sentence.start, number.start - _REACH_BEFORE) : number.start]
    behind = text[number.end : min(sentence.end, number.end + _REACH_AFTER)]
    return any(_limits().search(_bare(words)) for words in (before, behind))


def _bare(words: str) -> str:
    return " ".join(_folded(word.strip("().,;:\"'“”")) for word in words.lower().split())


def _folded(word: str) -> str:
    """A firm, whether it is called that, a company or a business."""
    return kin().words.get(singular(word), word)


@cache
def _limits() -> re.Pattern[str]:
    """The cues of a limit, as whole words."""
    runs = "|".join(re.escape(" ".join(map(_folded, run))) for run in sorted(cues().threshold))
    return re.compile(rf"(?<!\S)(?:{runs})(?!\S)")


def flow(sentence: Sentence, number: Span) -> bool:
    """Whether the number counts what is new ("3,000 new …", "added 500 …") rather than all there are."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    noun = anchor.head if anchor.dep_ in ("nummod", "quantmod") else anchor
    near = [token for token in (*noun.lefts, *anchor.lefts) if token.dep_ in ("amod", "advmod", "nmod", "det")]
    if any(token.lower_ in cues().flow and not _compares(token) for token in near):
        return True
    return noun.dep_ == "dobj" and noun.head.lower_ in cues().flow


def _compares(token: Token) -> bool:
    """Whether a "more" only hedges: "more than 500"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "than"


def movements(sentence: Sentence, draft: Draft) -> int:
    """How many movements deep the figure is: 0 a level, 1 a change ("12 percent more"), 2 a change of a change.

    A noun of movement ("growth of 8.2 percent") makes one step, a verb with the size for its object ("rose by 5")
    another. For things counted, a "rise" is their coming up.
    """
    anchor = sentence.root(draft.quantity.span)
    moved_by = draft.move is Move.BY
    if anchor is None:
        return int(moved_by)
    nouns = [anchor.head] if anchor.dep_ in ("nummod", "compound", "nmod", "amod", "npadvmod") else []
    sized = nouns[0] if nouns else anchor
    if sized.dep_ == "pobj" and tree.is_noun(sized.head.head):
        nouns.append(sized.head.head)
    nouns += tree.subjects(anchor)[:1]
    counts = anchor.dep_ == "nummod" and anchor.tag_ == "CD"
    names = cues().movements if counts else cues().movements | cues().emergence
    if counts and any(noun.lower_ in cues().emergence for noun in nouns):
        return 0
    named = any(_names_movement(noun, names) for noun in nouns)
    steps = int(named) + int(moved_by and not (named and _cue_is_noun(sentence, draft)))
    compared = anchor.head.lower_ in cues().comparison and anchor.head.i > anchor.i
    return steps or int(compared and draft.quantity.unit.dimension == "share")


def direction(sentence: Sentence, draft: Draft) -> Change | None:
    """Up or down: as the number's own words tell it, else, for shares and points, as its governing words do.

    "declined at an average rate of 13 percent", "was 11.6 points lower than …": the climb ends at the first verb. What
    a figure is compared with goes before what the sentence says of growth.
    """
    anchor = sentence.root(draft.quantity.span)
    if anchor is None or draft.negation or draft.quantity.unit.dimension not in ("share", "point"):
        return draft.quantity.change
    if anchor.head.lower_ in cues().comparison:
        return cues().comparison[anchor.head.lower_]
    if draft.quantity.change is not None:
        return draft.quantity.change
    table = changes()
    words = {word: way for word, way in table.verbs.items() if word not in table.strict} | table.nouns
    for above in tree.climb(anchor):
        for token in (above, *(child for child in above.lefts if child.dep_ == "compound")):
            if token.lower_ in words:
                return words[token.lower_]
        if tree.is_verb(above):
            return None
    return None


def _cue_is_noun(sentence: Sentence, draft: Draft) -> bool:
    """Whether the word that told the direction is itself the noun of movement."""
    return draft.change_cue is None or any(token.tag_.startswith("NN") for token in sentence.tokens(draft.change_cue))


def _names_movement(noun: Token, names: frozenset[str]) -> bool:
    """Whether a noun, or what is compounded with it ("growth rate"), names a change."""
    parts = [noun, *(child for child in noun.lefts if child.dep_ == "compound")]
    return tree.is_noun(noun) and any(part.lower_ in names for part in parts)
