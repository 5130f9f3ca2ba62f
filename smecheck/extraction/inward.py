"""What a pronoun, or a number without its noun, stands for in its own sentence: a parse and a number in, heads out."""

from __future__ import annotations

from collections.abc import Iterator

from smecheck.extraction import tree
from smecheck.extraction.likeliest import one_of_two
from smecheck.extraction.noun_phrases import is_no_other
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import loose, opening
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.kin import singular
from smecheck.language.periods import months, units
from smecheck.language.wholes import wholes
from smecheck.model import Span

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = ("WDT", "WP", "WP$")


def agree(anaphor: Token | None, head: Token) -> bool:
    """Whether one can stand for the other by number: "they" and "these firms" for a plural, "it" for a singular.

    Where nothing stands for it, as in "there are 500", a plural is meant.
    """
    if anaphor is None:
        return head.tag_ in ("NNS", "NNPS")
    if anaphor.lower_ in anaphora().many:
        return head.tag_.startswith("NN")  # "this sector": mills, or trade
    words = {anaphor.lower_, *(child.lower_ for child in anaphor.lefts if child.dep_ in ("poss", "det"))}
    if words & anaphora().plural or (anaphor.tag_ in ("NNS", "NNPS") and not words & anaphora().singular):
        return head.tag_ in ("NNS", "NNPS")
    return not words & anaphora().singular or head.tag_ in ("NN", "NNP")


def inward(sentence: Sentence, number: Span, anaphor: Token | None, *, bare: bool, there: bool = False) -> list[Token]:
    """The heads of what is meant, the likeliest first; empty where the sentence does not tell.

    anaphor: the noun or pronoun around the number that stands for something else, if any. bare: the number counts
    something and does not say what. there: the anaphor is a figure of
    another place, and so of what the one before it is.

    A relative pronoun stands for the noun before it ("mills, of which there are 500"; "mills, whose number is 500"). A
    pronoun stands for what another clause before it is said of, or else for the nearest noun of its number that is no
    part of its own clause. A bare number that a colon, a semicolon or a dash parts from a clause before it, and a share
    without a verb behind one ("The mills matter: 60 percent of exports"), is of what that clause is said of.
    """
    anchor = sentence.root(number)
    if anchor is None:
        return []
    relative = relative_to(anchor)
    if relative is not None:
        return [*_meant_for(relative), relative] if bare or anaphor is not None else []
    opened = opening(sentence, anchor)
    if anaphor is not None:
        start = _clause_start(anaphor)
        told = [token for token in _nouns(sentence, start) if _has_figure(token)] if there else []
        return told[:1] or _before(sentence, anaphor, anaphor, start) or _told_by_subject(anaphor)
    if bare and (named := topic(anchor) or _put_first(sentence, anchor, opened)) is not None:
        return [named]
    if bare and (there_is := _where(anchor)) is not None:
        return _before(sentence, None, anchor, there_is)
    if bare and opened and (_lacks_noun(anchor) or loose(sentence, anchor)):
        return _before(sentence, None, anchor, opened)
    return _said_of(sentence, opened) if loose(sentence, anchor) else []


def _meant_for(noun: Token) -> list[Token]:
    """What is there for a class before a clause, and may be what that is about: "homes for monks, of which …"."""
    prep = noun.head
    apart = noun.i + 1 < len(noun.doc) and noun.nbor(1).text == ","
    for_them = apart and noun.dep_ == "pobj" and prep.lower_ == "for" and agree(None, prep.head)
    return [prep.head] if for_them else []


def _where(anchor: Token) -> int | None:
    """Where a clause begins that tells of a place how many there are: ", where 500 were counted"; None elsewhere."""
    verb = tree.governor(anchor)
    lead = next((child for child in verb.lefts if child.lower_ == "where"), None) if verb is not None else None
    if verb is None or lead is None or verb.dep_ != "relcl" or verb.head.tag_ != "NNP" or not _lacks_noun(anchor):
        return None
    return verb.head.left_edge.i if lead.i > 0 and lead.nbor(-1).text == "," else None


def ahead(anaphor: Token) -> list[Token]:
    """What a pronoun in an opening clause stands for behind it: "With their number put at 500, mills …"."""
    for above in tree.climb(anaphor):
        verb = above.head
        if above.dep_ in ("advcl", "prep") and above.i < verb.i and tree.is_verb(verb):
            told = tree.own_subject(verb)
            return [told] if told is not None and told.i > above.right_edge.i and agree(anaphor, told) else []
    return []


def topic(anchor: Token) -> Token | None:
    """What a number without a noun is told of, where that is put first: "As for mills, there are 500"."""
    if anchor.dep_ not in ("attr", "dobj", *_SUBJECTS):
        return None
    for verb in tree.climb(anchor):
        for lead in verb.lefts if tree.is_verb(verb) else ():
            for prep in lead.rights if lead.lower_ in anaphora().topics else ():
                noun = next((noun for noun in prep.rights if noun.dep_ == "pobj" and agree(None, noun)), None)
                if noun is not None:
                    return noun
    return None


def _put_first(sentence: Sentence, anchor: Token, opened: int) -> Token | None:
    """What a number without a noun is of, where a clause opens with it: "…; of mills, an older kind, it has 500".

    Not "of the 900 mills, 500 …", which leads to a part.
    """
    lead = sentence.words[opened]
    nouns = (noun for noun in lead.rights if noun.dep_ == "pobj" and noun.i < anchor.i and agree(None, noun))
    noun = next(nouns, None) if lead.lower_ == "of" else None
    if noun is None or any(child.dep_ in ("det", "nummod", "poss", "predet") for child in noun.lefts):
        return None
    return noun


def relative_to(anchor: Token) -> Token | None:
    """The noun before the relative clause in which a number is told, with "of which" or "whose" for what it counts."""
    for above in tree.climb(anchor):
        if above.dep_ == "relcl" and above.head.tag_.startswith("NN"):
            opened = [token for token in above.subtree if token.i <= above.i and token.tag_ in _RELATIVE]
            possessed = any(token.tag_ == "WP$" for token in opened)
            partly = any(token.dep_ == "pobj" and token.head.lower_ == "of" for token in opened)
            counts = partly and anchor.dep_ not in _SUBJECTS and anchor.head.dep_ not in _SUBJECTS
            counts = counts or (partly and anchor.head is above and _are_there(above))
            return _outermost(_of_the_class(above.head), None) if possessed or counts else None
    return None


def _are_there(verb: Token) -> bool:
    """Whether a verb tells no more than that things are there, and where: "500 of which are to be found in Norway"."""
    found = [child for child in verb.rights if child.dep_ in ("xcomp", "acomp") or child.lower_ == "found"]
    if any(child.dep_ in ("attr", "dobj", "oprd", "conj") for child in verb.rights) or len(found) > 1:
        return False
    there = verb.lower_ in existence().subsisting | existence().being | {"be", "found"}
    if not there or any(child.lower_ not in existence().findable for child in found):
        return False
    phrases = [child for near in (verb, *found) for child in near.rights if child.dep_ == "prep"]
    return bool(phrases) and all(any(map(_is_place_or_date, prep.subtree)) for prep in phrases)


def _is_place_or_date(noun: Token) -> bool:
    return noun.dep_ == "pobj" and (noun.tag_ in ("NNP", "CD") or noun.lower_ in cues().nationwide)


def _of_the_class(noun: Token) -> Token:
    """The noun that a clause is about where it seems to be about a quality: mills, in "mills of that size, whose …"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.lower_ in anaphora().qualities else noun
    had = (child for child in above.rights if child.dep_ == "dobj" and child.i < noun.i)
    above = next(had, above) if tree.is_verb(above) else above
    return above if above.tag_.startswith("NN") else noun


def _clause_start(anaphor: Token) -> int:
    """The first place of the clause that an anaphor stands in."""
    verb = tree.governor(anaphor)
    if verb is None:
        return anaphor.left_edge.i
    own = [child.left_edge.i for child in verb.lefts if child.dep_ in (*_SUBJECTS, "expl")]
    return min([anaphor.i, *own])


def _before(sentence: Sentence, anaphor: Token | None, near: Token, end: int) -> list[Token]:
    """The nouns before a place that agree: what the nearest clause is said of, then the nearest other."""
    nouns = [token for token in _nouns(sentence, end) if agree(anaphor, token)]
    own = {above.i for above in tree.climb(near)}
    doing = anaphor is None  # what others do with them: "Shops that mills have helped: 500"
    nouns = [token for token in nouns if token.i not in own and not (doing and token.head.dep_ == "relcl")]
    telling = wholes().sources | wholes().observers  # "more than outsiders think: they make …"
    nouns = [token for token in nouns if singular(token.lower_) not in telling] or nouns
    if anaphor is not None and anaphor.lower_ in anaphora().front | anaphora().rear:
        return one_of_two(nouns, anaphor)
    subject = next((token for token in nouns if _is_subject(token)), None)
    nearest = next((_outermost(_above(token, nouns), anaphor) for token in nouns), None)
    return [token for token in dict.fromkeys((subject, nearest)) if token is not None]


def _told_by_subject(anaphor: Token) -> list[Token]:
    """What those do something to who then size it: sales, in "The office, presenting their sales, put it at 5"."""
    subject = tree.own_subject(anaphor.head) if anaphor.dep_ == "dobj" and anaphor.tag_ == "PRP" else None
    clauses = [child for child in subject.rights if child.dep_ in ("acl", "relcl")] if subject is not None else []
    nouns = (noun for clause in clauses for noun in clause.rights if noun.dep_ == "dobj" and noun.i < anaphor.i)
    return [noun for noun in nouns if _is_agreeing(noun, anaphor)][:1]


def _has_figure(noun: Token) -> bool:
    """Whether a number tells the size of a noun: "inflation of 5 percent", "inflation was 5 percent"."""
    behind = [child for prep in noun.rights if prep.lower_ in ("of", "at") for child in prep.rights]
    if noun.dep_ in _SUBJECTS:
        behind += [child for child in noun.head.rights if child.dep_ in ("attr", "dobj", "acomp", "npadvmod")]
        behind += [child for prep in noun.head.rights if prep.lower_ in ("at", "to", "by") for child in prep.rights]
    return any(child.like_num or any(left.like_num for left in child.lefts) for child in behind)


def _above(noun: Token, nouns: list[Token]) -> Token:
    """The object of a verb for a noun that only hangs on the same verb: mills, in "has mills in four towns"."""
    verb = noun.head.head if noun.dep_ == "pobj" else None
    return next((other for other in nouns if other.dep_ == "dobj" and other.head is verb), noun)


def _outermost(noun: Token, anaphor: Token | None) -> Token:
    """Of nouns in each other's complements, the outermost that agrees: batches, in "there are batches of mills"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and _is_agreeing(noun.head.head, anaphor):
        noun = noun.head.head
    return noun


def _is_agreeing(noun: Token, anaphor: Token | None) -> bool:
    return noun.tag_.startswith("NN") and agree(anaphor, noun)


def _said_of(sentence: Sentence, end: int) -> list[Token]:
    """What the clause before a place is said of, nearest first."""
    return [token for token in _nouns(sentence, end) if _is_subject(token)]


def _nouns(sentence: Sentence, end: int) -> Iterator[Token]:
    """The heads of noun phrases before a place, nearest first."""
    for token in reversed(sentence.words[:end]):
        plain = token.tag_.startswith("NN") and token.dep_ not in ("compound", "npadvmod", "poss")
        none = any(
            child.lower_ in denying().nobody for child in token.lefts if child.dep_ == "det"
        )  # "there is no doubt"
        timely = (token.tag_ == "NNP" and token.lower_ in months()) or token.lower_ in units()
        if plain and not (none or timely or is_no_other(sentence, token)):
            yield token


def _is_subject(token: Token) -> bool:
    """Whether a clause is said of a noun: its subject, or what it says that there is ("among them are the mills")."""
    verb = token.head
    if token.dep_ in _SUBJECTS:
        return True
    told = [child for child in verb.children if child.dep_ in _SUBJECTS]
    return token.dep_ == "attr" and all(child.lower_ == "it" for child in told)  # "It is the mills who make …"


def _lacks_noun(anchor: Token) -> bool:
    """Whether a number is itself the object or the subject of its verb."""
    return anchor.tag_ == "CD" and anchor.dep_ in ("dobj", "attr", "pobj", *_SUBJECTS)
