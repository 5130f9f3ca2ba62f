"""What a number is the number of where a clause asks, or a noun of counting tells, of what: sentences in, heads out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smecheck.extraction import tree
from smecheck.extraction.how_many import places_or_dates
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.existence import existence
from smecheck.language.kin import singular
from smecheck.language.wholes import wholes
from smecheck.model import Span

_PLURAL = ("NNS", "NNPS")
_Heads = list[tuple[Sentence, Token]]


def class_of(sentence: Sentence, anaphor: Token | None, number: Span, earlier: Sequence[Sentence]) -> _Heads | None:
    """The class whose number a bare number is: mills, in "Asked how many mills there were, she gave the number as 500".

    The class stands behind "how many" or a noun of counting, before "the total" or "it" in the same sentence, or in the
    one before that ("It keeps a tally of mills. The total was 500"); or the number answers it behind a colon. None
    where the sentence asks for other things, or only for those that do something: "how many mills export".
    """
    anchor = sentence.root(number)
    if anchor is None or anchor.tag_ != "CD":
        return []
    answers, told = _answers(sentence, anchor), _total(anchor, anaphor)
    if (answers or told is not None) and _asks_for_some(sentence):
        return None
    if answers:
        return [(sentence, noun) for noun in _asked_after(sentence)][-1:]
    if told is None:
        return []
    here = [noun for noun in _numbered(sentence) if noun.i < told.i]
    back = here or not earlier or _brings_up_others(sentence, told)
    source, nouns = (sentence, here) if back else (earlier[-1], _numbered(earlier[-1]))
    if any(_is_of_some(source, noun, told is anchor) for noun in nouns[-1:]):
        return None
    return [(source, noun) for noun in nouns[-1:]]


def _is_of_some(sentence: Sentence, noun: Token, listed: bool) -> bool:
    """Whether a clause tells which of a class are meant, or their list is no office's: "a bank keeps a tally"."""
    keeper = next((token for token in sentence.words[: noun.i] if token.dep_ == "nsubj"), None)
    own = listed and (keeper is None or keeper.lower_ not in wholes().officials)
    return own or any(child.dep_ in ("relcl", "acl") for child in noun.subtree)


def answers(sentence: Sentence, number: Span) -> bool:
    """Whether a number alone behind a colon answers a question of how many that its own sentence tells."""
    anchor = sentence.root(number)
    return anchor is not None and _answers(sentence, anchor) and any(True for _ in _asked(sentence))


def _total(anchor: Token, anaphor: Token | None) -> Token | None:
    """The noun of counting, or the pronoun for one, whose figure a number is: "the total", "it", but not "of shops"."""
    if _is_listed(anchor):
        return anchor
    given = _given_as(anchor)
    told = given or anaphor
    known = anaphora().counts | ({"it"} if given is not None else set())
    if told is None or told.lower_ not in known or any(child.lower_ in ("of", "for") for child in told.rights):
        return None
    return told


def _brings_up_others(sentence: Sentence, told: Token) -> bool:
    """Whether a sentence names other things that may be counted: "It also tracks shops, and put the total at 500"."""
    tellers = wholes().observers | wholes().officials
    plurals = (token for token in sentence.words[: told.i] if token.tag_ in _PLURAL)
    return any(singular(token.lower_) not in tellers for token in plurals)


def _is_listed(anchor: Token) -> bool:
    """Whether an office, or "it", counts so many: "it keeps a register of mills, and in May it listed 500"."""
    verb = anchor.head if anchor.dep_ == "dobj" else None
    who = tree.own_subject(verb) if verb is not None and verb.lower_ in wholes().counting else None
    if verb is None or who is None or not (who.tag_ == "PRP" or who.lower_ in wholes().officials):
        return False
    if verb.dep_ == "relcl" and not places_or_dates(verb.head):
        return False  # "for robots it listed 500"
    phrases = [child for child in verb.children if child.dep_ == "prep"]
    return all(any(map(places_or_dates, prep.subtree)) for prep in phrases)


def told_again(anaphor: Token | None, earlier: Sequence[Sentence]) -> Token | None:
    """The noun of counting in the sentence before that "it" stands for: "The tally is watched. In May it stood at 500".

    It stands for what was told before it in its turn.
    """
    if anaphor is None or anaphor.lower_ != "it" or not earlier:
        return None
    told = (token for token in earlier[-1].words if token.dep_ in ("nsubj", "nsubjpass"))
    first = next(told, None)
    counts = first is not None and first.lower_ in anaphora().counts and tree.phrase_start(first).lower_ == "the"
    return first if counts and first is not None and not list(first.rights) else None


def _given_as(anchor: Token) -> Token | None:
    """What somebody gives as a number: "it", in "the ministry gave it as 500"."""
    led = anchor.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "as" else None
    if led is None or not tree.is_verb(led.head) or led.head.lower_ not in wholes().giving:
        return None
    return next((child for child in led.head.rights if child.dep_ == "dobj" and child.i < led.i), None)


def _answers(sentence: Sentence, anchor: Token) -> bool:
    """Whether a number alone behind a colon ends a sentence: "asking how many there were, she got a reply: 500"."""
    first = tree.phrase_start(anchor).i
    behind = [token for token in sentence.words[anchor.i + 1 :] if token.text[0].isalnum()]
    return first > 0 and sentence.words[first - 1].text == ":" and not behind


def _numbered(sentence: Sentence) -> list[Token]:
    """The classes behind "how many" and behind nouns of counting, in order."""
    counting = (token for token in sentence.words if token.lower_ in anaphora().counts | anaphora().lists)
    named = [noun for token in counting for noun in _behind(token)]
    return sorted([*named, *_asked_after(sentence)], key=lambda noun: noun.i)


def _asked_after(sentence: Sentence) -> list[Token]:
    """The classes behind "how many", where that asks no more than how many there are."""
    nouns = [many.head for many in _asked(sentence)]
    return [noun for noun in nouns if noun.tag_ in _PLURAL and _only_there(noun)]


def _asks_for_some(sentence: Sentence) -> bool:
    """Whether a question of how many asks for more: "how many of the mills are old", "how many mills export"."""
    return len(_asked_after(sentence)) < sum(1 for _ in _asked(sentence))


def _asked(sentence: Sentence) -> Iterator[Token]:
    return (token for token in sentence.words if token.lower_ == "many" and token.i and token.nbor(-1).lower_ == "how")


def _behind(noun: Token) -> Iterator[Token]:
    """The class whose number a noun is, or which it says anew: "the number of mills", "one number, that of mills"."""
    again = [child for child in noun.rights if child.dep_ == "appos" and child.lower_ == "that"]
    for token in (noun, *again):
        for prep in token.rights:
            yield from (of for of in prep.rights if prep.lower_ == "of" and of.dep_ == "pobj" and of.tag_ in _PLURAL)


def _only_there(noun: Token) -> bool:
    """Whether a question of how many asks no more than how many there are, or a place has."""
    verb = tree.governor(noun)
    behind = noun.doc[noun.i + 1 : noun.i + 4]
    there = any(token.lower_ == "there" for token in behind)
    return there or (verb is not None and verb.lower_ in existence().having and noun.dep_ not in ("nsubj", "nsubjpass"))
