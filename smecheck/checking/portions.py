"""Why a share is not the one that a measure holds: its setting and a measure in, a reason in words or None out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch, neutral
from smecheck.checking.words import content, folded, words
from smecheck.language.cues import cues
from smecheck.language.hedges import before_number
from smecheck.language.shares import shares
from smecheck.model import Kind, Measure, Role, Span

_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_OF_THEM = re.compile(r"\s(?:of|among)\s(?:them|us|whom|which)\b")
_FEW = 3  # words that may be joined behind a noun and are no clause
_LIST = re.compile(r"^,\s+[^,;:]+(?:,\s+[^,;:]+)*,?\s+(?:and|or)\s+[^,;:]+$")


def another_share(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why a share that names the measure in a stretch is another share, in words, or None.

    The measure holds what its subject has of a whole ("the mills' share of exports"). Another is what some of the
    subject do or have ("60 percent of the mills export"), what the subject has together with others, what it has of a
    part of the whole ("60 percent of exports to Norway"), and the height of a thing told with "of" ("a tax of 20
    percent").
    """
    if not of_a_whole(measure):
        return None
    if _leads_to_number(setting, stretch):
        return "no share: the height or the worth of something"
    if own := _of_the_subject(setting, measure, found):
        return own
    return _with_others(setting, measure) or _somewhere(setting, measure) or _bound_for(setting, stretch, found)


def names_other(setting: Setting, measure: Measure) -> str | None:
    """Why a phrase elsewhere in the sentence does not tell what a share is of: the number's own words name another."""
    if not of_a_whole(measure):
        return None
    subjects = setting.index.subjects[measure.id]
    for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT):
        said_of = [named.at for named in near.found if named.run in subjects]
        for named in near.found:
            others = (m for m in setting.index.named.get(named.run, ()) if m is not measure and of_a_whole(m))
            if next(others, None) is not None and not any(named.at <= at for at in said_of):
                return f"a figure of {near.mention.text}"
    return None


@cache
def of_a_whole(measure: Measure) -> bool:
    """Whether a measure is somebody's share in a whole: "Share of mills in exports", not "of mills that export"."""
    if measure.kind is not Kind.SHARE or not measure.subjects:
        return False
    _, told, whole = measure.name.rpartition(" in ")
    named = set(content(whole))
    return bool(told) and any(named.issuperset(content(phrase)) for phrase in measure.phrases)


def _leads_to_number(setting: Setting, stretch: Stretch) -> bool:
    """Whether the number tells how high or dear something is: "a tax of 20 percent", "worth 2 percent of GDP"."""
    number, text, span = setting.claim.quantity.span, setting.article.text, stretch.mention.span
    before = text[setting.claim.sentence.start : number.start].lower().split()
    while before:
        if any(tuple(before[-len(run) :]) == run for run in shares().worth):
            return True
        if before.pop() not in before_number():
            break
    if stretch.role not in (Role.OF, Role.PREDICATE) or span.end > number.start or stretch.noun is None:
        return False
    between = text[span.end : number.start].lower().split()
    sizing = folded(cues().parts) | neutral() | folded(cues().means)
    if stretch.role is Role.OF:
        return between[:1] == ["of"] and stretch.noun.text not in sizing
    told = any(near.noun is not None and near.noun.text in sizing for near in setting.of(Role.SUBJECT, Role.PREDICATE))
    return between[:1] != [] and between[0] in ("at", "by") and not told


def _of_the_subject(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Why it is a share of the subject itself, or of what the subject has."""
    text, wanted = setting.article.text, setting.index.subjects[measure.id]
    if _OF_THEM.match(text, setting.claim.quantity.span.end) and min(found.at) > setting.claim.quantity.span.end:
        return "a share of what is told before"
    for sentence in setting.of(Role.SENTENCE):
        for named in sentence.found:
            if named.run in wanted and _some_of(setting, min(named.at)):
                return f"a share of {text[min(named.at) : _end(sentence, named)]} themselves"
    for own in setting.of(Role.COUNTED, Role.OF):
        whole = setting.named(own, measure)
        if whole is None or own.mention.span.start < setting.claim.quantity.span.end:
            continue
        if own.relative():
            return "said of what another clause tells"  # "the mills, 60 percent of which export"
        for named in own.found:
            if named.run in wanted and not named.at <= whole.at and _have(setting, measure, own, min(named.at)):
                return f"a share of what {text[min(named.at) : _end(own, named)]} have"
    return None


def _have(setting: Setting, measure: Measure, own: Stretch, start: int) -> bool:
    """Whether the subject stands in the number's own phrase as who has the whole: "60 percent of the mills' exports".

    What comes from the subject, or is with it, is its share, unless something else is said of it or has it.
    """
    leads = {"of", "by", "from"} | shares().inside
    lead = next((word.raw for word in reversed(own.words) if word.start < start and word.raw in leads), "")
    whole = setting.named(own, measure)
    if lead == "of" or (whole is not None and start < min(whole.at)):
        return True
    others = [near for near in setting.of(Role.SUBJECT) if setting.left(near, measure)]
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), 0)
    acts = not setting.of(Role.SUBJECT) and verb > own.mention.span.end
    return acts or (bool(others) and lead in shares().inside)


def _end(stretch: Stretch, found: Found) -> int:
    return max((word.end for word in stretch.words if word.start in found.at), default=max(found.at))


def _some_of(setting: Setting, start: int) -> bool:
    """Whether what stands at a place is what the number takes some of: "60 percent of the", "Among the", before it."""
    text, number, sentence = setting.article.text, setting.claim.quantity.span, setting.claim.sentence
    if start >= number.end:
        between = _plain(setting, Span(number.end, start))
        return between is not None and between[:1] != [] and between[0] in shares().among
    if "," not in text[start : number.start] or len(text[start : number.start].split()) > 2 * _FEW:
        return False
    marks = [mark.end() for mark in _BREAK.finditer(text, sentence.start, start)]
    opened = _plain(setting, Span(max(marks, default=sentence.start), start))
    return opened is not None and opened[:1] != [] and opened[0] in shares().among


def _plain(setting: Setting, span: Span) -> list[str] | None:
    """The words of a stretch, without places and times, if all but the first narrow nothing."""
    found = [
        word
        for word in words(span.of(setting.article.text))
        if not any(a.start < span.start + word.end and span.start + word.start < a.end for a in setting.claim.asides)
    ]
    rest = found[1:]
    return [word.raw for word in found] if all(w.text in neutral() or w.hollow for w in rest) else None


def _with_others(setting: Setting, measure: Measure) -> str | None:
    """Why a share is what the subject has together with others: "mills and shops make", "made by mills and shops"."""
    wanted = setting.index.subjects[measure.id]
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    for near in setting.of(Role.SUBJECT, Role.PREDICATE):
        if near.role is Role.PREDICATE and near.mention.span == verb:
            continue
        if not any(named.run in wanted for named in near.found):
            continue
        end = max(_end(near, named) for named in near.found if named.run in wanted)
        stop = verb.start if verb and near.role is Role.SUBJECT and verb.start > end else None
        if others := _joined(setting, end, stop):
            return f"of others as well: {others}"
    return None


def _joined(setting: Setting, end: int, verb: int | None) -> str | None:
    """What is joined to a noun that ends at a place, up to the verb, or to the next break where no verb follows."""
    text, sentence = setting.article.text, setting.claim.sentence
    marks = (mark.start() for mark in _BREAK.finditer(text, end, sentence.end))
    stop = next(marks, sentence.end) if verb is None else verb
    behind = text[end:stop].rstrip(" .,")
    told = [word.lower().strip(",") for word in behind.split()]
    while told and told[0] in shares().together:
        told.pop(0)
    if not _LIST.match(behind) and (not told or told[0] not in shares().joining):
        return None
    left = [
        word
        for word in words(text[end:stop])
        if word.raw not in shares().joining | shares().together
        and word.text not in neutral()
        and not word.text[0].isdigit()
        and not any(a.start < end + word.end and end + word.start < a.end for a in setting.claim.asides)
    ]
    short = len(told) <= 2 * _FEW and len(left) <= _FEW and not any(letter.isdigit() for letter in behind)
    return " ".join(word.raw for word in left) if left and (short or verb is not None) else None


def _somewhere(setting: Setting, measure: Measure) -> str | None:
    """Why a share is that of a part of the country: "in coastal provinces"."""
    parts = folded(shares().localities)
    for near in setting.of(Role.OF, Role.SUBJECT, Role.PREDICATE):
        covered = setting.covered(near, measure)
        for place, word in enumerate(near.words):
            if word.text not in parts or word.start in covered:
                continue
            lead = [before.raw for before in near.words[:place]]
            ahead = setting.article.text[setting.claim.sentence.start : near.mention.span.start].lower().split()[-1:]
            if not shares().within.isdisjoint([*lead, *ahead]):
                return f"only in some places: {near.mention.text}"
    return None


def _bound_for(setting: Setting, stretch: Stretch, found: Found) -> str | None:
    """Why a share is of what goes to one place or is in another: "exports to Norway", "Chinese mills' jobs in Peru"."""
    text, claim = setting.article.text, setting.claim
    leads = shares().bound | (shares().within if claim.other_areas else frozenset())
    end = _end(stretch, found)
    for aside in claim.asides:
        lead = text[end : aside.start].lower().split() if aside.start >= end else []
        place = not any(letter.isdigit() for letter in aside.of(text))
        if place and lead[:1] != [] and lead[0] in leads and lead[1:] in ([], ["the"]):
            return f"only what goes to or is in {aside.of(text)}"
    return None
