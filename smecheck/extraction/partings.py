"""Where colons, semicolons and dashes part a sentence: a parse and a token in, where its own part opens out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.model import Span
from smecheck.model.once import once

_BREAKS = frozenset(":;–—")
_QUOTES = "\"'“”‘’-"
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@once
def opening(sentence: Sentence, token: Token) -> int:
    """The place of the first token behind the last colon, semicolon or dash before a token; 0 where there is none.

    Two dashes around an aside part nothing from what stands before them ("The mills -- they are old -- number 500").
    """
    marks = [mark for mark in _parting(sentence) if mark.i < token.i]
    while len(marks) > 1 and _is_dash(marks[-1]) and _is_dash(marks[-2]):
        del marks[-2:]
    return marks[-1].i + 1 if marks else 0


@once
def loose(sentence: Sentence, anchor: Token) -> bool:
    """Whether a number stands behind a colon, a semicolon or a dash without a verb of its own."""
    opened = opening(sentence, anchor)
    verb = tree.governor(anchor)
    return opened > 0 and (verb is None or verb.i < opened)


@once
def named_behind(sentence: Sentence, number: Span) -> Token | None:
    """The noun that a number on its own before a colon is the figure of: "81 trillion: the sales of all mills".

    Behind the colon stands a phrase, or "that was" and a phrase, or how many there are of what.
    """
    inside = sentence.tokens(number)
    stop = next((mark.i for mark in _parting(sentence)), 0)
    if (
        not inside
        or inside[-1].i >= stop
        or any(_tells(token) for token in sentence.words[:stop] if token not in inside)
    ):
        return None
    end = next((mark.i for mark in _parting(sentence) if mark.i > stop), len(sentence.words))
    behind = sentence.words[stop + 1 : end]
    verbs = [token for token in behind if token.tag_ in _FINITE and tree.is_verb(token)]
    verbs = [verb for verb in verbs if verb.lower_ not in cues().said]
    if not verbs:
        tops = (token for token in behind if token.head is token or not stop < token.head.i < end)
        return next((token for token in tops if tree.is_noun(token)), None)
    first = verbs[0]
    refers = behind[0].lower_ in anaphora().pronouns and first.i == stop + 2 and first.lower_ in existence().being
    asked = (
        word.head
        for word in behind
        if word.lower_ == "many" and word.nbor(-1).lower_ == "how" and tree.is_noun(word.head)
    )
    told = next((child for child in first.rights if child.dep_ == "attr"), None) or next(asked, None)
    return told if refers else None


@once
def counted_behind(sentence: Sentence, number: Span) -> Token | None:
    """The word for how many there are, right behind a bare number and a mark: "divide it by 500, the number of mills".

    Not where it begins a clause of its own: "at 500, the number of mills is low", "in 2021, the number of mills rose".
    """
    inside = sentence.tokens(number)
    if not inside or inside[-1].tag_ != "CD" or inside[-1].dep_ == "nummod":
        return None
    mark, lead, noun, of = (*sentence.words[inside[-1].i + 1 :][:4], *[None] * 4)[:4]
    if mark is None or lead is None or noun is None or of is None or not (mark.text in ",(" or _is_dash(mark)):
        return None
    if lead.lower_ != "the" or noun.lower_ not in anaphora().counts or of.lower_ != "of":
        return None
    rest = sentence.words[of.i + 1 :]
    end = next(
        (place for place, token in enumerate(rest) if not token.text[0].isalnum() and token.text[0] not in _QUOTES),
        len(rest),
    )
    verbs = [token for token in rest[:end] if token.tag_ in _FINITE or token.lower_ == "being"]
    known = existence().being | existence().having
    there = any(token.lower_ in ("there", "that") for token in rest[:end])
    return noun if not verbs or (there and all(verb.lower_ in known for verb in verbs)) else None


def _tells(token: Token) -> bool:
    """Whether a word before the colon says something of its own."""
    return token.tag_.startswith(("NN", "PRP", "VBD", "VBZ", "VBP", "MD", "W"))


@once
def _parting(sentence: Sentence) -> Sequence[Token]:
    """The colons, semicolons and dashes of a sentence that part its clauses."""
    return [mark for mark in sentence.marks if _parts(mark)]


def _parts(token: Token) -> bool:
    spaced = token.i > 0 and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    return token.text[-1] in _BREAKS or (_is_dash(token) and spaced)


def _is_dash(token: Token) -> bool:
    return not token.text.strip("-–—")
