"""What things counted are said to be: a parsed sentence and a number in, the phrase that names the class out."""

from __future__ import annotations

from dataclasses import dataclass

from smecheck.extraction import tree
from smecheck.extraction.counted import Counted
from smecheck.extraction.mentions import mention
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.cues import cues
from smecheck.model import Mention, Role, Span

_QUOTES = frozenset("\"'“”‘’«»`")
_NAMING = ("NN", "JJ", "VBN", "VBG", "HYPH", "CC", "AFX", "``", "''", '""')
_FAR = 12  # tokens that a class may take


@dataclass(frozen=True, slots=True)
class Class:
    """The stretch from a counted noun to the end of the class it is put in, and the last word of it."""

    span: Span
    last: Span

    def among(self, around: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
        """A number's mentions with the whole stretch for what is counted."""
        kept = tuple(found for found in around if found.role is not Role.COUNTED)
        return (mention(text, self.span, Role.COUNTED, self.last), *kept)


def put_in_class(sentence: Sentence, number: Span, noun: Counted | None) -> Class | None:
    """The class that things counted are put in, or None.

    "500 shops are classed as bakeries" and "500 of the shops carry the bakery label" count shops that are bakeries;
    "900 shops and 500 smaller ones" counts smaller shops.
    """
    return (_in_class(sentence, number, noun) or _as_ones(sentence, noun)) if noun is not None else None


def class_of(sentence: Sentence, number: Span, text: str) -> Mention | None:
    """The class that a bare number is itself put in, or None: bakeries, in "of the shops, 500 qualify as bakeries"."""
    anchor = sentence.root(number)
    verb = tree.within_subject(anchor) if anchor is not None and anchor.tag_ == "CD" else None
    if verb is None or tree.own_subject(verb) is not anchor:
        return None
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


def _class_end(verb: Token) -> Token | None:
    """The last word of the class that a verb puts its subject in ("are rated as bakeries"), or of its label."""
    if verb.lower_ in cues().bearing:
        label = next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in cues().labels), None)
        return _on_label(label) if label is not None else None
    if verb.lower_ not in cues().classing:
        return None
    behind = list(verb.doc[verb.i + 1 : verb.i + 1 + _FAR])
    lead = 0
    while lead < len(behind) and (behind[lead].lower_ in ("as", "to", "be") or behind[lead].tag_ == "RB"):
        lead += 1
    led = any(token.lower_ in ("as", "to") for token in behind[:lead])
    if not led and not any(child.dep_ == "auxpass" for child in verb.lefts):
        return None  # "500 shops rate bread": they do so, and are not rated
    named: list[Token] = []
    for token in behind[lead:]:
        if not (token.tag_.startswith(_NAMING) or token.text in _QUOTES or token.tag_ == "DT"):
            break
        named.append(token)
    while named and not named[-1].tag_.startswith(("NN", "JJ", "VBN")):
        named.pop()
    return named[-1] if named else None


def _on_label(label: Token) -> Token | None:
    """The noun that a label names: "the bakery label", "the label of bakery"."""
    named = [noun for child in label.rights if child.lower_ == "of" for noun in child.rights if noun.dep_ == "pobj"]
    before = (token for token in reversed(label.doc[label.left_edge.i : label.i]) if token.text not in _QUOTES)
    return next(iter(named), None) or next((token for token in before if token.tag_.startswith(("NN", "JJ"))), None)


def _as_ones(sentence: Sentence, noun: Counted) -> Class | None:
    """The stretch from the noun that "ones" stands for to "ones"."""
    if sentence.tokens(noun.head)[-1].lower_ != "ones":
        return None
    first = sentence.tokens(noun.phrase)[0].i
    before = (token for token in reversed(sentence.words[:first]) if token.tag_ in ("NNS", "NNPS"))
    meant = next(before, None)
    if meant is None or noun.phrase == noun.head:
        return None
    return Class(Span(sentence.spanned(meant, meant).start, noun.head.end), noun.head)
