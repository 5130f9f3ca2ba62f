"""How well one measure fits one claim: a claim's setting and a measure in; a graded fit, or why it is none, out."""

from __future__ import annotations

import re

from smecheck.checking import owners
from smecheck.checking.happening import adds_up, came_about, of_the_time
from smecheck.checking.holding import belongs_to_place
from smecheck.checking.index import Found
from smecheck.checking.kinds import kind_obstacle, unit_obstacle
from smecheck.checking.members import is_had, told_of_some
from smecheck.checking.sentencewide import names_measure
from smecheck.checking.setting import ORDER, Fit, Miss, Rank, Setting, name_words, partial
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.words import folded
from smecheck.language.cues import cues
from smecheck.model import Claim, Kind, Measure, Role

_ENDS = re.compile(r"[.!](?=[\s\"”’)])")
_LINKS = 3  # letters of words that only link
_LOOK_BACK = 40  # characters: a verb, a hedge and an article
_MARKS = ",;:.()"


def fit(setting: Setting, measure: Measure) -> Fit | Miss | None:
    """The nearest way in which the claim can be read as the measure's figure; else why not; None without a phrase.

    In the stretch that names it, every word up to the head noun must be named by the measure, by what it is part of or
    said of, or narrow nothing: any other word makes it a part of the class, and another figure.
    """
    misses: list[Miss] = []
    for role in ORDER:
        for stretch in setting.of(role):
            found = setting.named(stretch, measure)
            if found is not None:
                result = _in_stretch(setting, measure, stretch, found)
                if isinstance(result, Fit):
                    return result
                misses.append(result)
    return min(misses, key=lambda miss: miss.rank, default=None)


def _in_stretch(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> Fit | Miss:
    claim = setting.claim
    rank = _rank(measure, stretch.role, found)
    if why := unit_obstacle(claim, measure):
        return Miss(measure, rank, why)
    kind, sure = kind_obstacle(claim, measure, found.run)
    place = owners.place(setting, measure, stretch)
    why = (
        place.obstacle
        or _elsewhere(setting, measure, stretch, found)
        or _excluded(setting, measure, stretch)
        or _narrowed(setting, measure, stretch)
        or _incomplete(claim, measure)
    )
    if why:
        return Miss(measure, rank, why)
    subject = owners.subject(setting, measure, stretch)
    why = subject.obstacle or kind
    if why:
        return Miss(measure, rank, why)
    firm = sure and place.firm and subject.firm and _told_whole(setting, measure, stretch)
    return Fit(measure, rank, firm, f"named by {stretch.mention.text!r}")


def _rank(measure: Measure, role: Role, found: Found) -> Rank:
    return ORDER.index(role), -len(found.run), int(measure.restates is not None)


def _excluded(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """A word in the same stretch that the registry says means something else."""
    banned = setting.index.excludes[measure.id]
    own = setting.named(stretch, measure)
    for found in stretch.found:
        if found.run in banned and not (own and found.at < own.at):
            return f"near {' '.join(found.run)!r}, which means something else"
    return None


def _incomplete(claim: Claim, measure: Measure) -> str | None:
    """A part that the figure is told without, unless the measure is named as being without it."""
    if claim.without is None:
        return None
    told = claim.without.split()
    cue = next((word for word in told if len(word) > _LINKS), told[0])  # "dollar", in "in dollar terms"
    named = any(cue in phrase.lower() for phrase in (measure.name, *measure.phrases))
    return None if named else f"only a part: {claim.without} …"


def _narrowed(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """Words in the stretch that make it a part of what the measure counts, or another thing altogether."""
    if stretch.mention.head is None:
        return None
    left = setting.left(stretch, measure) or setting.behind(stretch, measure)
    return f"a part or another thing: {raw(setting.article, left)} …" if left else None


def _elsewhere(setting: Setting, measure: Measure, stretch: Stretch, found: Found) -> str | None:
    """Why a phrase outside the number's own noun cannot name what the number gives, in words, or None."""
    role = stretch.role
    if role is Role.ANTECEDENT:
        beside = [near for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT) if near.says_anything()]
        if beside and not any(near.refers() for near in beside):  # with none, the number's own noun is left out
            return "named only in an earlier sentence"
    elif stretch.stands_in() and not _says_more(stretch, found):
        return "stands for something told before"
    if role is Role.PREDICATE and _counted_by_another(setting, stretch):
        return "counted by another number"
    apart = role in (Role.PREDICATE, Role.SENTENCE) and measure.unit.dimension != "point"  # a lead is over another
    if apart and setting.set_apart(min(found.at)):
        return "named only beside what is measured"
    if role is Role.PREDICATE and any(own.relative() for own in setting.of(Role.OF)):
        return "said of what another clause tells"
    for own in setting.of(Role.COUNTED, *(() if setting.counts else (Role.OF,))):
        if own is stretch:
            return None
        left = setting.left(own, measure)
        if left and not (own.role is Role.OF and role is Role.COUNTED):
            return f"a figure of {raw(setting.article, left)}"
    counted = setting.claim.quantity.unit.dimension == "count"
    if role is Role.SENTENCE and counted and not setting.counts and _verb(setting) in cues().having:
        return None
    if role is Role.SENTENCE and (counted or len(found.run) < 2):
        sure = names_measure(setting, measure, stretch, found, _verb(setting))
        return None if sure else "named only elsewhere in the sentence"
    return None


def _counted_by_another(setting: Setting, stretch: Stretch) -> bool:
    """Whether the noun of an object has a number of its own ("1,200 buyers"; "inflation at 5 percent")."""
    head = stretch.mention.head
    span = stretch.mention.span
    lead = setting.article.text[span.start : head.start if head else span.end]
    if setting.claim.quantity.unit.dimension == "count":
        return any(letter.isdigit() for letter in lead)
    unit = setting.claim.quantity.span.of(setting.article.text).lstrip("0123456789.,")
    return bool(unit) and re.search(rf"\d{re.escape(unit)}", stretch.mention.text) is not None


def _says_more(stretch: Stretch, found: Found) -> bool:
    """Whether an anaphoric phrase itself names the measure by more than its noun ("these little giants")."""
    head = stretch.noun
    return head is None or found.at != {head.start}


def _told_whole(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a counted class is told as a whole: that a place has it, or that it was brought about.

    "500 SMEs took part" counts a part of the class, and the words cannot tell how large: such a link is loose. "Its 500
    SMEs" and "the 500 SMEs that China has" are all of them.
    """
    others = [s for s in setting.of(Role.SUBJECT) if setting.left(s, measure) and not s.stands_in()]
    verb = _verb(setting)
    exists = is_had(setting, measure, verb)
    event = measure.kind is Kind.STOCK and came_about(setting, verb)
    exists = (exists and not event) or (_puts_in_class(setting, stretch) and adds_up(setting, verb))
    if setting.claim.quantity.unit.dimension == "count" and measure.kind is Kind.STOCK and of_the_time(setting):
        return False
    if not setting.counts:
        if setting.claim.quantity.unit.dimension != "count":
            named = setting.named(stretch, measure)
            wide = stretch.role is Role.SENTENCE
            return not wide or (named is not None and names_measure(setting, measure, stretch, named, verb))
        if stretch.role is Role.ANTECEDENT:
            between = setting.article.text[stretch.mention.span.end : setting.claim.sentence.start]
            return exists and len(_ENDS.findall(between)) <= 1  # a question in between is one with its answer
        return stretch.role is not Role.SENTENCE and not (stretch.role is Role.PREDICATE and others)
    if setting.claim.part_of is not None or setting.index.subjects[measure.id]:
        return True
    if any(s.noun is not None and s.noun.text in partial() for s in setting.of(Role.OF)):
        return False
    sized = [s for s in setting.of(Role.OF) if setting.left(s, measure)]
    if sized and not all(s.mention.text.lower() in cues().having for s in sized):
        return stretch.role is Role.OF or all(_emerging(s) for s in sized)
    if stretch.role is Role.COUNTED and belongs_to_place(setting):
        return True
    if stretch.role is Role.COUNTED and told_of_some(setting, measure, stretch, verb):
        return False
    if stretch.role in (Role.COUNTED, Role.ANTECEDENT):
        return exists or (adds_up(setting, verb) and _told_of_its_maker(setting, measure))
    if stretch.role is Role.PREDICATE:
        return not event
    return _names_verb(setting, measure)


def _puts_in_class(setting: Setting, stretch: Stretch) -> bool:
    """Whether a stretch takes in the verb of its clause: "shops are classed as bakeries"."""
    verb = next((s.mention.span for s in setting.of(Role.PREDICATE)), None)
    return stretch.role is Role.COUNTED and verb is not None and stretch.mention.span.contains(verb)


def _told_of_its_maker(setting: Setting, measure: Measure) -> bool:
    """Whether a count is said of what the measure's own name names ("visits to the museum": the museum had …)."""
    own = name_words(measure.name)
    for subject in setting.of(Role.SUBJECT):
        told = [word for word in subject.words if subject.tells(word)]
        if told and own.issuperset(word.text for word in told) and not setting.behind(subject, measure):
            return True
    return False


def _verb(setting: Setting) -> str | None:
    """The verb that governs the number: where a parse makes it one of saying, the one right before the number."""
    spot = next((s.mention for s in setting.of(Role.PREDICATE)), None)
    if spot is None:
        return None
    verb = spot.text.lower()
    after = setting.article.text[spot.span.end : setting.claim.sentence.end].lower().split()[:1]
    phrasal = f"{verb}_{after[0].strip(_MARKS)}" if after else verb
    if phrasal in cues().founding:
        return phrasal
    if verb in cues().said:
        start = setting.claim.quantity.span.start
        before = (
            setting.article.text[max(setting.claim.sentence.start, start - _LOOK_BACK) : start].lower().split()[-3:]
        )
        known = cues().having | cues().founding | cues().emerging
        return next((word for word in reversed(before) if word in known), verb)
    return verb


def _emerging(stretch: Stretch) -> bool:
    """Whether the counted class is told by its coming up ("the rise of 500 …")."""
    head = stretch.noun
    return head is not None and head.text in folded(cues().emergence)


def _names_verb(setting: Setting, measure: Measure) -> bool:
    """Whether a phrase of the measure takes in the verb of the clause ("the network has served")."""
    verb = next((s.mention.span.start for s in setting.of(Role.PREDICATE)), -1)
    return any(verb in setting.covered(stretch, measure) for stretch in setting.of(Role.SENTENCE))
