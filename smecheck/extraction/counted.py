"""Finds what a plain number counts: a parsed sentence and a draft in, the counted noun and its phrase out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction.names_given import past_naming, stands_for
from smecheck.extraction.numbers import Draft, Form
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language import nouns
from smecheck.language.units import units
from smecheck.model import Span
from smecheck.model.once import once
from smecheck.model.records import record

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_PLURAL = ("NNS", "NNPS")
# What may stand between a number and its noun, by Penn Treebank tag.
_MODIFIER = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "POS", "FW", "CD", "AFX", "``", "''", '""', "ADD"}
)
_QUOTES = frozenset("\"'“”‘’«»`")


@record(frozen=True, slots=True)
class Counted:
    """The counted noun: its unit name (singular), the head noun, and the whole phrase after the number."""

    unit_name: str
    head: Span
    phrase: Span


@once
def counted(sentence: Sentence, draft: Draft) -> Counted | None:
    """The noun that a number counts, with its phrase ("14,600 'little giant' enterprises"), or None where untold."""
    after = sentence.tokens(Span(_from(sentence, draft), sentence.span.end))
    if not after or (after[0].text in "-–—" and bool(after[0].nbor(-1).whitespace_)):
        return None  # "Mills: 500 - Shops: 300"
    if draft.adjectival:
        after = _past_hyphen(after)
    else:
        after = _past_second_figure(after, listed=_ends_list(sentence, draft))
    if after and not draft.adjectival and after[0].lower_ == "of":
        if stands_for(after[1:]):
            return None
        after = past_naming(after[1:]) or _past_determiners(after[1:])
        if after and after[0].lower_ in nouns.words("pronouns"):
            return None
    if after and after[0].lower_ in nouns.words("sizing") and not _opens_phrase(after[1:2]):
        return None
    phrase = _phrase(after)
    head = _head(phrase, draft)
    if head is None or _reckons(head):
        return None
    return Counted(_name(head, phrase), sentence.spanned(head, head), sentence.spanned(phrase[0], head))


def _from(sentence: Sentence, draft: Draft) -> int:
    """Where the phrase may begin: behind the number, and behind a hedge that follows it ("300 or so workers")."""
    hedge = draft.hedge
    if hedge is None or hedge.start < draft.noun_from:
        return draft.noun_from
    between = sentence.text[draft.noun_from - sentence.span.start : hedge.start - sentence.span.start]
    return draft.noun_from if between.strip() else hedge.end


def _past_hyphen(after: Sequence[Token]) -> Sequence[Token]:
    return after[1:] if after[0].tag_ == "HYPH" or after[0].text in "-‐‑–" else after


def _ends_list(sentence: Sentence, draft: Draft) -> bool:
    """Whether a figure and a comma stand before the number: the second of "1,200, 3,400, and 5,600 people"."""
    lead = sentence.tokens(Span(sentence.span.start, draft.quantity.span.start))[-2:]
    return len(lead) > 1 and lead[0].tag_ == "CD" and lead[1].text == ","


def _past_second_figure(after: Sequence[Token], *, listed: bool) -> Sequence[Token]:
    """Past a hedge, or another figure that shares the noun: "300 or so firms", "4,000 to 3,500 firms"."""
    if " ".join(token.lower_ for token in after[:2]) in nouns.words("hedges"):
        return after[2:]
    last = _past_list(after, listed=listed)
    if len(last) < 2 or last[0].lower_ not in nouns.words("joins") or last[1].tag_ != "CD":
        return after
    rest = _past_figure(last[1:])
    return after if rest and rest[0].lower_ in units().words else rest  # "300 or 12 percent": of two kinds


def _past_list(after: Sequence[Token], *, listed: bool) -> Sequence[Token]:
    """Past the middle of a list of figures, and a comma before its end: "1,200, 3,400 and 5,600 people"."""
    rest = after
    while len(rest) > 2 and rest[0].text == "," and rest[1].tag_ == "CD":
        rest, listed = _past_figure(rest[1:]), True
    return rest[1:] if listed and len(rest) > 1 and rest[0].text == "," and rest[1].tag_ == "CC" else rest


def _past_figure(tokens: Sequence[Token]) -> Sequence[Token]:
    place = 0
    while place < len(tokens) and tokens[place].tag_ == "CD":
        place += 1
    return tokens[place:]


def _past_determiners(after: Sequence[Token]) -> Sequence[Token]:
    """Past what stands between "of" and a noun phrase: "the", "its 12", "Johnson's"."""
    place = 0
    while place < len(after) and (after[place].tag_ in ("DT", "PDT", "PRP$", "CD") or _spans(after[place:])):
        if after[place].lower_ in nouns.words("pronouns") and not _opens_phrase(after[place + 1 : place + 2]):
            break
        place += 1
    rest = after[place:]
    for index, token in enumerate(rest[:6]):
        if token.tag_ == "POS":
            return rest[index + 1 :]
        if not token.tag_.startswith("NN"):
            break
    return rest


def _spans(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 1 and tokens[0].lower_ in nouns.words("spans") and tokens[1].tag_ == "CD"


def _opens_phrase(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and (tokens[0].tag_ in _NOUN or tokens[0].tag_ in _MODIFIER)


def _phrase(after: Sequence[Token]) -> list[Token]:
    """The tokens of the noun phrase that begins here, as far as it can hold together."""
    taken: list[Token] = []
    for place, token in enumerate(after):
        if token.lower_ in nouns.words("ends") and token.tag_ != "POS":
            break
        if _begins_anew(taken, token):
            break
        if token.tag_ not in _NOUN and not (
            _modifies(token, after[place + 1 :], taken) or _joins(token, after[place + 1 :], taken)
        ):
            break
        taken.append(token)
    while taken and taken[-1].tag_ not in _NOUN:
        taken.pop()
    return taken


def _begins_anew(taken: list[Token], token: Token) -> bool:
    """Whether a word cannot belong to the phrase so far: a name or an adjective after a plural ("12 people Monday")."""
    last = taken[-1] if taken else None
    return last is not None and last.tag_ == "NNS" and token.tag_.startswith(("NNP", "JJ"))


def _modifies(token: Token, rest: Sequence[Token], taken: list[Token]) -> bool:
    if token.text in _QUOTES:
        return True
    after_noun = bool(taken) and taken[-1].tag_ in ("NN", "NNS")
    if token.tag_ in ("VBN", "VBG", "RB", "RBR", "RBS", "CD") and after_noun:
        return False  # "an earthquake killed …": the noun's own verb, or what is said of it
    if token.tag_ in ("RB", "RBR", "RBS", "CD") and not _opens_phrase(rest[:1]):
        return False
    return token.tag_ in _MODIFIER


def _joins(token: Token, rest: Sequence[Token], taken: list[Token]) -> bool:
    """Whether a comma or "and" joins two modifiers of one noun, rather than two phrases."""
    if not taken or (token.tag_ not in ("CC", ",") and token.text != "&") or not _opens_phrase(rest[:1]):
        return False
    last = next((word for word in reversed(taken) if word.text not in _QUOTES), taken[-1])
    if last.lower_ in nouns.words("sizes"):
        return True
    if last.tag_ in _PLURAL or rest[0].tag_ == "CD":
        return False
    if last.tag_ in _NOUN:
        return (last.dep_ in ("compound", "nmod", "amod") and last.head.i > token.i) or _names_share_noun(taken, rest)
    return last.tag_ in ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH") or last.text in _QUOTES


def _reckons(head: Token) -> bool:
    """Whether the noun reckons with the number rather than being counted: "beat the 300 analysts had expected"."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.dep_ not in ("ccomp", "relcl") or verb.lower_ not in nouns.words("reckonings"):
        return False
    return not any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.children)


def _names_share_noun(taken: list[Token], rest: Sequence[Token]) -> bool:
    """Whether names joined by "and" stand before one plural: "Model S and Model X vehicles"."""
    if any(token.tag_ == "NN" for token in taken):
        return False
    following = next((token for token in rest if not token.tag_.startswith("NNP")), None)
    return following is not None and following.tag_ == "NNS"


def _head(phrase: list[Token], draft: Draft) -> Token | None:
    """The noun that is counted: the last, or the first of singulars after a number of many ("a 12 page document")."""
    found = [token for token in phrase if token.tag_ in _NOUN and _is_word(token)]
    if not found or " ".join(token.lower_ for token in phrase) in nouns.words("manners"):
        return None
    if draft.adjectival:
        return found[0]
    plurals = [token for token in found if _is_plural(token)]
    if plurals:
        return plurals[-1]
    if draft.quantity.low % 1 and draft.form is Form.DIGITS:
        return None  # "a magnitude 6.4 earthquake": no whole number of them
    one = draft.quantity.low == 1 and draft.quantity.high is None
    common = [token for token in found if token.tag_ == "NN"]
    return found[-1] if one or not common or draft.form is Form.ONE_OF else common[0]


def _is_word(token: Token) -> bool:
    """Whether a token can be a counted noun: letters, unless a digit ends a name ("Model 3s")."""
    if token.lower_ in nouns.words("never") or token.lower_ in nouns.words("sizes"):
        return False
    return token.text[0].isalpha() or (token.text[0].isdigit() and token.i > 0 and token.nbor(-1).tag_ == "NNP")


def _is_plural(token: Token) -> bool:
    lower = token.lower_
    return token.tag_ in _PLURAL or lower in nouns.irregular() or lower in nouns.words("invariant")


def _name(head: Token, phrase: list[Token]) -> str:
    """The noun in the singular; with the name it ends where it is no word alone ("Model 3", "World Cup")."""
    word = nouns.singular(head.text.rstrip("."))
    if head.tag_ in ("NN", "NNS") and word[0].isalpha():
        return word.lower() if word.istitle() else word  # a capital that is only the headline's goes
    name = [word]
    for token in reversed(phrase[: phrase.index(head)]):
        if not token.tag_.startswith("NNP"):
            break
        name.insert(0, token.text)
    return " ".join(name)
