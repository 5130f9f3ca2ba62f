"""Whether a class of things counted is told as a whole: a setting and where its phrase stands in, yes or no out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.again import counted_again
from smecheck.checking.happening import adds_up, came_about, of_the_time, stands, sums_up, were_so_then
from smecheck.checking.heads import taken_by_head, takes_in_all
from smecheck.checking.holding import belongs_to_place, had_by_somebody, some_are_taken
from smecheck.checking.labels import is_summed, labelled_apart, of_some_in_label, wanting
from smecheck.checking.made import for_anybody, given_out, is_made, made_by_another, of_its_maker
from smecheck.checking.makers import foreign, told_of_its_maker
from smecheck.checking.members import came_to, is_had, singled_out, told_of_some
from smecheck.checking.others import answers_what_some_do, of_some_group, opens_with_some, ranked
from smecheck.checking.parts import chosen_from_others, concerned, drawn_from, said_of_some
from smecheck.checking.rounds import made_known
from smecheck.checking.sentencewide import names_measure
from smecheck.checking.setting import Setting
from smecheck.checking.some_of import some_of
from smecheck.checking.sparing import name_words, unit_words
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import brings_up_no_other, counts_some, is_likeliest, rivalled, told_anew
from smecheck.checking.undertakings import offered_by_all
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import folded
from smecheck.language import nouns
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.existence import existence
from smecheck.language.standings import standings
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role, Status

_CLAUSE_END = re.compile(r"[,;:.!?\"”]")
_OF_WHICH = re.compile(r",?\sof\swhich\s")
_APART = 2  # sentence ends between a class and a number that may still be of it
_ENDS = re.compile(r"[.!](?=[\s\"”’)])")


def told_whole(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a counted class is told as a whole: that a place has it, or that it was brought about.

    "500 SMEs took part" counts a part of the class, and the words cannot tell how large: such a link is loose. "Its 500
    SMEs" and "the 500 SMEs that China has" are all of them.
    """
    verb = verb_of(setting)
    exists = is_had(setting, measure, verb)
    event = measure.kind is Kind.STOCK and came_about(setting, verb) and not _aimed_at(setting, measure)
    exists = (exists and not event) or (_puts_in_class(setting, stretch) and _is_put(setting, verb))
    counted = setting.claim.quantity.unit.dimension == "count" and measure.kind is Kind.STOCK
    if counted and _of_some(setting, measure, stretch):
        return offered_by_all(setting, measure, stretch, verb)
    if not setting.counts:
        return _without_noun(setting, measure, stretch, verb, exists=exists)
    if stretch.role is Role.COUNTED and for_anybody(setting):
        return True
    if (settled := _settled(setting, measure)) is not None:
        return settled
    if stretch.role is Role.COUNTED and (belongs_to_place(setting) or of_its_maker(setting, measure)):
        return True
    taken = bool(drawn_from(setting, measure))
    if (held := taken_by_head(setting, measure, stretch.role, taken=taken)) is not None:
        return held
    if stretch.role is Role.COUNTED and (_by_some(setting, measure) or told_of_some(setting, measure, stretch, verb)):
        return False
    if stretch.role is Role.ANTECEDENT and not _surely_meant(setting, measure, stretch, verb):
        return False
    headed = stretch.role is Role.OF and any(setting.covered(s, measure) for s in setting.of(Role.COUNTED))
    if stretch.role in (Role.COUNTED, Role.ANTECEDENT) or headed:
        exists = exists or taken or concerned(setting, stretch, verb) or some_are_taken(setting)
        exists = exists or offered_by_all(setting, measure, stretch, verb)
        exists = exists or given_out(setting, measure, verb) or made_known(setting, stretch, verb)
        exists = exists and not made_by_another(setting, measure)
        return exists or (adds_up(setting, verb) and told_of_its_maker(setting, measure))
    if stretch.role is Role.PREDICATE:
        return not event and _tells_class(setting, measure, verb)
    told = (_says_more(setting, measure, stretch, s) for s in setting.of(Role.COUNTED))
    listed = stretch.role is Role.SUBJECT and not any(told)
    return (verb is not None and _names_verb(setting, measure) and not foreign(setting, measure, verb)) or (
        listed and verb in existence().having | existence().amounting
    )


def _settled(setting: Setting, measure: Measure) -> bool | None:
    """What settles it whatever else is told; None where nothing does."""
    if setting.claim.part_of is not None or setting.index.subjects[measure.id]:
        return True
    if drawn_from(setting, measure) is False:
        return False
    return any(takes_in_all(s) for s in setting.of(Role.OF)) or None


def _without_noun(setting: Setting, measure: Measure, stretch: Stretch, verb: str | None, *, exists: bool) -> bool:
    """The same for a number that has a unit, or nothing, behind it: "income of $500", "the number was 500"."""
    if setting.claim.quantity.unit.dimension != "count":
        named = setting.named(stretch, measure)
        wide = stretch.role is Role.SENTENCE
        told = None if measure.kind is Kind.THRESHOLD else verb  # a limit may stand in brackets, beside any verb
        return not wide or (named is not None and names_measure(setting, measure, stretch, named, told))
    if stretch.role is Role.ANTECEDENT and not _surely_meant(setting, measure, stretch, verb):
        return False
    labelled = stretch.role in (Role.OF, Role.ANTECEDENT) and stretch.mention.span.end <= _start(setting)
    if (labelled and wanting(setting, stretch)) or labelled_apart(setting, measure, stretch):
        return False
    if is_summed(setting) and not (exists or _is_said_to_be(setting, stretch)):
        return False
    praised = [s.mention.span.end for s in setting.of(Role.OF) if s.only_praises()]  # "500 of these unsung heroes"
    if labelled and singled_out(setting, measure, max([setting.claim.quantity.span.end, *praised]), verb):
        return False
    if stretch.role is Role.OF and labelled and of_some_in_label(setting, measure, stretch, verb):
        return False
    if stretch.role is Role.PREDICATE and (
        chosen_from_others(setting, measure) or were_so_then(setting, stretch, verb)
    ):
        return False
    if stretch.role is Role.ANTECEDENT:
        near = _is_near(setting, measure, stretch)
        return (exists or _is_how_many(setting)) and near and not rivalled(setting, measure, stretch)
    others = any(setting.left(s, measure) and not s.stands_in() for s in setting.of(Role.SUBJECT))
    if stretch.role is Role.SENTENCE:
        return said_of_some(setting, measure, stretch, verb) or counted_again(setting, measure, stretch, verb)
    return not (stretch.role is Role.PREDICATE and others)


def _by_some(setting: Setting, measure: Measure) -> bool:
    """Whether what is made is but that of some of its makers: "One of the offices has 5 rules"."""
    return is_made(measure) and any(counts_some(setting, subject) for subject in setting.of(Role.SUBJECT))


def _is_near(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a class was told in the sentence before; or before that, of what a clause counts that brings up no other.

    A question in between is one with its answer. Where some of the class were told of, the number may be theirs; not so
    in "one of the mills, of which Norway has 500".
    """
    named = setting.named(stretch, measure)
    some = some_of(setting, min(named.at)) if named is not None else None
    if some is not None and some.endswith(" of"):
        return _OF_WHICH.match(setting.article.text, stretch.mention.span.end) is not None
    between = setting.article.text[stretch.mention.span.end : setting.claim.sentence.start]
    ends = len(_ENDS.findall(between))
    goes_on = ends == _APART and "\n" not in between and verb_of(setting) is not None
    return ends <= 1 or (goes_on and brings_up_no_other(setting, measure, stretch))


def _is_how_many(setting: Setting) -> bool:
    """Whether a number stands beside a word for how many there are of what was told: "their number, 500 in May"."""
    near = (s for s in setting.of(Role.OF) if s.noun is not None and s.noun.raw in anaphora().counts)
    return any(s.refers() and s.mention.span.end <= _start(setting) for s in near)


def _is_said_to_be(setting: Setting, stretch: Stretch) -> bool:
    """Whether something is said to be the very class told: "the top tier are the mills, 300 in all"."""
    spot = next((s.mention.span for s in setting.of(Role.PREDICATE)), None)
    text, span = setting.article.text, stretch.mention.span
    joined = spot is not None and not text[spot.end : span.start].strip() and spot.end <= span.start
    return joined and verb_of(setting) in existence().being and span.of(text).lower().startswith("the ")


def _surely_meant(setting: Setting, measure: Measure, stretch: Stretch, verb: str | None) -> bool:
    """Whether a class told before is what is counted now, and not those of it of which something was told.

    "There were 500 of them", with no time, counts those that came, in "The mills met in Ulm".
    """
    number = setting.claim.quantity.span
    behind = _CLAUSE_END.split(setting.article.text[number.end : setting.claim.sentence.end].lower())[0].split()
    if behind[-1:] and behind[-1] in anaphora().pointing:
        return False  # "there were 500 of them there"
    gone = verb in ("were", "was") and not setting.claim.period_said
    return not (gone or told_anew(setting, stretch)) and is_likeliest(setting, measure, stretch)


def _says_more(setting: Setting, measure: Measure, named: Stretch, counted: Stretch) -> bool:
    """Whether what is counted is more than the kind of thing that a measure counts: "the roll runs to 500 firms"."""
    listing = named.noun is not None and named.noun.raw in classing().partial
    if not listing and not came_to(setting, verb_of(setting)):
        return counted.says_anything()
    return any(counted.tells(word) and word.text not in unit_words(measure.unit.name) for word in counted.words)


@cache
def _of_classes() -> frozenset[str]:
    """The verbs under which things are, become or are called what a class is."""
    known = (
        existence().having
        | existence().emerging
        | existence().founding
        | existence().being
        | classing().classing
        | classing().bearing
    )
    return known | wholes().counting | wholes().giving | standings().status.keys()


def _start(setting: Setting) -> int:
    return setting.claim.quantity.span.start


def _aimed_at(setting: Setting, measure: Measure) -> bool:
    """Whether the registry holds an aim for the very time told: "aims to dig 500 wells in the plan's five years"."""
    claim = setting.claim
    held = [held.time_period for held in measure.observations if held.status is Status.TARGET]
    return claim.status is Status.TARGET and claim.period in held


def _of_some(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether what a sentence tells about things counted leaves others of them out."""
    if stretch.role is not Role.SENTENCE and had_by_somebody(setting, stretch):
        return True
    came_about_then = of_the_time(setting) and not _aimed_at(setting, measure)
    if of_some_group(setting, stretch) or answers_what_some_do(setting, measure):
        return True
    return _beside_another(stretch) or came_about_then or opens_with_some(setting) or ranked(setting)


def _beside_another(stretch: Stretch) -> bool:
    """Whether a count leaves out one told beside it: "the town and 15 other places"."""
    return stretch.role is Role.COUNTED and bool(stretch.words) and stretch.words[0].raw in nouns.words("others")


def _tells_class(setting: Setting, measure: Measure, verb: str | None) -> bool:
    """Whether a verb tells what things are, or what the measure's own name says is done with them."""
    if verb is None or (verb in classing().winning and not stands(setting, verb)):
        return verb is None
    return verb in _of_classes() or folded({verb}) <= name_words(measure.name)


def _is_put(setting: Setting, verb: str | None) -> bool:
    """Whether all that a class has are put in it, and not those only that came to it at some time."""
    if verb is None or verb not in classing().winning | classing().reaching:
        return adds_up(setting, verb)
    return stands(setting, verb) and (not setting.claim.period_said or sums_up(setting))


def _puts_in_class(setting: Setting, stretch: Stretch) -> bool:
    """Whether a stretch takes in the verb of its clause ("shops are classed as bakeries"), or names what that gives."""
    verb = next((s.mention for s in setting.of(Role.PREDICATE)), None)
    if verb is None or stretch.role is not Role.COUNTED:
        return False
    known = classing().bearing | classing().reaching
    given = verb.text.lower() in known and stretch is not setting.of(Role.COUNTED)[0]
    return given or stretch.mention.span.contains(verb.span)  # "the bakery label, which 500 shops carry"


def _names_verb(setting: Setting, measure: Measure) -> bool:
    """Whether a phrase of the measure takes in the verb of the clause ("the network has served")."""
    verb = next((s.mention.span.start for s in setting.of(Role.PREDICATE)), -1)
    return any(verb in setting.covered(stretch, measure) for stretch in setting.of(Role.SENTENCE))
