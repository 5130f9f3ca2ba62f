"""The batches of a class that was told of before ("Norway has mills. It chose them in four batches"): a fit out."""

from __future__ import annotations

import re
from functools import cache

from smecheck.checking.last_told import last_counted, names_another, some_counted_since
from smecheck.checking.matches import Link
from smecheck.checking.placed import place
from smecheck.checking.setting import Fit, Setting
from smecheck.checking.sparing import classes
from smecheck.checking.stretches import Stretch
from smecheck.checking.verbs import verb_of
from smecheck.checking.words import Word, folded, words
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.hedges import before_number
from smecheck.language.wholes import wholes
from smecheck.model import Measure, Role

_NEVER_BY_CHANCE = 1000
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def rounds_told_before(setting: Setting) -> Fit | None:
    """The fit of a measure of batches where their clause names nothing, and the class was the last one told of.

    "They were chosen", "it picked them", "8,997 have been let in" and "the label was handed out" leave it to what was
    told before; "exporters were chosen in four batches" does not. Surely meant is only the class whose very own number
    the sentence tells, right before.
    """
    heap = _heap(setting)
    if heap is None or not _of_naming(setting) or _tells_of_another(setting, heap):
        return None
    spot = next(iter(setting.of(Role.SENTENCE)), None)
    counted = class_in(setting, heap) or last_counted(setting)
    if spot is None or counted is None or some_counted_since(setting, counted):
        return None
    measure = _batches_of(setting, counted)
    if measure is None:
        return None
    owner = place(setting, measure, spot)
    if owner.obstacle is not None:
        return None
    link = owner.link if _by_its_own_number(setting, counted) else Link.LOOSE
    return Fit(measure, (0, 0, 0), link, f"batches of {counted.name}")


def _heap(setting: Setting) -> Stretch | None:
    """The phrase for the batches that the number counts, where no word tells of what they are."""
    counted = next(iter(setting.of(Role.COUNTED)), None)
    if counted is None and not setting.claim.quantity.unit.name:
        counted = next(iter(setting.of(Role.ANTECEDENT)), None)  # "in batches, of which there have been four"
    if counted is None or counted.noun is None or counted.noun.raw not in classing().heaps:
        return None
    told = [word for word in counted.words if counted.tells(word) and word is not counted.noun]
    if class_in(setting, counted) is not None:  # "These firms were named in four batches of mills"
        subject = next(iter(setting.of(Role.SUBJECT)), None)
        return counted if subject is not None and subject.noun and subject.noun.text in classes() else None
    return counted if all(word.raw in wholes().picking for word in told) else None


def class_in(setting: Setting, heap: Stretch) -> Measure | None:
    """The class whose batches a phrase tells of by name."""
    whole = frozenset(word.start for word in heap.words if heap.tells(word) and word is not heap.noun)
    runs = [found.run for found in heap.found if whole and found.at == whole]
    return next((measure for run in runs for measure in setting.index.named.get(run, ())), None)


def _of_naming(setting: Setting) -> bool:
    """Whether the clause, or a participle or a noun right behind the batches, tells that they are ones of choosing."""
    text, number = setting.article.text, setting.claim.quantity.span
    behind = re.findall(r"[a-z]+", text[number.end : setting.claim.sentence.end].lower())[1:4]
    verbs = {_verb(setting), verb_of(setting)}
    return not verbs.isdisjoint(_naming() | wholes().admitting) or not (_naming() | wholes().picking).isdisjoint(behind)


def _verb(setting: Setting) -> str:
    """The verb of the number's clause without its particle."""
    return (verb_of(setting) or "").split("_")[0]


def _tells_of_another(setting: Setting, heap: Stretch) -> bool:
    """Whether the clause tells of another thing before its number, besides its verb, its times and its places."""
    verb, places = _verb(setting), setting.places()
    near = [one for one in setting.of(Role.SUBJECT, Role.OF, Role.PREDICATE) if one.noun is not None]
    near = [one for one in near if one.noun is not heap.noun and one.mention.text.lower() != verb]
    first = setting.claim.quantity.span.start
    near = [one for one in near if one.mention.span.start < first and one.mention.span not in places]
    return any(names_another(one, *wholes().picking, *_naming()) for one in near)


def _batches_of(setting: Setting, counted: Measure) -> Measure | None:
    """The measure of the batches of a class."""
    heaps = folded(classing().heaps)
    runs = setting.index.phrases[counted.id]
    for measure in (found for heap in sorted(heaps) for found in setting.index.kindred.counting.get(heap, ())):
        if any(run[0] in heaps and run[1:] in runs for run in setting.index.phrases[measure.id]):
            return measure
    return None


def _by_its_own_number(setting: Setting, counted: Measure) -> bool:
    """Whether nothing stands between the class's very own number and that of the batches but that it was chosen so."""
    claim, text = setting.claim, setting.article.text
    before = text[claim.sentence.start : claim.quantity.span.start]
    told = list(_NUMBER.finditer(before))
    own = {f"{held.value:,}" for held in counted.observations if held.value >= _NEVER_BY_CHANCE}
    if not told or told[-1][0] not in own:
        return False
    return tells_no_more(setting, claim.sentence.start + told[-1].end())


def tells_no_more(setting: Setting, start: int) -> bool:
    """Whether nothing is told from a place to the number of batches but a class, and that it was chosen in them."""
    between = words(setting.article.text[start : setting.claim.quantity.span.start])
    within = {at for found in setting.index.find(between) for at in found.at}
    within |= {at for aside in setting.claim.asides for at in range(aside.start - start, aside.end - start)}
    return all(word.start in within or _is_idle(word) for word in between)


def _is_idle(word: Word) -> bool:
    known = anaphora().determiners | anaphora().pronouns | cues().relative | cues().nationwide | cues().neutral
    known |= classing().labels | classing().bearing | wholes().admitting | before_number() | wholes().rounds
    return word.hollow or word.raw in known | _naming() or word.text in classes()


@cache
def _naming() -> frozenset[str]:
    """Verbs by which things are chosen, given a title or made known."""
    given = classing().naming | classing().bearing | classing().classing | classing().reaching | wholes().giving
    return existence().founding | given | wholes().counting | wholes().announcing
