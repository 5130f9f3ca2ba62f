"""Whether a claim is said of the measure's subject: its setting and a measure in; why not, and how sure, out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from smecheck.checking.parts import is_one, may_be_those_that, of_a_kind
from smecheck.checking.placed import Owner
from smecheck.checking.sentencewide import names_subject, right_before
from smecheck.checking.setting import Setting, bundles
from smecheck.checking.some_of import counted_between, some_of, some_told_between
from smecheck.checking.stretches import Stretch, raw
from smecheck.checking.tellers import ascribes, joined_with, of_one_of_two, sources, speaks_of, telling, tells_only
from smecheck.checking.whole import verb_of
from smecheck.checking.wider import further_kind
from smecheck.checking.words import Word, content, folded
from smecheck.language.anaphora import anaphora
from smecheck.language.classing import classing
from smecheck.language.cues import cues
from smecheck.language.kin import kin
from smecheck.language.limiting import limiting
from smecheck.language.shares import shares
from smecheck.language.wholes import wholes
from smecheck.model import Kind, Measure, Role


def subject(setting: Setting, measure: Measure, stretch: Stretch) -> Owner:
    """Whether the figure is said of one of the measure's subjects, where it names any.

    stretch: where the measure's phrase stands. The subject is looked for there, then in what the number is said of, the
    rest of the clause, the sentence, what an anaphor stands for, and the headline. A subject with a word before it
    that narrows it is a part only; another subject is another figure.
    """
    wanted, number = setting.index.subjects[measure.id], setting.claim.quantity.span
    if not wanted:
        return Owner(firm=setting.counts or not _another(setting, measure, stretch))
    if some := _some_of_those(setting, measure):
        return Owner(f"of some: {some}")
    near = setting.of(Role.SUBJECT, Role.COUNTED, Role.OF)
    if any(is_one(setting, measure, own, found) for own in near for found in own.found if found.run in wanted):
        return Owner("of one of them")
    wide = stretch.role is Role.SENTENCE and measure.kind is not Kind.THRESHOLD  # a sentence tells of no part
    first = (*near, stretch) if wide else (stretch, *near)
    for candidate in first:
        if owner := _named_in(setting, measure, candidate):
            aside = candidate.role is Role.SUBJECT and candidate.mention.span.start > number.end
            aside = aside and measure.kind is Kind.SHARE and _another(setting, measure, stretch) is not None
            return replace(owner, firm=owner.firm and not aside, role=candidate.role)
    other = _another(setting, measure, stretch)
    if other and measure.kind is Kind.SHARE:
        return Owner(f"said of {other}")
    for candidate in setting.of(Role.PREDICATE):
        if owner := _named_in(setting, measure, candidate):
            return replace(
                owner, firm=owner.firm and (not other or measure.kind is Kind.THRESHOLD), role=candidate.role
            )
    spoken_of = _spoken_of(setting, measure, other)
    if spoken_of is not None and (spoken_of.obstacle is None or _refers_back(setting)):
        return spoken_of
    for candidate in () if of_one_of_two(setting) else setting.of(Role.SENTENCE, Role.HEADLINE):
        if any(found.run in wanted for found in candidate.found):
            defined = measure.kind is Kind.THRESHOLD and candidate.mention.text.endswith("?")
            spoken = (candidate.role is Role.SENTENCE or defined) and not other
            sure = spoken and (
                setting.counts or measure.kind is Kind.THRESHOLD or names_subject(setting, measure, candidate)
            )
            return Owner(None if spoken or not other else f"said of {other}", sure, candidate.role)
    earlier = next(iter(setting.of(Role.ANTECEDENT)), None)
    other = other or (earlier.mention.text if earlier else None)
    return Owner(f"said of {other}" if other else f"not said of {measure.subjects[0]}")


def _spoken_of(setting: Setting, measure: Measure, other: str | None) -> Owner | None:
    """What the earlier phrases tell that the number's own may stand for, or that it leaves its owner to."""
    likely = True  # as long as what an anaphor more likely stands for is no other thing
    antecedents = setting.of(Role.ANTECEDENT)
    for candidate in antecedents:
        if some := some_told_between(setting, candidate):
            return Owner(f"of some of them: {some}")
        if owner := _named_in(setting, measure, candidate):
            if measure.kind is Kind.SHARE and (beside := _joined_to(setting, measure, candidate)):
                return Owner(f"of others as well: {beside}")
            if owner.obstacle and _told_of_another(setting, measure, candidate):
                likely = likely and tells_only(candidate)
                continue  # "Loans to the mills grew. They …"
            alone = _refers_back(setting) or not any(_may_have(setting, measure, c) for c in antecedents)
            either = counted_between(setting, candidate)
            firm = owner.firm and likely and alone and not either and not other
            return replace(owner, firm=firm, role=candidate.role)
        named = setting.named(candidate, measure) is not None and not setting.left(candidate, measure)
        told_before = candidate.refers() or not candidate.says_anything()
        likely = likely and (named or tells_only(candidate) or told_before)
    return None


def _told_of_another(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names the measure's subject only behind another noun: "loans to the mills"."""
    wanted, noun = setting.index.subjects[measure.id], stretch.noun
    here = [found for found in stretch.found if found.run in wanted]
    return noun is not None and not any(noun.start in found.at for found in here)


def _joined_to(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """What else "they" stands for beside the measure's subject: the shops, in "The mills and shops grew. They …"."""
    others = (other for other in joined_with(setting, stretch) if _named_in(setting, measure, other) is None)
    return next((other.mention.text for other in others if other.noun and other.noun.raw.endswith("s")), None)


def _may_have(setting: Setting, measure: Measure, stretch: Stretch) -> bool:
    """Whether a phrase names another that may have an income: a firm, or one with a name of its own."""
    noun = stretch.noun
    if noun is None or tells_only(stretch) or _named_in(setting, measure, stretch) is not None:
        return False
    named = setting.article.text[noun.start].isupper() and noun.start > stretch.mention.span.start
    return named or noun.text in folded(cues().owner) or setting.article.text[noun.start : noun.end].istitle()


def _refers_back(setting: Setting) -> bool:
    """Whether the number's own phrases, or want of any, stand for something told before."""
    near = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    return any(stretch.refers() for stretch in (*near, *setting.of(Role.PREDICATE))) or not near


def _named_in(setting: Setting, measure: Measure, stretch: Stretch) -> Owner | None:
    """Whether a stretch names one of the subjects, and whole; None where it names none."""
    wanted = setting.index.subjects[measure.id]
    here = [found for found in stretch.found if found.run in wanted]
    if not here or any(_set_apart(setting, stretch, min(found.at)) for found in here):
        return None
    if some := next((some for found in here if (some := some_of(setting, min(found.at)))), None):
        return Owner(f"of some of them: {some}")
    if other := further_kind(setting, min(min(found.at) for found in here)):
        return Owner(f"of others as well: {other}")
    covered = setting.covered(stretch, measure)
    longest = max(here, key=lambda found: len(found.at))
    end = max(word.end for word in stretch.words if word.start in longest.at)
    if kind := of_a_kind(setting, end):
        return Owner(f"only those {kind}")
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
    spare = bundles() | (_limits() if measure.kind is Kind.THRESHOLD else frozenset())
    narrows = classing().subset  # "listed", which is none of a list; said of batches is said of what they hold
    left = tuple(w for w in left if w.text not in spare or w.raw in narrows)
    if left:
        return Owner(f"of a part or another: {_told(setting, left, longest.at)}")
    return Owner(firm=not may_be_those_that(setting, end))


def _set_apart(setting: Setting, stretch: Stretch, start: int) -> bool:
    """Whether a subject is only compared with or taken out; one thought away ("Without mills, …") is not."""
    lead = setting.article.text[setting.claim.sentence.start : stretch.mention.span.start].lower()
    before = lead.replace('"', " ").replace("“", " ").split()
    away = stretch.role in (Role.SUBJECT, Role.ANTECEDENT)  # "Without mills there is no bread: they make 60 percent"
    thought_away = away and not shares().without.isdisjoint(before[-1:])
    return setting.set_apart(start) and not thought_away


def _right_behind(setting: Setting, measure: Measure, stretch: Stretch, start: int) -> tuple[Word, ...]:
    """The words of a complement or a clause that narrow the noun at a place, and not another noun after it."""
    left = setting.behind(stretch, measure, of=False)
    between = [word for word in stretch.words if left and start < word.start < left[0].start]
    return () if any(stretch.tells(word) or word.raw in wholes().every for word in between) else left


def _told(setting: Setting, left: tuple[Word, ...], at: frozenset[int]) -> str:
    """What narrows a subject, with the subject, as the article writes it."""
    ends = [*(word.end for word in left), max(at)]
    text = setting.article.text[min(word.start for word in left) : max(ends)]
    return " ".join(text.split()) if len(text) < 60 else raw(setting.article, left)


def _some_of_those(setting: Setting, measure: Measure) -> str | None:
    """The subject that is but some of those told before: "those in the north", where nothing in it is the measure's."""
    for candidate in setting.of(Role.SUBJECT, Role.OF):
        lead = candidate.mention.text.lower().split()[:1]
        pointing = lead != [] and lead[0] in anaphora().pronouns & anaphora().determiners & anaphora().plural
        if pointing and setting.behind(candidate, measure) and not setting.covered(candidate, measure):
            return candidate.mention.text
    return None


def _another(setting: Setting, measure: Measure, stretch: Stretch) -> str | None:
    """What the number is said of, where that is something of its own and nothing that the measure names."""
    for candidate in setting.of(Role.SUBJECT):
        left = setting.left(candidate, measure)
        own = candidate.refers() and (not left or left[-1] is not candidate.noun)  # "their sales", not "their bank"
        if candidate is stretch or candidate.stands_in() or (own and measure.subjects):
            continue
        if not left or setting.set_apart(candidate.mention.span.start):
            continue  # "more than the sales of all shops"
        if stretch.role is Role.OF and not measure.subjects and speaks_of(candidate, verb_of(setting)):
            continue
        if setting.counts and _is_but_its_kind(setting, measure, candidate):
            continue  # "X, a campaign run by 16 offices"
        if measure.kind is Kind.THRESHOLD and {word.text for word in left} <= folded({"enterprise"}) | _limits():
            continue  # "a firm needs …": whichever firm
        if tells_only(candidate) and verb_of(setting) in telling():
            continue  # "the survey showed …"
        if ascribes(setting, candidate):
            continue
        return raw(setting.article, left)
    return None


def _is_but_its_kind(setting: Setting, measure: Measure, candidate: Stretch) -> bool:
    """Whether a subject tells no more than of what kind one of the measure's is, so that its name stands elsewhere."""
    told = {word.text for word in candidate.words if candidate.tells(word) and not setting.governs(word)}
    return told <= _kinds(setting, measure)


def _kinds(setting: Setting, measure: Measure) -> frozenset[str]:
    """The folded nouns that say of what kind the measure's subjects are, but for those that may own anything."""
    heads = {run[-1] for run in setting.index.subjects[measure.id] if len(run) > 1}
    return frozenset(heads) - folded(cues().owner) - _classes()


@cache
def _classes() -> frozenset[str]:
    """The folded nouns that stand for any class of their kind."""
    return folded(kin().words.values())


@cache
def _limits() -> frozenset[str]:
    """The folded nouns of a limit, and of what is defined: "the bar for large mills", "the term large mills"."""
    return frozenset(word for run in (*limiting().limits, *limiting().defining) for word in content(" ".join(run)))
