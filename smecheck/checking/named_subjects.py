"""Whether a phrase names a measure's subject, and whole: a stretch and a measure in; why not, and how sure, out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.index import Found
from smecheck.checking.parts import is_of_each, is_one, may_be_those_that, of_a_kind
from smecheck.checking.placed import Owner
from smecheck.checking.sentencewide import right_before
from smecheck.checking.setting import Setting
from smecheck.checking.some_of import some_of
from smecheck.checking.sparing import bundles, classes
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.tellers import sources
from smecheck.checking.verbs import verb_of
from smecheck.checking.what_about import is_what_it_is_about
from smecheck.checking.which_of_them import kind_before, only_those
from smecheck.checking.wider import further_kind
from smecheck.checking.words import Word, content, folded, words
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.limiting import limiting
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role

_RELATIVE = re.compile(r",?\s(?:that|who|which)\s")
_THESE_ARE = re.compile(r"(?:These|Those) are\b|(?:An?|Any|Every) [^,;:.]{1,60} (?:that|this) (\w+)\b")
_POSSESSIVE = ("'s", "’s")
_IT_IS = re.compile(r"\W*[Ii]t(?: is|['’]s| was)(?: [a-z]+)? ")
_SENTENCE_END = re.compile(r"[.!?]\W*\s|\n")
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_SET_OFF = re.compile(r"\s?[-–—:|]\s")
_TAIL = 60  # characters
_CLOSING = " .\"'”’"


def named_in(setting: Setting, measure: Measure, stretch: Stretch) -> Owner | None:
    """Whether a stretch names one of the subjects, and whole; None where it names none."""
    wanted = setting.index.subjects[measure.id]
    here = [found for found in stretch.found if found.run in wanted]
    if not here or any(_set_apart(setting, stretch, min(found.at)) for found in here):
        return None
    some = next((some for found in here if (some := some_of(setting, min(found.at)))), None)
    likely = not (some and stretch.role is Role.ANTECEDENT and some.split()[0] not in wholes().apiece)
    likely = likely or _taken_up(setting, stretch)
    if some and not _of_them_all(setting, stretch, some):
        return Owner(f"of some of them: {some}")
    if other := further_kind(setting, min(min(found.at) for found in here)):
        return Owner(f"of others as well: {other}")
    covered = setting.covered(stretch, measure)
    longest = max(here, key=lambda found: len(found.at))
    end = max(word.end for word in stretch.words if word.start in longest.at)
    if kind := of_a_kind(setting, end) or only_those(setting, measure, stretch, end):
        return Owner(f"only those {kind}")
    if verb := kind_before(setting, stretch, min(longest.at)):
        return Owner(f"of a part or another: {verb}")
    if is_one(setting, measure, stretch, longest):
        return Owner("of one of them")
    left = right_before(stretch, min(longest.at), covered)
    of_source = stretch.noun is not None and stretch.noun.text in sources() and stretch.noun.start < min(longest.at)
    if stretch.role in (Role.SUBJECT, Role.ANTECEDENT, Role.COUNTED) and not of_source:
        left = left or setting.left(stretch, measure)
    elif stretch.role is Role.OF and stretch.mention.span.end <= setting.claim.quantity.span.start:
        left = left or tuple(w for w in setting.left(stretch, measure) if w.start < min(longest.at))  # a label's
    if of_source and stretch.noun is not None:
        left = tuple(word for word in left if word.start > stretch.noun.start)  # "key facts about the mills"
    if stretch.role is not Role.SENTENCE:
        left = left or _right_behind(setting, measure, stretch, max(longest.at))
    spare = bundles() | (limits() if measure.kind is Kind.THRESHOLD else frozenset())
    narrows = classing().subset  # "listed", which is none of a list; said of batches is said of what they hold
    left = tuple(w for w in left if w.text not in spare or w.raw in narrows)
    left = tuple(w for w in left if not is_what_it_is_about(setting, measure, stretch, w))
    left = tuple(w for w in left if not is_of_each(setting, measure, w))
    left = tuple(w for w in left if not (_holds_them_all(setting, stretch, w) or _stands_over_news(setting, w)))
    if left and not _only_its_kind(setting, measure, (*left, *setting.left(stretch, measure)), longest):
        return Owner(f"of a part or another: {_told(setting, left, longest.at)}")
    return Owner(firm=likely and not may_be_those_that(setting, end))


def _stands_over_news(setting: Setting, word: Word) -> bool:
    """Whether a word only stands over any news, set off from what this is about: "FACTBOX - The mills in figures"."""
    return word.raw in wholes().headings and _SET_OFF.match(setting.article.text, word.end) is not None


def _holds_them_all(setting: Setting, stretch: Stretch, word: Word) -> bool:
    """Whether a subject's noun is for many things together, all those that stand behind it: "the network of mills"."""
    text, start = setting.article.text, setting.claim.sentence.start
    if word != stretch.noun or stretch.role is not Role.SUBJECT or word.raw not in classing().collectives:
        return False
    lead = text[start : word.start].lower().split()[-1:]
    definite = lead != [] and (lead[0] in ("the", "its", "their") or lead[0].endswith(_POSSESSIVE))
    return definite and text[word.end :].startswith(" of ")


def _of_them_all(setting: Setting, stretch: Stretch, some: str) -> bool:
    """Whether what leads to some of a class leaves the number to all: "one of the mills that make 60 percent of it".

    So it does in "Each of the mills is small; together they …" and, less surely, "It is one of the mills. They …".
    """
    first = some.split()[0]
    if stretch.role is Role.ANTECEDENT:
        near = setting.of(Role.SUBJECT, Role.PREDICATE)
        return first in wholes().apiece or (first == "one" and any(own.is_many() for own in near))
    verb = verb_of(setting)
    relative = _RELATIVE.match(setting.article.text, stretch.mention.span.end)
    return first == "one" and relative is not None and verb is not None and not verb.endswith(("s", "ed"))


def _taken_up(setting: Setting, stretch: Stretch) -> bool:
    """Whether all of a class were spoken of since: "It is one of the mills in Ulm. Those mills … They make 500"."""
    since = [other for other in setting.of(Role.ANTECEDENT) if other.mention.span.start > stretch.mention.span.end]
    since = [other for other in since if other.is_many() and other.stands_in() and other.noun in other.words[-1:]]
    return any(other.noun is not None and other.noun.text in classes() for other in since)


def defined_right_before(setting: Setting, measure: Measure) -> bool:
    """Whether what says of a subject right before it what that is leads to a limit: "than mills, a group with 500"."""
    number, text = setting.claim.quantity.span, setting.article.text
    for sentence in setting.of(Role.SENTENCE):
        ends = [
            max(word.end for word in sentence.words if word.start in found.at)
            for found in sentence.found
            if found.run in setting.index.subjects[measure.id] and max(found.at) < number.start
        ]
        if ends and _defined().fullmatch(text[max(ends) : number.start]) is not None:
            return True
    return False


@cache
def _defined() -> re.Pattern[str]:
    """What says right behind a class what that is: ", a group with", ", by which they mean firms with"."""
    runs = "|".join(sorted(" ".join(run) for run in limiting().defining))
    marks = "|".join(sorted(limiting().marking | cues().relative))
    meaning = rf"(?:\w+ ){{0,4}}(?:{runs}) (?:those|(?:all |any )?[\w-]+s) (?:{marks})"
    return re.compile(rf"\"?(?:,| \(| [-–—])\s?(?:an?|the|those|that is|{meaning}) [^,;:.()]{{1,50}}")


def defined_next(setting: Setting, measure: Measure) -> bool:
    """Whether a limit is of what the words right before its sentence name: "… than large mills. These have over 500".

    No more stands between than the end of the one and "These are", or "A mill belongs to that group if".
    """
    text, sentence = setting.article.text, setting.claim.sentence
    opened = _THESE_ARE.match(text, sentence.start, sentence.end) if measure.kind is Kind.THRESHOLD else None
    if opened is None or (opened[1] is not None and opened[1] not in shares().gathering):
        return False
    start = max(0, sentence.start - _TAIL)
    told = words(text[start : sentence.start].rstrip(_CLOSING))
    for run in setting.index.subjects[measure.id]:
        if tuple(word.text for word in told[-len(run) :]) == run:
            before = told[: -len(run)][-1:]
            return all(_leads_to(word) for word in before)
    return False


def _leads_to(word: Word) -> bool:
    """Whether a word right before a class neither narrows it nor sets it apart: "than mills", not "listed mills"."""
    apart = word.raw in cues().contrast and word.raw != "than"
    return not apart and (word.hollow or not Stretch.tells(word))


def _only_its_kind(setting: Setting, measure: Measure, left: tuple[Word, ...], found: Found) -> bool:
    """Whether no more is told with the name of an undertaking than that it is one: "a drive called Joined Hands"."""
    text = setting.article.text
    name = text[min(found.at) : max(found.at)]
    made = wholes().makers | wholes().instalments
    kinds = folded(made | classing().naming | wholes().presenting) | frozenset(content(measure.name))
    undertaking = any(word.raw in made for word in left)
    return undertaking and name[:1].isupper() and all(word.text in kinds for word in left)


def _set_apart(setting: Setting, stretch: Stretch, start: int) -> bool:
    """Whether a subject is only compared with or taken out; one thought away ("Without mills, …") is not."""
    lead = setting.article.text[setting.claim.sentence.start : stretch.mention.span.start].lower()
    before = lead.replace('"', " ").replace("“", " ").split()
    away = stretch.role in (Role.SUBJECT, Role.ANTECEDENT)  # "Without mills there is no bread: they make 60 percent"
    thought_away = away and not shares().without.isdisjoint(before[-1:])
    return setting.set_apart(start) and not thought_away


def _right_behind(setting: Setting, measure: Measure, stretch: Stretch, start: int) -> tuple[Word, ...]:
    """The words of a complement or a clause that narrow the noun at a place, and not another noun after it."""
    left, headline = setting.behind(stretch, measure, of=False), setting.article.headline
    if _picked_out(setting, stretch):
        left = tuple(word for word in left if word.start < stretch.mention.span.end)
    if headline is not None and headline.contains(stretch.mention.span):
        left = tuple(word for word in left if word.raw not in wholes().conditions)  # "Mills in good shape"
    between = [word for word in stretch.words if left and start < word.start < left[0].start]
    return () if any(stretch.tells(word) or word.raw in wholes().every for word in between) else left


def _picked_out(setting: Setting, stretch: Stretch) -> bool:
    """Whether a clause tells what all of a class do, and no others: "It is the mills that make it", not "… who …"."""
    text, span = setting.article.text, stretch.mention.span
    before = _SENTENCE_END.split(text[max(0, span.start - _TAIL) : span.start])[-1]
    clause = _CLAUSE_END.split(text[span.end : span.end + 2 * _TAIL])[0]
    return _IT_IS.fullmatch(before) is not None and len(_RELATIVE.findall(clause)) == 1


def _told(setting: Setting, left: tuple[Word, ...], at: frozenset[int]) -> str:
    """What narrows a subject, with the subject, as the article writes it."""
    ends = [*(word.end for word in left), max(at)]
    text = setting.article.text[min(word.start for word in left) : max(ends)]
    return " ".join(text.split()) if len(text) < 60 else raw(setting.article, left)


def whoever_meets(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase is of any firm that a limit is for: "a firm needs sales of 500"."""
    left = setting.left(stretch, measure)
    return measure.kind is Kind.THRESHOLD and {word.text for word in left} <= folded({"enterprise"}) | limits()


@cache
def limits() -> frozenset[str]:
    """The folded nouns of a limit, and of what is defined: "the bar for large mills", "the term large mills"."""
    return frozenset(word for run in (*limiting().limits, *limiting().defining) for word in content(" ".join(run)))
