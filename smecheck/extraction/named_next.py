"""A number that only the next sentence names: two parsed sentences in, what the second tells of the number out.

"The number to know: 5 percent. That was the growth of exports in May."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from smecheck.extraction import tree
from smecheck.extraction.parsed import Token
from smecheck.extraction.partings import loose
from smecheck.extraction.passage import Passage
from smecheck.extraction.places import PlaceMention
from smecheck.extraction.sentences import split
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.model import Claim, Span

_GAP = re.compile(r"\s*\n\s*")
_NAMES = re.compile(r"[\"“']?(?P<pointer>[a-z]+)(?:\s+(?:is|was|were|are)|['’]s)\s", re.IGNORECASE)
_SO_MANY = re.compile(r"[\"“']?(?:so|that|this) many\s", re.IGNORECASE)

_HELPERS = frozenset(("do", "does", "did"))


def following(text: str, spans: Sequence[Span], place: int) -> Span | None:
    """The sentence behind one of several, where its words may name a number that the one leaves without a name."""
    behind = spans[place + 1] if place + 1 < len(spans) else _of_next_paragraph(text, spans[place].end)
    return behind if behind is not None and _may_name(text, behind.start) else None


def _of_next_paragraph(text: str, end: int) -> Span | None:
    """The first sentence of the paragraph behind a place, where that may name a number ("… 500\\n\\nThat is …")."""
    gap = _GAP.match(text, end)
    if gap is None or not _may_name(text, gap.end()):
        return None
    stop = text.find("\n", gap.end())
    return next(iter(split(text, Span(gap.end(), stop if stop > 0 else len(text)))), None)


def _may_name(text: str, start: int) -> bool:
    """Whether the words at a place open what names the number before them: "That was", "So many", "It refers to"."""
    opening = _NAMES.match(text, start)
    if opening is not None and opening["pointer"].lower() in _pointers():
        return True
    return _SO_MANY.match(text, start) is not None or _refers().match(text, start) is not None


def presented(sentence: Sentence, number: Span) -> bool:
    """Whether a sentence does no more than show a number: no verb but "is" governs it, or one that bids look at it."""
    anchor = sentence.root(number)
    if anchor is None:
        return False
    verb = tree.governor(anchor)
    if verb is None or verb.lower_ in existence().being or loose(sentence, anchor):
        return True
    return verb.tag_ == "VB" and verb.head is verb and tree.own_subject(verb) is None and anchor.head is verb


def put_bare(sentence: Sentence, number: Span) -> bool:
    """Whether a clause gives a number as that of a count, and tells not of what: "She put the number at 500"."""
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if verb is None:
        return False
    told = [tree.own_subject(verb), *(child for child in verb.rights if child.dep_ == "dobj")]
    counts = [noun for noun in told if noun is not None and noun.lower_ in anaphora().counts | anaphora().anaphoric]
    return any(tree.phrase_start(noun).lower_ == "the" and not list(noun.rights) for noun in counts)


def tells_itself(sentence: Sentence, number: Span) -> bool:
    """Whether a clause says more of its number than that it is one: "Sales were 500", not "The figure is 500"."""
    anchor = sentence.root(number)
    verb = tree.governor(anchor) if anchor is not None else None
    if anchor is None or verb is None or loose(sentence, anchor):
        return False
    above = {token.i for token in tree.climb(anchor)}
    heads = [tree.own_subject(verb), *(child for child in verb.rights if child.dep_ == "attr")]
    told = [head for head in heads if head is not None and head.i not in above]
    spare = anaphora().anaphoric | cues().neutral
    plain = all(not head.tag_.startswith("NN") or head.lower_ in spare for head in told)
    return not plain or any(child.lower_ == "of" for noun in (anchor, *told) for child in noun.rights)


def adds(passage: Passage) -> bool:
    """Whether a sentence tells where or when something else is so, or that it is aimed at: "That was so in 1999"."""
    aims = any(word.lower_ in standings().status for word in passage.sentence.words)
    return bool(passage.places or passage.periods) or aims


def pointer(sentence: Sentence) -> Span | None:
    """Where "That" stands in a sentence that tells what it is: "That was the growth of exports"; else None."""
    first = next((token for token in sentence.words if token.text.isalpha()), None)
    if first is not None and _asks_so_many(first):
        return sentence.spanned(first, first.nbor(1)) if how_many(sentence) is not None else None
    if first is None or first.lower_ not in _pointers() or first.dep_ not in ("nsubj", "nsubjpass"):
        return None
    told = [child for child in first.head.rights if child.dep_ in ("attr", "ccomp", "csubj")]
    aimed = any(
        word.lower_ in standings().status and word.tag_ != "NNP" for word in sentence.words
    )  # "what analysts expect"
    named = any(child.tag_.startswith("NN") or (child.dep_ != "attr" and not aimed) for child in told)
    return sentence.spanned(first, first) if named else None


def referred_to(sentence: Sentence) -> Token | None:
    """The noun that a sentence says the number before it is of: "It was speaking of mills", "It refers to mills"."""
    for verb in sentence.words:
        denied = any(child.lower_ in denying().negation for child in verb.lefts)
        for prep in verb.rights if verb.head is verb and not denied else ():
            noun = next((child for child in prep.rights if child.dep_ == "pobj"), None)
            told = verb.lower_ in cues().referring.get(prep.lower_, ())
            if told and noun is not None and noun.tag_ in ("NNS", "NNPS"):
                return noun
    return None


def _asks_so_many(first: Token) -> bool:
    """Whether a sentence opens with "so many", as an answer does: "So many mills does Norway have"."""
    return first.lower_ in ("so", "that", "this") and first.nbor(1).lower_ == "many"


def how_many(sentence: Sentence) -> Token | None:
    """The noun of which a sentence says that the number tells how many there are: "That is how many mills it has"."""
    leads = ("how", "so", "that", "this")
    word = next((t for t in sentence.words if t.lower_ == "many" and t.i and t.nbor(-1).lower_ in leads), None)
    noun = word.head if word is not None else None
    if noun is None or not noun.tag_.startswith("NN"):
        return None
    known = existence().having | existence().founding | existence().being | _HELPERS
    verbs = [token for token in sentence.words if tree.is_verb(token) and token.i > noun.i]
    return noun if all(verb.lower_ in known for verb in verbs) else None


def placed(told: Claim, places: Sequence[PlaceMention]) -> Claim:
    """A claim with the place that the sentence names which tells of it: Ulm, in "That is how many mills Ulm has"."""
    codes = list(dict.fromkeys(place.code for place in places if place.code))
    if told.area_said or not codes:
        return told
    finest = max(codes, key=len)
    return replace(told, area=finest, area_said=True, other_areas=tuple(code for code in codes if code != finest))


def together(own: Claim, told: Claim, *, counts: bool) -> Claim:
    """A number's claim as the next sentence tells it.

    own: by its own sentence. told: by the next. counts: it counts things that it names itself, and takes no more than
    the time and the place from there.
    """
    negated, supposed = own.negated or told.negated, own.supposed or told.supposed
    if counts:
        time = (told.period, True) if told.period_said and not own.period_said else (own.period, own.period_said)
        here = told if told.area_said and not own.area_said else own
        place = (here.area, here.area_said, here.other_areas)
        own = replace(own, period=time[0], period_said=time[1], negated=negated, supposed=supposed)
        return replace(own, area=place[0], area_said=place[1], other_areas=place[2])
    return replace(told, quantity=own.quantity, sentence=own.sentence, negated=negated, supposed=supposed)


@cache
def _refers() -> re.Pattern[str]:
    """What opens a sentence that tells what was spoken of: "It was speaking of", "The figure refers to"."""
    leads = "|".join(rf"(?:{'|'.join(sorted(verbs))})\s{to}" for to, verbs in cues().referring.items())
    who = "|".join(sorted(anaphora().pronouns))
    return re.compile(rf"[\"“']?(?:{who}|the \w+)\s(?:\w+\s){{0,2}}?(?:{leads})\s", re.IGNORECASE)


@cache
def _pointers() -> frozenset[str]:
    """What points at one thing: "that", "this"."""
    return anaphora().pronouns & anaphora().determiners & anaphora().singular
