"""What a number is said of by the parse of its sentence: a token in, the heads of its subjects out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token, parts_clauses
from smecheck.extraction.relatives import figure_of, of_many, of_one, of_the_clause
from smecheck.extraction.tree import climb, is_noun, is_subject, own_subject
from smecheck.language.anaphora import anaphora
from smecheck.language.changes import changes
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.kin import kin, singular
from smecheck.model.once import once

_PRONOUNS = ("WDT", "WP")


@once
def subjects(token: Token) -> Sequence[Token]:
    """The heads of what a number is said of, nearest first; empty where the number is itself within the subject.

    A participle is said of its noun ("companies employing 60 percent"), and of that noun's own subject when the noun
    is a predicate ("SMEs are the engine, driving 60 percent"). A relative pronoun stands for the noun before it, and a
    noun that names another anew is said of that one ("SMEs, the source of 60 percent of GDP, …", "Ulm, home to 500 …").
    """
    if (moved := _moved_by_it(token)) is not None:
        return [moved]
    found: list[Token] = []
    for above in climb(token):
        if is_subject(above):
            return found
        if "expl" in [child.dep_ for child in above.lefts]:
            return found  # "there are 500": whatever the parse takes for a subject stands behind
        if (best := _best_of_them(token, above)) is not None:
            return [*found, best]
        subject = own_subject(above)
        if subject is not None and (subject.tag_ not in _PRONOUNS or _points(subject)):
            return [*found, _counting_of_main_clause(token, above) or subject]
        if above.i != token.i and _names_anew(above):
            return [*found, above.head]
        if above.dep_ in ("acl", "relcl") and not of_the_clause(above):
            many = of_many(above) if above.dep_ == "relcl" else None
            whole = above.dep_ == "acl" or of_one(above)
            found.append(many or (_whole(above.head) if whole else _named_as(figure_of(above.head))))
            if above.dep_ == "acl" and _stands_apart(above.head):
                return found
            if above.dep_ == "relcl":
                return [*found, *_grouped_as(found[-1]), *_moved_at(found[-1])]
    return found


def _best_of_them(token: Token, above: Token) -> Token | None:
    """One of a class that is told by its rank alone: "the largest making 500 yen", "the largest with 500"."""
    if above.tag_ == "VBG" and above.i < token.i:
        named = [child for child in above.lefts if child.dep_ == "amod" and child.tag_ == "JJS"]
        return named[-1] if named and any(child.dep_ == "det" for child in above.lefts) else None
    has = above.tag_ == "JJS" and above.dep_ != "amod" and any(child.dep_ == "det" for child in above.lefts)
    return above if has and above.i < token.i else None


def _stands_apart(noun: Token) -> bool:
    """Whether a noun has a clause of its own beside the main one: "…, with old ones making 500", "…, mills making"."""
    led = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.i > 0 and noun.head.nbor(-1).text == ","
    return led or (noun.dep_ == "conj" and tree.is_verb(noun.head))


def _moved_by_it(token: Token) -> Token | None:
    """What a clause behind a figure tells to have moved by it: sales, in "the 5 percent by which sales rose"."""
    clause = next((child for child in token.rights if child.dep_ == "relcl"), None)
    led = next((child for child in clause.lefts if child.lower_ == "by"), None) if clause is not None else None
    if clause is None or led is None or not any(child.lower_ == "which" for child in led.rights):
        return None
    return own_subject(clause)


def _points(word: Token) -> bool:
    """Whether "that" stands right behind a dash or a colon, and so for what was told: "500: that is many"."""
    return word.lower_ == "that" and word.i > 0 and parts_clauses(word.nbor(-1))


def _counting_of_main_clause(token: Token, verb: Token) -> Token | None:
    """A noun of counting that is the main clause's subject, where its second verb seems to hang on a side clause.

    "The number has risen since the scheme began and was 500": whatever the parse says, the scheme was no 500.
    """
    joined = verb.dep_ == "advcl" and any(above.dep_ == "conj" and above.head is verb for above in climb(token))
    subject = own_subject(verb.head) if joined else None
    return subject if subject is not None and subject.lower_ in cues().neutral else None


def _names_anew(noun: Token) -> bool:
    """Whether a noun with an article, or one of having ("home to"), stands in apposition to another."""
    articled = noun.dep_ == "appos" and any(child.dep_ == "det" for child in noun.lefts)
    has = noun.dep_ in ("appos", "advmod") and noun.lower_ in existence().having
    measured = noun.head.like_num or any(child.dep_ == "nummod" for child in noun.head.lefts)
    return (articled or has) and noun.head.tag_.startswith("NN") and not measured


def _grouped_as(noun: Token) -> list[Token]:
    """Those that a noun for any group of them names anew: the mills, in "mills, a group that makes 60 percent"."""
    known = noun.lower_ in anaphora().anaphoric or singular(noun.lower_) in kin().words
    if not known or not _names_anew(noun):
        return []
    mark = tree.phrase_start(noun).i - 1
    before = noun.doc[mark - 1] if mark > 0 and noun.doc[mark].text == "," else noun.head
    nearer = noun.tag_ == before.tag_ == "NNS" and noun.head.tag_ == "NN"  # whatever a parse takes for its head
    return [before if nearer else noun.head]


def _whole(noun: Token) -> Token:
    """The head of the whole phrase in which a noun is a complement: revenue, in "revenue from industrial firms"."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and is_noun(noun.head.head):
        noun = noun.head.head
    return noun


def _named_as(noun: Token) -> Token:
    """The noun before "as a whole": what a clause behind that is about."""
    led = noun.head
    if noun.dep_ != "pobj" or led.lower_ != "as" or not led.i:
        return noun
    before = led.nbor(-1)
    return before if is_noun(before) or before.tag_ == "VBG" else noun


def _moved_at(pace: Token) -> list[Token]:
    """What moved at a pace of which a clause tells: sales, in "sales grew at a pace that was 5 points higher"."""
    at = pace.head if pace.dep_ == "pobj" and pace.head.lower_ == "at" else None
    moved = own_subject(at.head) if at and at.head.lower_ in changes().verbs else None
    return [moved] if moved else []
