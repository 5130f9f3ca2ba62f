"""Whether a claim speaks of the measure's place: its setting and a measure in; why not, and how sure, out."""

from __future__ import annotations

import re
from itertools import pairwise

from smecheck.checking.kindred import quoted_names
from smecheck.checking.matches import Link
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.words import folded
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.kin import singular
from smecheck.language.periods import months
from smecheck.language.places import names_at, names_of
from smecheck.language.places import words as names
from smecheck.language.shares import shares
from smecheck.model import Measure, Role
from smecheck.model.once import once
from smecheck.model.records import record

_ALIKE = 4  # letters that a place and its people share
_OPENING_NAME = re.compile(r"(\w+) (?:the )?([A-Z][a-z]+)\b")
_WHERE = re.compile(r"(\w+) (?:where|in which)\b")
_TELLING_WHICH = frozenset(("of", "with", "that"))
_QUOTES = frozenset("\"“‘'«")


@record(frozen=True, slots=True)
class Owner:
    """obstacle: why the figure is another's, or None. firm: the article surely says it of this subject or place.

    role: that of the phrase which names a subject, None where there is none. away: the place that the story last told
    of, which its own sentence does not name, where that is another one. untold: the obstacle is no more than that
    nobody is told whose figure it is.
    """

    obstacle: str | None = None
    firm: bool = True
    role: Role | None = None
    away: str | None = None
    untold: bool = False

    @property
    def link(self) -> Link:
        """How sure the link is by this alone."""
        return Link.FIRM if self.firm else Link.LOOSE


def place(setting: Setting, measure: Measure, stretch: Stretch) -> Owner:
    """Whether the claim speaks of the measure's place.

    Another place, or a part of this one, is another figure. Where the sentence names two places ("China's exports to
    India"), and where the place is taken over from a story of two, the link is loose. Where no place is named at all,
    the measure may be meant: the link is loose, so that it can agree and never contradict, unless the phrase is set in
    quotation marks or told of a whole country without its name: a coined name belongs to whoever coined it.
    """
    claim = setting.claim
    if claim.area is None and claim.other_areas:  # a part of one of these
        there = claim.other_areas[0]
        if there and measure.ref_area in claim.left_for:
            return Owner(firm=False, away=f"in {there}")
        return Owner(f"of another place, in {there}" if there else "of another place, which is not named")
    if claim.area is None or _only_by_its_money(setting, measure):
        named = _coined(setting, measure, stretch) or _coined_before(setting, measure)
        named = named or (_names_coined(measure, stretch) and _of_a_country(setting))
        return Owner(firm=named and not _at_home(setting))
    if claim.area == measure.ref_area and (part := _part_of_it(setting)) is not None:
        return Owner(f"of another place: {part}")
    if claim.area == measure.ref_area and (some := _where_that_is_so(setting)) is not None:
        return Owner(f"of some places: {some}")
    if claim.area == measure.ref_area:
        inside = next((code for code in claim.other_areas if code.startswith(f"{measure.ref_area}-")), None)
        if inside is not None and not claim.area_said and _theirs_before(setting, inside):
            return Owner(firm=False, away=inside)
        firm = claim.area_said or not claim.other_areas or (not inside and _coined_before(setting, measure))
        owned = not measure.subjects and _of_somebody_there(setting, stretch)  # "mills, whose share in Norway"
        other = owned or _of_two_places(setting) or _of_unknown_place(setting)
        return Owner(firm=firm and not other)
    if claim.area.startswith(f"{measure.ref_area}-") or not {measure.ref_area, ""} & {*claim.other_areas}:
        surely = (claim.area_said and measure.ref_area not in claim.left_for) or _its_own(setting)
        return Owner(f"of another place: {claim.area}") if surely else Owner(firm=False, away=claim.area)
    return Owner(firm=False)


def _its_own(setting: Setting) -> bool:
    """Whether the figure is told of what a place told before has of its own: "Ulm was host. Its own mills grew"."""
    leads = (near.mention.text.lower().split()[:2] for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT))
    return any(lead[:1] != [] and lead[0] in anaphora().possessives and lead[1:] == ["own"] for lead in leads)


def _theirs_before(setting: Setting, code: str) -> bool:
    """Whether "they" are those of a part of a country: "Ulm's mills in figures", over a list of sales in euros."""
    before = next((near.mention.text for near in setting.of(Role.ANTECEDENT)), "")
    return any(re.search(rf"\b{re.escape(name)}['’]s ", before) is not None for name in names_at(code))


def _only_by_its_money(setting: Setting, measure: Measure) -> bool:
    """Whether nothing but a currency tells of another country, and the registry has the measure in that money too."""
    claim = setting.claim
    unit, area = claim.quantity.unit, claim.area
    if unit.dimension != "money" or area is None or claim.area_said or claim.other_areas or unit.name[:2] != area:
        return False
    family = setting.index.kindred.family(measure)
    told = any(other.unit.name == unit.name and other.ref_area != area for other in family)
    number, text = claim.quantity.span, setting.article.text
    rest = text[: number.start] + text[number.end :]  # "5 Kenyan shillings" names no place
    return told and not any(name in rest for name in names_of(area))


@once
def _of_unknown_place(setting: Setting) -> bool:
    """Whether a sentence opens with a name that may be a place's, and names no other: "In Altdorf there are 500"."""
    claim, text = setting.claim, setting.article.text
    found = _OPENING_NAME.match(claim.sentence.of(text))
    if claim.area_said or found is None or found[1].lower() not in shares().within:
        return False
    start = claim.sentence.start + found.start(2)
    return found[2].lower() not in months() and not any(aside.start <= start < aside.end for aside in claim.asides)


@once
def _where_that_is_so(setting: Setting) -> str | None:
    """Places that a clause picks by the very figure: "cities in which mills make 60 percent"."""
    before = setting.article.text[setting.claim.sentence.start : setting.claim.quantity.span.start]
    for found in _WHERE.finditer(before):
        noun = singular(found[1].lower())
        parted = any(mark in before[found.end() :] for mark in ",;:")
        if _is_local(noun) and not parted:
            return found[0]
    return None


def _is_local(noun: str) -> bool:
    """Whether a noun is for a part of a country: "town", but not "nation"."""
    return any(noun in places for places in cues().local.values()) and noun not in cues().nationwide


@once
def _of_two_places(setting: Setting) -> bool:
    """Whether it is told of two places together, or of one by name and said to be in another behind the number."""
    claim, text = setting.claim, setting.article.text
    places = setting.places()
    if not cues().respectively.isdisjoint(claim.sentence.of(text).lower().rstrip(".").split()):
        return False
    for one, other in pairwise(places):
        joined = text[one.end : other.start].strip(" ,").lower() in shares().joining | {"&"}
        gap = text[other.end : claim.quantity.span.start] or text[claim.quantity.span.end : one.start]
        if joined and not any(mark in gap for mark in ";:."):
            return True
    own = [near for near in setting.of(Role.SUBJECT, Role.OF) if any(near.mention.span.contains(p) for p in places)]
    there = [p for p in places if any(near.mention.span == p for near in setting.of(Role.PREDICATE))]
    far = [p for p in there if p.start > claim.quantity.span.end and not _same(p.of(text), own)]
    return bool(own) and any(not shares().within.isdisjoint(text[: p.start].lower().split()[-1:]) for p in far)


@once
def _part_of_it(setting: Setting) -> str | None:
    """The part of a place that is told by where in it that lies or of what kind it is: "northern Chile"."""
    near = [near.mention.span for near in setting.of(Role.COUNTED, Role.OF, Role.SUBJECT, Role.PREDICATE)]
    text = setting.article.text
    for place in setting.places():
        lead = text[: place.start].split()[-1:]
        if lead and lead[0].lower() in shares().partly and any(span.contains(place) for span in near):
            return f"{lead[0]} {place.of(text)}"
    return None


def _same(place: str, near: list[Stretch]) -> bool:
    """Whether a place is also named, or its people are, in one of some stretches: Norway, in "Norwegian inflation"."""
    return any(place[:_ALIKE].lower() in stretch.mention.text.lower() for stretch in near)


def _of_somebody_there(setting: Setting, stretch: Stretch) -> bool:
    """Whether "its" or "their" before a noun is not the place's, which is told behind it: "its prices in Norway"."""
    lead = stretch.mention.text.lower().split()[:1]
    if not lead or lead[0] not in anaphora().possessives:
        return False
    span = stretch.mention.span
    text = setting.article.text
    within = [aside for aside in setting.claim.asides if aside.start >= span.start and aside.end <= span.end]
    named = [aside for aside in within if not any(letter.isdigit() for letter in aside.of(text))]
    leads = [text[span.start : aside.start].lower().split()[-2:] for aside in named]
    return any(not cues().venue.isdisjoint(before) for before in leads)


def _coined_before(setting: Setting, measure: Measure) -> bool:
    """Whether the article has told by now of what the measure's full name sets in quotation marks: that is one's own.

    It tells so where it sets the same in quotation marks, or writes it as a name. Where a sentence names a place, or
    speaks of one without its name ("a town needs …", "elsewhere"), it may be another's.
    """
    claim, text = setting.claim, setting.article.text
    words = claim.sentence.of(text).lower().split()
    if setting.places():
        return False
    if not anaphora().pointing.isdisjoint(word.strip(".,;:") for word in words):
        return False
    if any(one in anaphora().any_of and _is_local(other) for one, other in pairwise(words)):
        return False
    before = text[: claim.sentence.end]
    return any(_told(name, before) for name in quoted_names(measure))


def _told(name: str, text: str) -> bool:
    if name[:1].isupper() and name in text:
        return True
    starts = (found.start() for found in re.finditer(re.escape(name), text, re.IGNORECASE))
    return any(start > 0 and text[start - 1] in _QUOTES for start in starts)


def _coined(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    found = setting.named(stretch, measure)
    first = min(found.at) if found else 0
    return first > 0 and setting.article.text[first - 1] in _QUOTES


def _names_coined(measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase has in it what the measure's full name sets in quotation marks."""
    told = stretch.mention.text.lower()
    return any(name.lower() in told for name in quoted_names(measure))


def _of_a_country(setting: Setting) -> bool:
    """Whether a sentence tells of a whole country without its name, which is not that of whoever speaks."""
    words = re.findall(r"[a-z]+", setting.claim.sentence.of(setting.article.text).lower())
    lands = cues().nationwide - cues().throughout
    which = cues().relative | _TELLING_WHICH  # "the country with most tigers", "the country that coined the term"
    runs = zip(words, words[1:], [*words[2:], ""], strict=False)
    named = any(one == "the" and other in lands and behind not in which for one, other, behind in runs)
    whole = named or not cues().throughout.isdisjoint(words)
    return whole and anaphora().pointing.isdisjoint(words) and not any(map(_is_local, words))


@once
def in_some_part(setting: Setting, measure: Measure) -> bool:
    """Whether a sentence speaks of a part of a country without its name, in words that name no measure."""
    told = set(re.findall(r"[a-z]+", setting.claim.sentence.of(setting.article.text).lower()))
    own = {word for runs in (setting.index.phrases, setting.index.subjects) for run in runs[measure.id] for word in run}
    local = (word for word in told if _is_local(singular(word)) or word in names("provincial") | anaphora().pointing)
    return any(folded({word}).isdisjoint(own) for word in local)


def _at_home(setting: Setting) -> bool:
    """Whether a sentence tells of where somebody comes from: "They have 500 at home"."""
    words = re.findall(r"[a-z]+", setting.claim.sentence.of(setting.article.text).lower())
    return any(one in names("homing") and other in names("homes") for one, other in pairwise(words))
