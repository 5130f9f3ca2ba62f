"""Whether a figure is told only as what somebody rejects, doubts or asks: a parse and a number in, yes or no out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from smecheck.extraction import tree
from smecheck.extraction.clauses import clause, up_to_semicolon
from smecheck.extraction.denials import comes_of_it, is_nobody, surprises
from smecheck.extraction.parsed import Token
from smecheck.extraction.settled import settled
from smecheck.extraction.tree import Sentence
from smecheck.language import places
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.language.periods import months, weekdays
from smecheck.model import Span

_LEADS = frozenset(":–—")
_OPENING = 4  # words
_LABEL = re.compile(r"(?:^|(?<=[.!?\n]))\W*(?:(?:the|a)\s)?([a-z]+)(?:\s(?:no\.?\s?)?\d+)?[.:!?](?=\s)", re.IGNORECASE)


def doubted(sentence: Sentence, number: Span) -> bool:
    """Whether the words that govern a number reject it or do not stand by it.

    "They disputed that the town has 500 mills", "rejected the claim that …", "there is no evidence that …", "cast doubt
    on reports of …", "an earlier version said …", "we wrote that …", "allegedly". What is told as known
    ("the town's 500 mills") is not in doubt with what is said of it.
    """
    anchor = sentence.root(number)
    if anchor is None or settled(sentence, number):
        return False
    if _rumoured(sentence, number):
        return True
    below, claims = anchor, False
    for above in up_to_semicolon(sentence, anchor):
        if comes_of_it(anchor, above):
            break
        claims = claims or above.lower_ in denying().claiming
        if tree.is_verb(above) and (_rejects(above, below, claims) or _doubts(above) or _told_elsewhere(above, below)):
            return True
        if above.lower_ in denying().backing and _without(above):
            return True
        below = above
    return False


def labelled(text: str, paragraphs: Sequence[Span], sentence: Span) -> bool:
    """Whether a sentence stands behind a label that makes it a claim to be checked, or under such a heading.

    "Claim: the town has 500 mills. Fact: it has 300." "The myth", and below it: "The town has 500 mills."
    """
    place = bisect_right(paragraphs, sentence.start, key=lambda paragraph: paragraph.start) - 1
    if place < 0:
        return False
    found = _LABEL.finditer(text, paragraphs[place].start, sentence.end)
    labels = [label[1].lower() for label in found if label.start() <= sentence.start]
    if labels:
        return labels[-1] in denying().labels
    above = paragraphs[place - 1].of(text).lower().strip(" .:!?*#").split() if place else []
    return len(above) <= 2 and above[-1:] != [] and above[-1] in denying().labels


def asked(sentence: Sentence, number: Span) -> bool:
    """Whether a figure stands in the question itself of one to be answered by yes or no: "Has the town 500 mills?".

    So does one that asks whose it is: "Which country has 500 mills?".
    What leads to the question by a colon or a dash ("Fact check: …") is none of it.
    """
    anchor = sentence.root(number)
    words = [token for token in sentence.words if token.tag_ not in ("``", "''")]
    leads = [at for at, token in enumerate(words) if token.text in _LEADS and anchor is not None and token.i < anchor.i]
    words = words[leads[-1] + 1 :] if leads else words
    if anchor is None or not words or words[-1].text != "?":
        return False
    if _asks_where(words):
        return True
    if settled(sentence, number):
        return False
    finite = ("VBZ", "VBP", "VBD", "MD", *(("VB",) if leads else ()))  # what a colon parts is misread now and then
    if words[0].tag_ not in finite and words[0].dep_ not in ("aux", "auxpass"):
        return False
    return not any(above.dep_ == "relcl" or _known(above) for above in tree.climb(anchor))


def _asks_where(words: Sequence[Token]) -> bool:
    """Whether a question asks which country, or who, has what is told in it."""
    first, second = words[0].lower_, words[1].lower_ if len(words) > 1 else ""
    return first == "who" or (first in ("which", "what") and second in places.words("lands"))


def _known(verb: Token) -> bool:
    """Whether a clause is told as known in the question: "Did you know that the town has 500 mills?"."""
    return verb.dep_ == "ccomp" and verb.head.lower_ in denying().knowing


def _rejects(verb: Token, below: Token, claims: bool) -> bool:
    """Whether a verb rejects what is below it: a clause, or a claim by its noun ("rejected reports that …").

    claims: a noun for a claim stands between the number and the verb.
    """
    if verb.lower_ not in denying().rejecting or not (claims or below.dep_ in ("ccomp", "nsubjpass")):
        return False
    if verb.lower_ in denying().waving and not claims and below.dep_ == "ccomp":
        return False  # "The town has 500 mills," she laughed
    subject = tree.own_subject(verb)
    return subject is None or not is_nobody(subject)  # "nobody has challenged the estimate"


def _doubts(verb: Token) -> bool:
    """Whether a doubt hangs on a verb: "cast doubt on", "allegedly has"; none of "though they doubt it"."""
    doubts = [child for child in verb.children if child.lower_ in denying().doubting and child.dep_ != "advcl"]
    return any(not _without(child) for child in doubts)


def _told_elsewhere(verb: Token, below: Token) -> bool:
    """Whether an older story says so, a claim that goes round, or a guess: "viral posts …", "most readers said …"."""
    subject = tree.own_subject(verb)
    if subject is None or subject is below:
        return False
    if _guessed(verb, subject):
        return True
    claim = subject.lower_ in denying().claiming
    rumour = claim and not denying().spreading.isdisjoint(word.lower_ for word in subject.subtree)
    return rumour or _superseded(verb, subject)


def _guessed(verb: Token, subject: Token) -> bool:
    """Whether those say so who can only guess, or a page that is not real: "readers put …", "a fake letter says …"."""
    words = denying()
    if surprises(verb):
        return False
    if verb.lower_ in words.guessing or subject.lower_ in words.guessing:
        return True
    told = verb.lower_ in cues().said | cues().putting
    if not told:
        return False
    people = not words.lay.isdisjoint(token.lower_ for token in subject.subtree)
    return people or any(child.lower_ in words.forged for child in subject.lefts) or _one_of_several(verb, subject)


def _one_of_several(verb: Token, subject: Token) -> bool:
    """Whether some say so and others say something else: "Some put it at 5 percent, others at 9"."""
    some = subject.lower_ == "some" or any(child.lower_ == "some" for child in subject.lefts)
    return some and any(token.lower_ == "others" for token in verb.doc[verb.i :])


def _superseded(verb: Token, subject: Token) -> bool:
    """Whether it is an older version of the story that says so, or the page of its own past.

    "An earlier version put …", "we gave … as 500", "an article on May 10 said …" in a column of corrections.
    """
    if verb.lower_ not in cues().said | cues().putting | denying().printing:
        return False
    if verb.tag_ == "VBD" and subject.lower_ in denying().pages and _has_a_date(subject):
        return True
    if verb.tag_ == "VBD" and _in_print(subject):
        return True
    if subject.lower_ in denying().own or (verb.lower_ in denying().printing and subject.lower_ in denying().pages):
        return verb.tag_ == "VBD"
    if subject.lower_ not in denying().versions:
        return False
    return any(child.lower_ in denying().superseding for child in subject.lefts)


def _rumoured(sentence: Sentence, number: Span) -> bool:
    """Whether a number's clause opens with a claim that goes round, however it is parsed: "A viral video claims …"."""
    told = clause(sentence, number).split()[:_OPENING]
    return any(one in denying().spreading and other in denying().claiming for one, other in pairwise(told))


def _has_a_date(subject: Token) -> bool:
    """Whether a page is one of a day or of a number: "an article on July 10 (page 14)", "Tuesday's story"."""
    return any(token.like_num or token.lower_ in months() or token.lower_ in weekdays() for token in subject.subtree)


def _in_print(subject: Token) -> bool:
    """Whether it stands in the paper of some day: "a report on page 11 of Saturday's paper", "Monday's edition"."""
    told = {token.lower_ for token in subject.subtree}
    return not told.isdisjoint(denying().sheets) and not told.isdisjoint(weekdays())


def _without(noun: Token) -> bool:
    """Whether there is none of something: "no evidence", "little proof", "without any basis"."""
    lacking = {child.lower_ for child in noun.lefts} & denying().lacking
    return bool(lacking) or noun.head.lower_ in denying().lacking
