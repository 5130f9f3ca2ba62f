"""In what standing a number is told: achieved, aimed at or expected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import takewhile

from smecheck.extraction import denials, tree
from smecheck.extraction.aims import is_called_one, parted
from smecheck.extraction.clauses import up_to_semicolon
from smecheck.extraction.labelling import before_colon
from smecheck.extraction.newness import flow
from smecheck.extraction.parsed import Token
from smecheck.extraction.planned import planned
from smecheck.extraction.putting import put_at, sizes_subject
from smecheck.extraction.reciting import as_proof, only_recited, to_say
from smecheck.extraction.relatives import figure_of
from smecheck.extraction.settled import settled
from smecheck.extraction.tree import Sentence
from smecheck.language.existence import existence
from smecheck.language.made import made
from smecheck.language.movement import movement
from smecheck.language.shares import shares
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Span, Status

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
    words = _of_time_gone_by() if past else standings().status
    came_by = ""
    named = put_at(anchor) or before_colon(sentence, anchor)
    if named is not None and named.lower_ in words:
        return words[named.lower_]  # "has set its target at 5 percent", "has not moved its target: 5 percent"
    told = planned(sentence, number) or _taken_as_known(sentence, number, words)
    if (told := told or _awaited(sentence, number) or _apart(anchor)) is not None:
        return told
    if any(denials.surprises(above) for above in tree.climb(anchor)):
        return Status.ACTUAL
    new = flow(sentence, number)
    for above in up_to_semicolon(sentence, anchor):
        if above.lower_ in standings().vowing and _is_there(anchor, above, came_by):
            return Status.ACTUAL
        if above.lower_ in words and _in_its_form(above, came_by):
            return words[above.lower_]
        for beside in above.lefts:
            tells = beside.lower_ in words and beside.dep_ in ("aux", "amod", "acomp")
            if tells and not (_at_any_time(beside, above) or only_recited(beside, above) or as_proof(sentence, beside)):
                return words[beside.lower_]
        if (told := parted(above, words) or _by_verb(above, new=new)) is not None:
            return told
        if _beside_clause(above, anchor) or _ends_clause(above):
            return Status.ACTUAL
        came_by = above.dep_
    return Status.ACTUAL


def _is_there(anchor: Token, verb: Token, came_by: str) -> bool:
    """Whether a count is of rules and the like that are promised, or of those who do: "16 offices promise 37 rules"."""
    if anchor.tag_ != "CD":
        return False
    promised = (noun.lower_ for held in (verb, *verb.rights) for noun in held.rights if noun.dep_ == "dobj")
    return anchor.head.lower_ in made().things or (came_by == "nsubj" and not made().things.isdisjoint(promised))


def _taken_as_known(sentence: Sentence, number: Span, words: Mapping[str, Status]) -> Status | None:
    """What stands before the noun of a count that is told as known: "the 500 planned mills"; None where none is."""
    anchor = sentence.root(number)
    if anchor is None or not settled(sentence, number):
        return None
    return next((words[token.lower_] for token in anchor.head.lefts if token.lower_ in words), Status.ACTUAL)


def left_open(sentence: Sentence, number: Span) -> bool:
    """Whether it stays untold if what is new came about, being only what something is done for.

    "The town has asked its guilds to bring on 500 new mills"; not so where it tells of help or of success.
    """
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if verb is None or not _to_be(verb) or not flow(sentence, number):
        return False
    told = standings().implicative | standings().joining
    above = {verb.head.lower_, *(child.lower_ for child in verb.head.lefts if tree.is_noun(verb.head))}
    return verb.head is not verb and verb.dep_ in ("xcomp", "advcl", "acl", "ccomp") and above.isdisjoint(told)


def _at_any_time(beside: Token, verb: Token) -> bool:
    """Whether "could" only tells what may be done with a figure: "60 percent could be credited to mills"."""
    passive = any(child.lower_ == "be" and child.dep_ == "auxpass" for child in verb.lefts)
    return beside.lower_ in standings().ahead and passive and verb.lower_ in shares().tracing


def _beside_clause(above: Token, anchor: Token) -> bool:
    """Whether a phrase stands beside its clause, whose verb tells nothing of what is in it.

    "Mills, the makers of 60 percent of cloth, want …"; "With 60 percent of exports in their hands, mills should …".
    """
    beside = above.dep_ == "appos" and above.head.tag_.startswith("NN") and not is_called_one(above.head)
    if beside and (above.i != anchor.i or (anchor.tag_ == "NN" and above.head.lower_ not in standings().status)):
        return True
    opens = above.i == 0 or not above.nbor(-1).text[0].isalnum()
    return above.dep_ == "prep" and above.lower_ == "with" and opens


def _ends_clause(verb: Token) -> bool:
    """Whether a verb in the passive present ends a relative clause, above which none tells: "where 500 are kept"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    return verb.dep_ == "relcl" and verb.tag_ == "VBN" and bool(helpers) and helpers <= existence().being


def _in_its_form(word: Token, came_by: str) -> bool:
    """Whether a word that tells a standing in one form only has it: "is set to", "sees", "is seen at"."""
    if word.lower_ in standings().infinitive:
        return came_by == "xcomp" and not to_say(word)
    if word.lower_ not in standings().present:
        return True
    helpers = [child for child in word.lefts if child.dep_ in ("aux", "auxpass")]
    return all(
        helper.tag_ in ("VBZ", "VBP") and helper.lower_ not in standings().owning for helper in helpers or [word]
    )


def _apart(anchor: Token) -> Status | None:
    """What is told of a number beside its clause, of what a law concerns, or in a headline without a clause."""
    verb = tree.governor(anchor)
    concerned = verb is not None and verb.lower_ in wholes().touching and verb.i < anchor.i
    concerned = concerned and not any(above.lower_ in standings().status for above in _below(anchor, verb))
    if concerned or (sizes_subject(anchor) and not is_called_one(anchor.head)):
        return Status.ACTUAL  # "a bill that would affect 500 mills": they are there
    return Status.TARGET if _to_come(anchor) else None


def _below(anchor: Token, verb: Token | None) -> list[Token]:
    """A number and its governors up to a verb, which is left out."""
    return list(takewhile(lambda above: above is not verb, tree.climb(anchor)))


def _to_come(anchor: Token) -> bool:
    """Whether a headline's verb tells what is to be brought about: "500 mills to be built in Norway"."""
    top = tree.climb(anchor)[-1]
    if tree.governor(anchor) is not None or not tree.is_noun(top):
        return False
    clauses = [child for child in top.rights if child.dep_ in ("relcl", "acl", "xcomp")]
    known = existence().founding | movement().flow
    return any(verb.lower_ in known and any(child.lower_ == "to" for child in verb.lefts) for verb in clauses)


def _awaited(sentence: Sentence, number: Span) -> Status | None:
    """What a clause behind "the 5 percent" tells of it: "that analysts had forecast", "expected in a poll"."""
    inside = sentence.tokens(number)
    if not inside or inside[0].i == 0 or inside[0].nbor(-1).lower_ not in ("the", "a", "an"):
        return None
    for word in sentence.words[inside[-1].i + 1 :][:_CLAUSE]:
        if word.lower_ in standings().status and (word.tag_ in ("VBN", "VBD") or word.i == inside[-1].i + 1):
            return standings().status[word.lower_]
        if (
            not word.tag_.startswith(("NN", "W", "DT", "IN", "PRP", "CD", "JJ"))
            and word.lower_ not in standings().owning
        ):
            return None
    return None


@cache
def _of_time_gone_by() -> dict[str, Status]:
    return {word: told for word, told in standings().status.items() if word not in standings().ahead}


def _by_verb(verb: Token, *, new: bool) -> Status | None:
    """What a governing verb tells by its form: a target in "China to add 500", an achievement in "has reached".

    new: the number counts what is new, which any verb may bring about.
    """
    if not tree.is_verb(verb):
        return None
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    planned = verb.head.i == verb.i or tree.own_subject(verb) is not None or _is_to(verb)
    if verb.lower_ in existence().being and any(_is_to(child) and _to_be(child) for child in verb.rights):
        found = any(child.lower_ in existence().findable for child in verb.rights)
        return Status.ACTUAL if found else Status.TARGET  # "500 are to be built", not "are to be found"
    if "to" in helpers and (verb.tag_ == "VB" or "be" in helpers) and planned:
        return Status.TARGET
    if _brought_about(verb, helpers, new=new):
        return Status.TARGET
    subject = tree.own_subject(verb)
    if subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        subject = figure_of(verb.head)  # "its target, which is 500"
    told = standings().status.keys() - standings().infinitive  # "A set of rules was …" sets nothing ahead
    if subject is not None and subject.lower_ in told and verb.lower_ not in standings().owning:
        return standings().status[subject.lower_]
    complement = next((child for child in verb.children if child.dep_ in ("acomp", "attr")), None)
    if complement is not None and complement.lower_ in standings().status and not to_say(complement):
        return standings().status[complement.lower_]
    finite = verb.tag_ in _FINITE or (verb.tag_ == "VBN" and helpers & standings().achieved)
    return Status.ACTUAL if finite and verb.dep_ != "auxpass" and not _passive_cue(verb) else None


def _brought_about(verb: Token, helpers: set[str], *, new: bool) -> bool:
    """Whether a verb tells what is yet to be brought about: "is working to add 500", "set on adding 500".

    Not where it hangs on a verb that says it came about, as most of the past do: "teamed up to add 500".
    """
    if verb.lower_ not in standings().bringing_about and not (new and verb.dep_ == "xcomp" and not _has_object(verb)):
        return False
    if helpers & standings().enabling:
        return True
    if verb.dep_ == "pcomp" and verb.head.head.lower_ in standings().infinitive:
        return True  # "is set on adding 500"
    if "to" not in helpers or verb.head.i == verb.i or verb.dep_ == "conj":
        return False
    above = {verb.head.lower_, verb.head.head.lower_}
    led = above if tree.is_noun(verb.head) else {verb.head.lower_}
    if verb.lower_ in standings().lasting and led & (standings().setting_out | standings().joining):
        return True  # "set out to train 500", "launched a drive to train 500"
    came_about = standings().implicative | standings().joining | standings().status.keys()
    return verb.head.tag_ != "VBD" and not above & came_about


def _has_object(verb: Token) -> bool:
    """Whether an infinitive stands behind something else that its governor is done to: "used the money to …"."""
    return any(child.dep_ in ("dobj", "pobj", "dative") and child.i < verb.i for child in verb.head.rights)


def _to_be(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.lefts)


def _is_to(verb: Token) -> bool:
    """Whether an infinitive hangs on a bare form of "be": "the number is to reach 500"."""
    told = any(child.dep_ in ("attr", "acomp", "expl") for child in verb.head.children)
    return verb.dep_ == "xcomp" and verb.head.lower_ in existence().being and not told


def _passive_cue(verb: Token) -> bool:
    """Whether a finite verb only carries a cue further in or out ("is expected to")."""
    return verb.lower_ in standings().status
