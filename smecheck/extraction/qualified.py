"""What some of those told before are said to be by an adjective ("500 are old"): a parse and a number in, it out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from smecheck.extraction.mentions import mention
from smecheck.extraction.ones import plainest, standing_for
from smecheck.extraction.parsed import Token
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.model import Mention, Role, Span

_PLURAL = ("NNS", "NNPS")
_NAMING = ("JJ", "NN", "VBN", "HYPH", "AFX", "CC", "``", "''")
_LINKS = frozenset(("as", "to", "be", "held", "said", "being"))
_FAR = 8  # words of what a number is taken of, or of a class
_CALLER = 4  # words of who calls them so


def may_look_back(sentence: Sentence, number: Span) -> bool:
    """Whether those said to be so are told in an earlier sentence."""
    found = _told(sentence, number)
    return found is not None and found[0] is None


def among(
    around: tuple[Mention, ...], sentence: Sentence, number: Span, earlier: Sequence[Sentence], text: str
) -> tuple[Mention, ...]:
    """A number's mentions with the adjectives behind its verb and what they are said of, where no noun follows them.

    "500 of the mills are small and old", "500 are rated small and old", "it has 500 that it calls small and old".
    """
    found = _told(sentence, number)
    noun, phrase = found or (None, [])
    where, noun = (sentence, noun) if noun is not None or not phrase else plainest(earlier) or (sentence, None)
    if noun is None:
        return around
    spot = sentence.spanned(phrase[-1], phrase[-1])
    told = standing_for(mention(text, sentence.spanned(phrase[0], phrase[-1]), Role.PREDICATE, spot), where, noun)
    if any(one.role is Role.PREDICATE for one in around):
        return (*around, told)
    verbs = [
        token for token in sentence.words[: phrase[0].i] if token.lower_ in existence().being | classing().classing
    ]
    spots = [sentence.spanned(verb, verb) for verb in verbs[-1:]]
    return (*around, *(mention(text, verb, Role.PREDICATE, verb) for verb in spots), told)


def _told(sentence: Sentence, number: Span) -> tuple[Token | None, list[Token]] | None:
    """The noun of those counted, where the sentence has it, and the adjectives."""
    inside = sentence.tokens(number)
    if not inside or inside[-1].tag_ != "CD":
        return None
    before, after = sentence.words[: inside[0].i], sentence.words[inside[-1].i + 1 :]
    noun, rest = _past_whole(after)
    phrase = _adjectives(_past_verb(rest) or _past_naming(rest))
    if not phrase:
        return None
    return (noun if noun is not None and noun.tag_ in _PLURAL else _before(before)), phrase


def _before(words: Sequence[Token]) -> Token | None:
    """The plural before a number in its sentence that has a number itself, or the only one."""
    plurals = [token for token in words if token.tag_ in _PLURAL]
    counted = [token for token in plurals if any(child.dep_ == "nummod" for child in token.lefts)]
    return next(reversed(counted), None) or (plurals[0] if len({token.lower_ for token in plurals}) == 1 else None)


def _past_whole(after: Sequence[Token]) -> tuple[Token | None, Sequence[Token]]:
    """What a number is taken of, right behind it, and what follows: mills, in "500 of Norway's mills are"."""
    if not after or after[0].lower_ != "of":
        return None, after
    whole = list(
        takewhile(lambda token: token.tag_ == "POS" or token.lower_ not in existence().being, after[1 : _FAR + 1])
    )
    whole = [*whole[:1], *takewhile(lambda token: token.tag_ != "WDT", whole[1:])]
    plain = all(token.tag_.startswith(("NN", "JJ", "DT", "PRP", "POS", "HYPH", "WDT")) for token in whole)
    noun = whole[-1] if whole and whole[-1].tag_ != "PRP" else None  # "500 of them that are old"
    return (noun, after[len(whole) + 1 :]) if whole and plain else (None, ())


def _past_verb(after: Sequence[Token]) -> Sequence[Token]:
    """Past a verb of being or of classing: "are", "are now rated as", "that count as"."""
    after = after[1:] if after and after[0].tag_ == "WDT" else after
    spare = existence().being | classing().classing | _LINKS
    led = list(takewhile(lambda token: token.lower_ in spare or token.tag_ == "RB", after))
    told = any(token.lower_ in existence().being for token in led[:1]) or [token.lower_ for token in led[1:2]] == ["as"]
    return after[len(led) :] if told else ()


def _past_naming(after: Sequence[Token]) -> Sequence[Token]:
    """Past a clause by which somebody calls them so: "that it calls"."""
    if not after or after[0].lower_ not in cues().relative | cues().clause:
        return ()
    verb = next((token for token in after[1:_CALLER] if token.lower_ in classing().naming), None)
    rest = after[after.index(verb) + 1 :] if verb is not None else ()
    return rest[1:] if rest and rest[0].lower_ == "as" else rest


def _adjectives(after: Sequence[Token]) -> list[Token]:
    """The adjectives that stand here, as far as a break or another clause; none where a noun stands behind them."""
    phrase = list(takewhile(lambda token: token.tag_.startswith(_NAMING), after[:_FAR]))
    while phrase and (phrase[-1].tag_ == "CC" or (phrase[-1].tag_.startswith("NN") and phrase[-1].lower_ == "ones")):
        phrase.pop()
    told = any(token.tag_ == "JJ" for token in phrase)
    many = any(token.tag_ in _PLURAL or token.lower_ in anaphora().any_of for token in phrase)
    behind = after[len(phrase)] if len(after) > len(phrase) else None
    ends = behind is None or not behind.text.isalpha() or behind.tag_ in ("CC", "NNS")
    return phrase if told and not many and ends else []
