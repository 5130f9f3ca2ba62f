"""What a question without a verb raises for the sentence behind it ("And exports?"): sentences in, a mention out."""

from __future__ import annotations

from smecheck.extraction import tree
from smecheck.extraction.mentions import mention
from smecheck.extraction.parsed import Token
from smecheck.extraction.passage import Passage
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.model import Mention, Role, Span

_LONGEST = 10  # words of such a question
_BEFORE = 6  # words that may stand before the number: "As it happens, they pay"


def raises(text: str) -> bool:
    """Whether a sentence is a question that may do so (cheap, no parse)."""
    return text.rstrip("\"'”’ ").endswith("?") and len(text.split()) <= _LONGEST


def raised(sentence: Sentence, number: Span, passage: Passage, text: str) -> Mention | None:
    """The whole of which a share is told, where the sentence right before asks about it: "And exports? 60 percent …".

    passage: what the number is read from, of which it must be the first number. None where it has a whole of its own
    ("60 percent of the mills").
    """
    question = passage.earlier[-1] if passage.earlier else None
    if question is None or any(other.start < number.start for other in passage.numbers) or not _is_bare(question):
        return None
    before = sentence.tokens(Span(sentence.span.start, number.start)) if number.start > sentence.span.start else ()
    if len(before) > _BEFORE or any(token.tag_ == "IN" for token in before) or _has_whole(sentence, number):
        return None
    if any(token.lower_ in existence().being and token.nbor(-1).tag_ == "PRP" for token in before[1:]):
        return None  # "And exports? They are 60 percent"
    told = [token for token in question.words if token.lower_ not in anaphora().raising and token.text[0].isalnum()]
    within = next((at for at, token in enumerate(told) if token.lower_ == "of"), len(told))
    head = told[within - 1] if within else None
    placed = any(aside.overlaps(question.span) for aside in passage.earlier_asides)
    if head is None or not head.tag_.startswith("NN") or placed or any(token.tag_ == "IN" for token in told[:within]):
        return None
    return mention(text, question.spanned(told[0], told[-1]), Role.OF, question.spanned(head, head))


def _is_bare(question: Sentence) -> bool:
    return raises(question.text) and not any(map(tree.is_verb, question.words))


def _has_whole(sentence: Sentence, number: Span) -> bool:
    """Whether a share is told of a noun: "60 percent of the mills", but not "60 percent of it"."""
    behind = sentence.tokens(Span(number.end, sentence.span.end)) if number.end < sentence.span.end else ()
    return len(behind) > 1 and behind[0].lower_ == "of" and not _stands_for_it(behind[1])


def _stands_for_it(token: Token) -> bool:
    """Whether a word is the pronoun of what was asked about: "60 percent of it"."""
    return token.tag_ in ("PRP", "DT") and token.lower_ in anaphora().pronouns
