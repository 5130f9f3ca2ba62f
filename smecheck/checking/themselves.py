"""Why a share is one of its measure's subject itself ("60 percent of the mills"): a setting in, why or None out."""

from __future__ import annotations

import re

from smecheck.checking.index import Found
from smecheck.checking.setting import Setting
from smecheck.checking.sparing import neutral
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import tells_only
from smecheck.checking.words import words
from smecheck.language.classing import classing
from smecheck.language.shares import shares
from smecheck.model import Measure, Role, Span

_BREAK = re.compile(r"[.,;:()\[\]\n]|\s[-–—]+\s|—")
_SHARE_OF = re.compile(r"\s?[:.–—-]\s+the\s(?:\w+\s)?(\w+)\sof\s(?:the\s)?(?:\w+['’]s\s)?", re.IGNORECASE)
_NARROWED = re.compile(r"(?:\sin(?:\s[A-Z]\w*)+)?\s(?:that|who|which|whose|and|or|plus)\b")
_MARKS = ",.;:()"
_NAMING = (":", ".", "-", "–", "—")
_FEW = 3  # words that may be joined behind a noun and are no clause


def of_the_subject(setting: Setting, measure: Measure, found: Found) -> str | None:
    """Why it is a share of the subject itself, or of what the subject has, in words, or None."""
    text, wanted = setting.article.text, setting.index.subjects[measure.id]
    end = setting.claim.quantity.span.end
    behind = text[end : setting.claim.sentence.end].lower().split()[:2]
    of_them = len(behind) == 2 and behind[0] in shares().among and behind[1].strip(_MARKS) in shares().before
    if of_them and min(found.at) > end:
        return "a share of what is told before"
    if some := _named_of_some(setting, wanted):
        return some
    for sentence in setting.of(Role.SENTENCE):
        for named in sentence.found:
            if named.run in wanted and _some_of(setting, min(named.at)):
                return f"a share of {text[min(named.at) : _end(sentence, named)]} themselves"
            if named.run in wanted and _acting(setting, measure, named):
                return f"a share of what {text[min(named.at) : _end(sentence, named)]} have"
    for own in setting.of(Role.COUNTED, Role.OF):
        whole = setting.named(own, measure)
        if whole is None or own.mention.span.start < end or text[end : own.mention.span.start].strip() in _NAMING:
            continue  # "60 percent: the share of mills in exports", "60%. The share of …" names the number
        if own.relative():
            return "said of what another clause tells"  # "the mills, 60 percent of which export"
        for named in own.found:
            if named.run in wanted and not named.at <= whole.at and _have(setting, measure, own, min(named.at)):
                return f"a share of what {text[min(named.at) : _end(own, named)]} have"
    return None


def _named_of_some(setting: Setting, wanted: frozenset[tuple[str, ...]]) -> str | None:
    """Why what names a number is the share of some, or of others as well: "60 percent: the share of mills that export".

    "60 percent: the share of mills in exports" tells of all.
    """
    text, end = setting.article.text, setting.claim.quantity.span.end
    led = _SHARE_OF.match(text, end)
    if led is None or led[1].lower() not in classing().parts:
        return None
    for near in setting.stretches:
        for named in near.found:
            if named.run in wanted and min(named.at) == led.end() and _NARROWED.match(text, _end(near, named)):
                return f"a share of some, or of others as well: {text[led.end() : _end(near, named)]}"
    return None


def _acting(setting: Setting, measure: Measure, subject: Found) -> bool:
    """Whether something is told of the whole at the subject: "60 percent of jobs at mills are badly paid"."""
    text, start = setting.article.text, min(subject.at)
    wholes = [own for own in setting.of(Role.OF) if setting.named(own, measure)]
    if setting.of(Role.SUBJECT) or not any(own.mention.span.end <= start for own in wholes):
        return False
    end = max(own.mention.span.end for own in wholes if own.mention.span.end <= start)
    lead = text[end:start].lower().split()
    behind = _BREAK.split(text[start : setting.claim.sentence.end])[0].split()[1:2]
    return lead[:1] != [] and lead[0] in shares().inside and len(lead) < _FEW and behind != []


def _have(setting: Setting, measure: Measure, own: Stretch, start: int) -> bool:
    """Whether the subject stands in the number's own phrase as who has the whole: "60 percent of the mills' exports".

    What comes from the subject, or is with it, is its share, unless something else is said of it or has it.
    """
    leads = shares().owned | shares().inside
    lead = next((word.raw for word in reversed(own.words) if word.start < start and word.raw in leads), "")
    whole = setting.named(own, measure)
    if lead == "of" or (whole is not None and start < min(whole.at)):
        return True
    others = [near for near in setting.of(Role.SUBJECT) if setting.left(near, measure) and not tells_only(near)]
    verb = next((near.mention.span.start for near in setting.of(Role.PREDICATE)), 0)
    acts = not setting.of(Role.SUBJECT) and verb > own.mention.span.end
    return acts or (bool(others) and lead in leads)


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
