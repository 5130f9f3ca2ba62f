"""What things counted are said to be: a parsed sentence and a number in, the phrase that names the class out."""

from __future__ import annotations

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


def classed(around: tuple[Mention, ...], sentence: Sentence, number: Span, noun: Counted | None, text: str) -> (
    tuple[Mention, ...]
):
    """A number's mentions with its noun and the class that it is put in as one phrase, where it is put in one.

    "500 shops are classed as bakeries" and "500 of the shops carry the bakery label" count shops that are bakeries;
    "900 shops and 500 smaller ones" counts smaller shops.
    """
    whole = _in_class(sentence, number, noun) or _as_ones(sentence, noun)
    if whole is None:
        return around
    kept = tuple(found for found in around if found.role is not Role.COUNTED)
    return (mention(text, whole[0], Role.COUNTED, whole[1]), *kept)


def _in_class(sentence: Sentence, number: Span, noun: Counted | None) -> tuple[Span, Span] | None:
    """The stretch from the counted noun to the end of its class, and the last word of it."""
    anchor = sentence.root(number)
    verb = tree.within_subject(anchor) if anchor is not None and noun is not None else None
    last = _class_end(verb) if verb is not None else None
    if noun is None or last is None or last.i < sentence.tokens(noun.head)[-1].i:
        return None
    spot = sentence.spanned(last, last)
    return Span(noun.phrase.start, spot.end), spot


def _class_end(verb: Token) -> Token | None:
    """The last word of the class that a verb puts its subject in ("are rated as bakeries"), or of its label."""
    if verb.lower_ in cues().bearing:
        return next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in cues().labels), None)
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


def _as_ones(sentence: Sentence, noun: Counted | None) -> tuple[Span, Span] | None:
    """The stretch from the noun that "ones" stands for to "ones"."""
    head = sentence.tokens(noun.head)[-1] if noun is not None else None
    if noun is None or head is None or head.lower_ != "ones":
        return None
    first = sentence.tokens(noun.phrase)[0].i
    before = (token for token in reversed(sentence.words[:first]) if token.tag_ in ("NNS", "NNPS"))
    meant = next(before, None)
    if meant is None or noun.phrase == noun.head:
        return None
    return Span(sentence.spanned(meant, meant).start, noun.head.end), noun.head
