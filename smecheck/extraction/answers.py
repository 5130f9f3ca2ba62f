"""What a number is the answer to ("How many mills are there? About 500."): sentences and a number in, heads out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.answering import leads, replies, stands_for_answer
from smecheck.extraction.brought_up import brought_up
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import loose
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Span, Status

_SHORT = 3  # words: who speaks in an interview
_PLURAL = ("NNS", "NNPS")
_BEFORE_NOUN = ("compound", "nmod", "amod")
_HOW_MANY = "how many"
_STANDING_IN = ("there", "they", "it")


def asks(text: str) -> bool:
    """Whether a text asks how many there are (cheap, no parse)."""
    return _HOW_MANY in text.lower()


def asked(
    sentence: Sentence, number: Span, earlier: Sequence[Sentence], asides: Sequence[Span], *, counts: bool
) -> list[tuple[Sentence, Token]] | None:
    """The heads of what the question before asked for, nearest first; None where the number is no answer.

    earlier: the sentences before, in order; asides: their places and times. counts: the number counts something. Empty
    where the question asks for some of a class: "How many mills make cloth?". What was asked may also be told within
    the sentence before, or the number's own: "Asked how many mills there were, …", "Ask how many there are and …".
    """
    if counts and (own := _asked_here(sentence, number, asides)) is not None:
        return own
    if counts and earlier and (brought := brought_up(sentence, number, earlier[-1], asides)) is not None:
        return brought
    answers = leads(sentence, number, () if counts else asides)  # "What share …? 60 percent as of June 2025, it says"
    answers = answers or replies(sentence, number)
    if not answers and not (counts and stands_for_answer(sentence, number)):
        return None
    question = next((before for before in reversed(earlier) if _may_ask(before)), None)
    if question is None:
        return None
    if question.words[-1].text != "?" or not answers:
        return _in_clause(question, asides) if counts else None
    word = next((token for token in question.words if _asks(token)), None)
    if word is None:
        if any(map(tree.is_verb, question.words)):
            return [] if counts and _asks_how_else(question) else None
        named = _named(question, asides) if counts else None
        return named if named is not None else _asked_in_turn(question, earlier, asides, counts=counts)
    heads, noun = _nouns(question, word, asides), _noun_of(word)
    if counts and not tree.is_noun(noun) and word.lower_ == "many":  # "So how many exist?"
        return None if _asks_no_more(question, asides) and not _of_new_place(question, earlier, asides) else []
    if not counts and word.lower_ == "many" and heads[:1] == [noun]:
        return []  # "How many mills export? About 35 percent" is a share of the mills
    if not counts:
        return [(question, head) for head in heads]
    if word.lower_ != "many" or not heads or noun is not heads[0]:
        return []
    return _all_of(question, heads[0], question.words, asides)


def standing(heads: Sequence[tuple[Sentence, Token]]) -> Status | None:
    """What the verb of a question tells of its answer: an aim, in "How many mills does Norway want?"."""
    verb = _clause_verb(heads[0][1]) if heads else None
    near = [verb, *verb.children] if verb is not None else []
    told = (token for token in near if tree.is_verb(token) or token.dep_ == "acomp")
    return next((standings().status[token.lower_] for token in told if token.lower_ in standings().status), None)


def _asks_how_else(question: Sentence) -> bool:
    """Whether a question asks how old or how large something is, and not how many there are."""
    asked = (word.nbor(1) for word in question.words[:-1] if word.lower_ == "how")
    return any(word.tag_ == "JJ" and word.lower_ not in anaphora().asking_how for word in asked)


def _clause_verb(noun: Token) -> Token | None:
    """The verb of the clause that asks how many of a noun there are, which a parse may take for one about the noun."""
    own = next((child for child in noun.rights if child.dep_ == "relcl"), None)
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    there = next((token.head for token in behind if token.dep_ == "expl" and tree.is_verb(token.head)), None)
    return own or there or tree.governor(noun)


def _asked_here(sentence: Sentence, number: Span, asides: Sequence[Span]) -> list[tuple[Sentence, Token]] | None:
    """The same where the number's own sentence tells what was asked: "The answer to how many mills it has: 500"."""
    if "many" not in sentence.lower:
        return None
    anchor = sentence.root(number)
    if anchor is None or not (loose(sentence, anchor) or stands_for_answer(sentence, number)):
        return None
    return _in_clause(sentence, asides, before=number.start)


def _in_clause(
    question: Sentence, asides: Sequence[Span], before: int | None = None
) -> list[tuple[Sentence, Token]] | None:
    """What a clause with "how many" in it asks for; None where there is none."""
    word = next((token for token in question.words if token.lower_ == "many" and _asks(token)), None)
    if word is None or (before is not None and question.spanned(word, word).end > before):
        return None
    noun = _noun_of(word)
    verb = _clause_verb(noun)
    if word.i + 1 < len(question.words) and word.nbor(1).lower_ in _STANDING_IN:
        return None  # "how many there are": of what was told before
    if not noun.tag_.startswith("NN") or verb is None:
        return []
    clause = [token for token in question.words if word.i - 1 <= token.i <= max(verb.i, tree.phrase_end(noun).i)]
    rest = question.words[clause[-1].i + 1 :]
    if question.words[-1].text == "?":
        return _all_of(question, noun, [*clause, *rest], asides)
    clause += [token for token in rest if verb in tree.climb(token) and tree.is_noun(token) and token.dep_ == "pobj"]
    return _all_of(question, noun, clause, asides)


def _noun_of(many: Token) -> Token:
    """The noun of which "many" asks, beyond what a parse takes for it: "How many 'grey mill' firms are there?"."""
    noun = many.head
    while noun.dep_ in _BEFORE_NOUN and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _all_of(
    question: Sentence, noun: Token, clause: Sequence[Token], asides: Sequence[Span]
) -> list[tuple[Sentence, Token]]:
    """A noun of which a clause asks how many there are; nothing where it asks for some of them."""
    end = tree.phrase_end(noun).i  # "batches of mills"
    beside = [token for token in clause if token.i > end and token.tag_.startswith("NN") and token.dep_ != "compound"]
    others = [token for token in beside if not _is_idle(question, token, asides)]
    partly = any(child.lower_ == "of" and child.i < noun.i for child in noun.lefts)
    words = {token.lower_ for token in clause}
    event = "did" in words and not words.isdisjoint(
        existence().founding | existence().emerging
    )  # "did it add?": the new ones
    alone = not (others or partly or event) and all(map(_tells_of_having, clause))
    return [(question, noun)] if alone else []


def _asks_no_more(question: Sentence, asides: Sequence[Span]) -> bool:
    """Whether a question of how many, of what was told before it, asks for all of them: not "How many are in Ulm?"."""
    nouns = [token for token in question.words if token.tag_.startswith("NN")]
    told = all(_tells_of_having(token) or token.lower_ in cues().referring["of"] for token in question.words)
    return told and all(_is_idle(question, token, asides) for token in nouns)


def _of_new_place(question: Sentence, earlier: Sequence[Sentence], asides: Sequence[Span]) -> bool:
    """Whether a question of how many names a place, where another was told before: "How many has Ulm?" of Norway's."""
    before = [one for one in earlier if one.span.end <= question.span.start]
    told = {name for one in before for name in _places(one, asides)}
    return bool(told) and not told.issuperset(_places(question, asides))


def _places(sentence: Sentence, asides: Sequence[Span]) -> list[str]:
    """The names of a sentence's places."""
    names = (token for token in sentence.words if token.tag_ == "NNP" and token.text[0].isupper())
    return [name.text for name in names if any(aside.overlaps(sentence.spanned(name, name)) for aside in asides)]


def _is_idle(question: Sentence, token: Token, asides: Sequence[Span]) -> bool:
    """Whether a noun is a place or a time, or of who counts."""
    spot = question.spanned(token, token)
    if token.lower_ in cues().nationwide:  # "in a country such as Norway"
        behind = [noun for prep in token.rights if prep.dep_ == "prep" for noun in (prep, *prep.rights)]
        if not behind:
            return tree.phrase_start(token).lower_ != "a"  # "the country had"
        return any(aside.overlaps(question.spanned(noun, noun)) for aside in asides for noun in behind)
    return any(aside.overlaps(spot) for aside in asides) or token.lower_ in wholes().officials


def _named(question: Sentence, asides: Sequence[Span]) -> list[tuple[Sentence, Token]] | None:
    """What a question without a verb names the number of: "The number of mills in Norway?"."""
    top = next((token for token in question.words if token.head is token), None)
    if top is None or top.lower_ not in anaphora().anaphoric:
        return None
    within = [noun for prep in top.rights if prep.lower_ == "of" for noun in prep.rights if noun.dep_ == "pobj"]
    return _all_of(question, within[0], question.words, asides) if within else None


def _may_ask(before: Sentence) -> bool:
    """Whether a sentence is no mere name of who speaks, nor a word of doubt: "Lee:", "Really?"."""
    named = before.words[-1:] and before.words[-1].text == "?" and any(t.tag_.startswith("NN") for t in before.words)
    return len(before.words) > _SHORT or bool(named)


def _asked_in_turn(
    question: Sentence, earlier: Sequence[Sentence], asides: Sequence[Span], *, counts: bool
) -> list[tuple[Sentence, Token]]:
    """What a question without a verb asks for ("What about exports?"): its nouns, said of whom the one before was."""
    heads = [(question, head) for head in _nouns(question, question.words[0], asides)]
    full = [before for before in earlier if before is not question and before.words[-1].text == "?"]
    word = next((token for before in full for token in before.words if _asks(token)), None)
    if word is None or (counts and word.lower_ != "many"):
        return []
    if counts or not heads:
        return heads[:1]
    before = _nouns(full[-1], word, asides)
    end = tree.phrase_end(before[0]).i if before else 0
    return heads + [(full[-1], head) for head in before if head.i > end]


def _asks(token: Token) -> bool:
    """Whether a word asks for a figure: "how many", "how much", "what share"."""
    if token.lower_ in anaphora().asking_how:
        return token.i > 0 and token.nbor(-1).lower_ == "how"
    if token.lower_ == "what":
        return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in existence().being
    return token.lower_ in classing().parts | {"number"} and token.i > 0 and token.nbor(-1).lower_ in ("what", "which")


def _nouns(question: Sentence, word: Token, asides: Sequence[Span]) -> list[Token]:
    """The heads of the question's noun phrases, what it asks for first, without places and times."""
    plain = [
        token
        for token in question.words
        if token.tag_.startswith("NN")
        and token.dep_ != "poss"
        and not (token.dep_ in _BEFORE_NOUN and token.head.i > token.i)
        and not any(aside.overlaps(question.spanned(token, token)) for aside in asides)
    ]
    return sorted(plain, key=lambda token: (token.i < word.i, token.i))


def _tells_of_having(token: Token) -> bool:
    """Whether a word is no verb, or one under which a class is told as a whole."""
    return not (tree.is_verb(token) and token.lower_ not in _having())


@cache
def _having() -> frozenset[str]:
    told = (
        existence().having
        | existence().founding
        | existence().emerging
        | existence().being
        | standings().status.keys()
        | wholes().counting
    )
    return told | {"do", "does", "did", "be", "been"}
