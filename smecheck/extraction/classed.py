"""What things counted are said to be: a parsed sentence and a number in, the phrase that names the class out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from smecheck.extraction import tree
from smecheck.extraction.counted import Counted
from smecheck.extraction.mentions import mention
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.movement import movement
from smecheck.model import Mention, Role, Span

_QUOTES = frozenset("\"'“”‘’«»`")
_NAMING = ("NN", "JJ", "VBN", "VBG", "HYPH", "CC", "AFX", "``", "''", '""')
_SUBJECTS = ("nsubj", "nsubjpass")
_PRESENT = ("VBZ", "VBP")
_FAR = 12  # tokens that a class may take


@dataclass(frozen=True, slots=True)
class Class:
    """The stretch from a counted noun to the end of the class it is put in, and the last word of it.

    beside: the stretch is that of the class alone, and the counted noun stands elsewhere.
    """

    span: Span
    last: Span
    beside: bool = False

    def among(self, around: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
        """A number's mentions with the whole stretch for what is counted."""
        own = mention(text, self.span, Role.COUNTED, self.last)
        if self.beside:
            at = sum(found.role is Role.COUNTED for found in around)
            return (*around[:at], own, *around[at:])
        kept = tuple(found for found in around if found.role is not Role.COUNTED)
        return (own, *kept)


def put_in_class(sentence: Sentence, number: Span, noun: Counted | None) -> Class | None:
    """The class that things counted are put in, or None.

    "500 shops are classed as bakeries" and "500 of the shops carry the bakery label" count shops that are bakeries, and
    so do "500 shops that the town calls bakeries" and "the label of bakery, which 500 shops carry".
    """
    if noun is None:
        return None
    return _in_class(sentence, number, noun) or _told_as(sentence, noun) or _so_called(sentence, noun)


def class_of(sentence: Sentence, number: Span, text: str) -> Mention | None:
    """The class that a bare number is itself put in, or None: bakeries, in "of the shops, 500 qualify as bakeries"."""
    anchor = sentence.root(number)
    verb = anchor.head if anchor is not None and anchor.tag_ == "CD" and anchor.dep_ in _SUBJECTS else None
    while verb is not None and verb.dep_ in ("aux", "auxpass"):
        verb = verb.head
    if verb is None or (tree.own_subject(verb) or anchor) is not anchor:
        return None
    if any(child.lower_ in movement().flow | movement().lately for child in verb.lefts if child.dep_ == "advmod"):
        return None  # "500 had just qualified": those that came to it then
    last = _class_end(verb)
    if last is None:
        return None
    first = next(token for token in sentence.words[verb.i + 1 :] if token.lower_ not in ("as", "to", "be"))
    spot = sentence.spanned(last, last)
    return mention(text, sentence.spanned(first if first.i <= last.i else last, last), Role.PREDICATE, spot)


def _in_class(sentence: Sentence, number: Span, noun: Counted) -> Class | None:
    anchor, head = sentence.root(number), sentence.tokens(noun.head)[-1]
    verb = tree.within_subject(anchor) if anchor is not None else None
    if verb is None or tree.own_subject(verb) not in (anchor, head):
        return None  # of "a town with 500 shops is called rich" no shops are
    last = _class_end(verb)
    if last is None or last.i < head.i:
        return None
    end = sentence.spanned(last, tree.phrase_end(last)).end
    return Class(Span(noun.phrase.start, end), sentence.spanned(last, last))


def _told_as(sentence: Sentence, noun: Counted) -> Class | None:
    """The class that a clause tells of all that is counted: "500 shops that are classed as bakeries".

    None where it tells of what was done once, or may be: "that were classed as bakeries in May", "that could rank as".
    """
    head = sentence.tokens(noun.head)[-1]
    verb = next((child for child in head.rights if child.dep_ == "relcl"), None)
    pointer = tree.own_subject(verb) if verb is not None else None
    if verb is None or pointer is None or not pointer.tag_.startswith("W") or pointer.i != verb.left_edge.i:
        return None
    helpers = [child for child in verb.lefts if child.dep_ != "punct" and child is not pointer]
    if any(child.dep_ not in ("aux", "auxpass") for child in helpers) or _by_somebody(verb):
        return None  # "that are newly classed as", "that are not"
    last = _class_end(verb) if (helpers[0] if helpers else verb).tag_ in _PRESENT else None
    end = sentence.spanned(last, tree.phrase_end(last)).end if last is not None else 0
    return Class(Span(noun.phrase.start, end), sentence.spanned(last, last)) if last is not None else None


def _by_somebody(verb: Token) -> bool:
    """Whether it is told who puts things in a class: "classed as bakeries by a private index"."""
    return any(word.lower_ == "by" for word in verb.doc[verb.i : verb.right_edge.i + 1])


def _so_called(sentence: Sentence, noun: Counted) -> Class | None:
    """The class that a clause or a label behind the counted noun gives it, or a clause on a label that it carries."""
    head = sentence.tokens(noun.head)[-1]
    last = _label_given_to(head) or next((last for child in head.rights if (last := _given(child)) is not None), None)
    if last is None and head.dep_ == "nsubj" and head.head.dep_ == "relcl" and head.head.lower_ in classing().bearing:
        label = _label_above(head.head.head)
        last = _on_label(label) if label is not None else None
    if last is None:
        return None
    first = last
    while first.i and (before := sentence.words[first.i - 1]).tag_.startswith(("NN", "JJ", "HYPH")):
        first = before
    return Class(sentence.spanned(first, last), sentence.spanned(last, last), beside=True)


def _label_given_to(head: Token) -> Token | None:
    """The last word of a class whose label those counted are told to have been given: "the label went to 500 shops"."""
    verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "to" else None
    subject = tree.own_subject(verb) if verb is not None and verb.lower_ in classing().reaching else None
    if verb is None or subject is None or subject.lower_ not in classing().labels:
        return None
    helpers = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    return _on_label(subject) if not helpers.isdisjoint(existence().standing) else None


def _given(child: Token) -> Token | None:
    """The last word of a class told by what hangs on a noun: "that it calls bakeries", "with the label of bakery"."""
    if child.dep_ == "prep" and child.lower_ == "with":
        label = next((noun for noun in child.rights if noun.dep_ == "pobj" and noun.lower_ in classing().labels), None)
        return _on_label(label) if label is not None else None
    if child.dep_ not in ("relcl", "acl"):
        return None
    caller = tree.own_subject(child)
    if caller is not None and not caller.tag_.startswith("W") and (caller.like_num or caller.dep_ == "nsubjpass"):
        return None  # "1,400 shops, of which 120 have been named bakeries"
    if any(word.tag_ == "MD" or word.dep_ == "neg" for word in child.lefts):
        return None  # "which it may call bakeries"
    if child.lower_ in classing().bearing:  # "of which 300 carry the label": only those do
        themselves = caller is None if child.dep_ == "acl" else caller is not None and caller.tag_.startswith("W")
        return _class_end(child) if themselves else None
    calls = caller is not None and caller.dep_ == "nsubj" and not caller.tag_.startswith("W")
    called = child.lower_ in classing().naming and calls  # of "mills, of which 500 are called bakeries" not all are
    return _named_behind(child) if called else None


def _label_above(noun: Token) -> Token | None:
    """The label that a noun is, or that is told of it: "the label of bakery, which …"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return above if above.lower_ in classing().labels else None


def _class_end(verb: Token) -> Token | None:
    """The last word of the class that a verb puts its subject in ("are rated as bakeries"), or of its label."""
    if verb.lower_ in classing().bearing:
        label = next(
            (child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in classing().labels), None
        )
        return _on_label(label) if label is not None else None
    if verb.lower_ not in classing().classing:
        return None
    led = any(token.lower_ in ("as", "to") for token in _leading(verb))
    if not led and not any(child.dep_ == "auxpass" for child in verb.lefts):
        return None  # "500 shops rate bread": they do so, and are not rated
    return _named_behind(verb)


def _leading(verb: Token) -> list[Token]:
    """The words between a verb and a class behind it: "as", "to be" and adverbs."""
    behind = verb.doc[verb.i + 1 : verb.i + 1 + _FAR]
    return list(takewhile(lambda token: token.lower_ in ("as", "to", "be") or token.tag_ == "RB", behind))


def _named_behind(verb: Token) -> Token | None:
    """The last word of the class that stands right behind a verb."""
    start = verb.i + 1 + len(_leading(verb))
    named = list(
        takewhile(
            lambda token: token.tag_.startswith(_NAMING) or token.text in _QUOTES or token.tag_ == "DT",
            verb.doc[start : verb.i + 1 + _FAR],
        )
    )
    while named and not named[-1].tag_.startswith(("NN", "JJ", "VBN")):
        named.pop()
    return named[-1] if named else None


def _on_label(label: Token) -> Token | None:
    """The noun that a label names: "the bakery label", "the label of bakery"."""
    named = [noun for child in label.rights if child.lower_ == "of" for noun in child.rights if noun.dep_ == "pobj"]
    before = (token for token in reversed(label.doc[label.left_edge.i : label.i]) if token.text not in _QUOTES)
    behind = [noun for noun in label.rights if noun.dep_ == "appos"]  # "the label “bakery”"
    return next(iter(named or behind), None) or next(
        (token for token in before if token.tag_.startswith(("NN", "JJ"))), None
    )
