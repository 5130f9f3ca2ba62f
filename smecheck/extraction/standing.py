"""In what standing a number is told: achieved, aimed at or expected; a limit; new; a movement."""

from __future__ import annotations

from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.denials import settled, surprises
from smecheck.extraction.numbers import Draft, Move
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.model import Change, Span, Status

_FINITE = ("VBD", "VBZ", "VBP")
_CLAUSE = 6  # words behind a number within which its own clause comes to its verb


def status(sentence: Sentence, number: Span, *, past: bool = False) -> Status:
    """Actual, target, forecast or estimate: the nearest governing word that tells, else actual.

    past: the figure is told of a time gone by, when "could" was no more than a possibility.
    The climb from the number ends at the first finite verb of achievement, so that "has reached 14,600, above the goal
    of 10,000" is an achievement and a goal.
    """
    anchor = sentence.root(number)
    if anchor is None:
        return Status.ACTUAL
    words = _of_time_gone_by() if past else cues().status
    came_by = ""
    put = tree.put_at(anchor)
    if put is not None and put.lower_ in words:
        return words[put.lower_]  # "has set its target at 5 percent"
    if settled(sentence, number):
        return next((words[token.lower_] for token in anchor.head.lefts if token.lower_ in words), Status.ACTUAL)
    if (told := _awaited(sentence, number)) is not None:
        return told
    if any(surprises(above) for above in tree.climb(anchor)):
        return Status.ACTUAL
    for above in tree.climb(anchor):
        if above.lower_ in words and _in_its_form(above, came_by):
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


def _in_its_form(word: Token, came_by: str) -> bool:
    """Whether a word that tells a standing in one form only has it: "is set to", "sees", "is seen at"."""
    if word.lower_ in cues().infinitive:
        return came_by == "xcomp"
    if word.lower_ not in cues().present:
        return True
    helpers = [child for child in word.lefts if child.dep_ in ("aux", "auxpass")]
    return all(helper.tag_ in ("VBZ", "VBP") and helper.lower_ not in cues().owning for helper in helpers or [word])


def _awaited(sentence: Sentence, number: Span) -> Status | None:
    """What a clause behind "the 5 percent" tells of it: "that analysts had forecast", "expected in a poll"."""
    inside = sentence.tokens(number)
    if not inside or inside[0].i == 0 or inside[0].nbor(-1).lower_ not in ("the", "a", "an"):
        return None
    for word in sentence.words[inside[-1].i + 1 :][:_CLAUSE]:
        if word.lower_ in cues().status and (word.tag_ in ("VBN", "VBD") or word.i == inside[-1].i + 1):
            return cues().status[word.lower_]
        if not word.tag_.startswith(("NN", "W", "DT", "IN", "PRP", "CD", "JJ")) and word.lower_ not in cues().owning:
            return None
    return None


@cache
def _of_time_gone_by() -> dict[str, Status]:
    return {word: told for word, told in cues().status.items() if word not in cues().ahead}


def _by_verb(verb: Token) -> Status | None:
    """What a governing verb tells by its form: a target in "China to add 500", an achievement in "has reached"."""
    if not tree.is_verb(verb):
        return None
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    planned = verb.head.i == verb.i or tree.own_subject(verb) is not None or _is_to(verb)
    if "to" in helpers and verb.tag_ == "VB" and planned:
        return Status.TARGET
    subject = tree.own_subject(verb)
    if subject is not None and subject.lower_ in cues().status and verb.lower_ not in cues().owning:
        return cues().status[subject.lower_]
    complement = next((child for child in verb.children if child.dep_ in ("acomp", "attr")), None)
    if complement is not None and complement.lower_ in cues().status:
        return cues().status[complement.lower_]
    finite = verb.tag_ in _FINITE or (verb.tag_ == "VBN" and helpers & cues().achieved)
    return Status.ACTUAL if finite and verb.dep_ != "auxpass" and not _passive_cue(verb) else None


def _is_to(verb: Token) -> bool:
    """Whether an infinitive hangs on a bare form of "be": "the number is to reach 500"."""
    told = any(child.dep_ in ("attr", "acomp", "expl") for child in verb.head.children)
    return verb.dep_ == "xcomp" and verb.head.lower_ in cues().being and not told


def _passive_cue(verb: Token) -> bool:
    """Whether a finite verb only carries a cue further in or out ("is expected to")."""
    return verb.lower_ in cues().status


def flow(sentence: Sentence, number: Span) -> bool:
    """Whether the number counts what is new ("3,000 new …", "added 500 …") rather than all there are."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    noun = anchor.head if anchor.dep_ in ("nummod", "quantmod") else anchor
    near = [token for token in (*noun.lefts, *anchor.lefts) if token.dep_ in ("amod", "advmod", "nmod", "det")]
    if any(token.lower_ in cues().flow and not _compares(token) for token in near):
        return True
    verb = noun.head
    newly = any(child.lower_ in cues().flow for child in verb.lefts if child.dep_ == "advmod")
    return noun.dep_ in ("dobj", "nsubjpass") and (verb.lower_ in cues().flow or (newly and tree.is_verb(verb)))


def _compares(token: Token) -> bool:
    """Whether a "more" only hedges: "more than 500"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "than"


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
    nouns += tree.subjects(anchor)[:1]
    counts = anchor.dep_ == "nummod" and anchor.tag_ == "CD"
    names = cues().movements if counts else cues().movements | cues().emergence
    if counts and any(noun.lower_ in cues().emergence for noun in nouns):
        return 0
    named = any(_names_movement(noun, names) for noun in nouns)
    steps = int(named) + int(moved_by and not (named and _cue_is_noun(sentence, draft)))
    compared = anchor.head.lower_ in cues().comparison and anchor.head.i > anchor.i
    return steps or int(compared and draft.quantity.unit.dimension == "share")


def _added(anchor: Token, draft: Draft) -> bool:
    """Whether an amount is told as put to another: "added 500 yen in sales", "a further 500 yen of sales"."""
    if draft.quantity.unit.dimension != "money":
        return False
    verb = anchor.head if anchor.dep_ == "dobj" else None
    more = any(child.lower_ in cues().flow and not _compares(child) for child in anchor.lefts)
    return more or (verb is not None and verb.lower_ in cues().flow and tree.is_verb(verb))


def _moved_by(anchor: Token) -> bool:
    """Whether the number tells by how much a verb moved its object: "raised their share of exports by 5 percent"."""
    by = next((above for above in list(tree.climb(anchor))[:3] if above.dep_ == "prep"), None)
    return by is not None and by.lower_ == "by" and by.head.lower_ in changes().verbs


def direction(sentence: Sentence, draft: Draft) -> Change | None:
    """Up or down: as the number's own words tell it, else, for shares and points, as its governing words do.

    "declined at an average rate of 13 percent", "was 11.6 points lower than …": the climb ends at the first verb. What
    a figure is compared with goes before what the sentence says of growth.
    """
    anchor = sentence.root(draft.quantity.span)
    if anchor is None or draft.negation or draft.quantity.unit.dimension not in ("share", "point"):
        return draft.quantity.change
    compared = _compared(anchor) if draft.quantity.unit.dimension == "point" else None
    if compared or anchor.head.lower_ in cues().comparison:
        return compared or cues().comparison[anchor.head.lower_]
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
            return None
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
    return cues().comparison.get(after) or (cues().outdoing.get(verb.lower_) if by and verb is not None else None)


def _cue_is_noun(sentence: Sentence, draft: Draft) -> bool:
    """Whether the word that told the direction is itself the noun of movement."""
    return draft.change_cue is None or any(token.tag_.startswith("NN") for token in sentence.tokens(draft.change_cue))


def _names_movement(noun: Token, names: frozenset[str]) -> bool:
    """Whether a noun, or what is compounded with it ("growth rate"), names a change."""
    parts = [noun, *(child for child in noun.lefts if child.dep_ == "compound")]
    return tree.is_noun(noun) and any(part.lower_ in names for part in parts)
