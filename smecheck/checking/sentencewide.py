"""What the rest of a number's sentence surely tells of it: a sentence's stretch and a measure in, yes or no out."""

from __future__ import annotations

import re
from dataclasses import replace

from smecheck.checking.complement import after_head
from smecheck.checking.index import Found
from smecheck.checking.portions import of_a_whole
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.tellers import tells_only
from smecheck.checking.told_plainly import taken_by
from smecheck.checking.words import Word, folded
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.existence import existence
from smecheck.language.shares import shares
from smecheck.model import Kind, Measure, Role, Span

_BREAKS = frozenset(",;:()–—")
_CLAUSE_END = re.compile(r"[.,;:()]")
_NEAR = 4  # words behind a noun within which another may narrow it


def names_subject(setting: Setting, measure: Measure, sentence: Stretch) -> bool:
    """Whether a sentence names the measure's subject whole, and nothing else that the figure could be said of.

    Every place where it is named must be free of words that narrow it or set it apart; a noun of the subject's kind
    without the subject's own words, or an antecedent that says something else, leaves it open.
    """
    wanted, covered = setting.index.subjects[measure.id], setting.covered(sentence, measure)
    share = measure.kind is Kind.SHARE
    number = setting.claim.quantity.span
    earlier = [other for other in setting.of(Role.ANTECEDENT) if other.says_anything()]
    tellers = [other.mention.span for other in setting.of(Role.ANTECEDENT) if tells_only(other)]
    earlier = [other for other in earlier if not other.mention.span.contains(number)]
    earlier = [other for other in earlier if not any(teller.contains(other.mention.span) for teller in tellers)]
    if any(share or not _of_another_sentence(setting, other) for other in earlier):
        return False
    kinds = {run[-1] for run in wanted} | folded(cues().owner)
    rivals = [word for word in sentence.words if word.start not in covered and word.text in kinds]
    named = _longest([found for found in sentence.found if found.run in wanted])
    told = [
        _narrowed(setting, sentence, one, covered)
        or _in_a_clause(setting, sentence, one)
        or _only_speaks(setting, sentence, one)
        or (share and _of_another_thing(sentence, one, covered))
        for one in named
    ]
    return bool(named) and not rivals and not any(told)


def _of_another_sentence(setting: Setting, antecedent: Stretch) -> bool:
    """Whether an earlier sentence only might tell whose an amount is, as nothing in its own phrases refers to one."""
    near = setting.of(Role.COUNTED, Role.OF, Role.SUBJECT)
    owned = any(stretch.noun is not None and stretch.noun.raw in anaphora().owned for stretch in near)
    before = antecedent.mention.span.end <= setting.claim.sentence.start
    return owned and before and not any(stretch.refers() for stretch in near)


def names_measure(setting: Setting, measure: Measure, sentence: Stretch, found: Found, verb: str | None) -> bool:
    """Whether a phrase elsewhere in the sentence is what an amount or a share without a noun of its own is of.

    The number's own nouns must say nothing, what it is said of nothing but the measure and its subject, the verb must
    be one of amounting to, and the sentence must name no other figure of its kind.
    """
    if setting.claim.quantity.unit.dimension == "count":
        return False
    if of_a_whole(measure) and taken_by(setting, measure):
        return True
    if any(near.says_anything() for near in setting.of(Role.COUNTED, Role.OF) if setting.left(near, measure)):
        return False
    said_of = [near for near in setting.of(Role.SUBJECT) if not near.refers()]
    if any(setting.left(near, measure) or setting.behind(near, measure) for near in said_of):
        return False
    covered = setting.covered(sentence, measure) | _of_the_verb(setting, sentence)
    first = measure.kind is Kind.SHARE and _put_first(setting, sentence, found, covered)
    shared = shares().having | existence().contributing if first else frozenset()
    if verb is not None and verb not in existence().having | existence().amounting | shared:
        return False
    if (not first and _narrowed(setting, sentence, found, covered)) or _names_another(setting, measure, sentence):
        return False
    if any(near.refers() for near in setting.of(Role.SUBJECT)):
        return True  # "Exports depend on mills, whose share is 60 percent"
    wanted = setting.index.subjects[measure.id]
    owners = _longest([other for other in sentence.found if other.run in wanted])
    return not any(_narrowed(setting, sentence, other, covered) for other in owners)


def _put_first(setting: Setting, sentence: Stretch, found: Found, covered: frozenset[int]) -> bool:
    """Whether a clause opens with no more than the whole that its share is of: "Measured against exports, mills …"."""
    start = setting.claim.sentence.start
    comma = setting.article.text.find(",", _stop(sentence, found), setting.claim.quantity.span.start)
    opening = setting.article.text[start : max(start, comma)].lower().lstrip("\"“‘'")
    run = next((run for run in shares().measured if opening.startswith(f"{' '.join(run)} ")), None)
    if run is None:
        return False
    lead = start + setting.article.text[start:].lower().index(" ".join(run)) + len(" ".join(run))
    told = (word for word in sentence.words if lead <= word.start < comma and word.start not in covered)
    return not any(sentence.tells(word) for word in told)


def _of_the_verb(setting: Setting, sentence: Stretch) -> frozenset[int]:
    """Where the verb of the number's clause stands, and a particle of it ("turned out")."""
    verb = next((near.mention.span for near in setting.of(Role.PREDICATE)), None)
    if verb is None:
        return frozenset()
    behind = next((word for word in sentence.words if word.start > verb.start), None)
    particle = {behind.start} if behind is not None and behind.raw in existence().particles else set()
    return frozenset({verb.start} | particle)


def right_before(stretch: Stretch, start: int, covered: frozenset[int]) -> tuple[Word, ...]:
    """The telling words that stand right before a place, with nothing hollow between."""
    out: list[Word] = []
    text, offset = stretch.mention.text, stretch.mention.span.start
    exact, place = len(text) == len(stretch.mention.span), start
    for word in reversed([word for word in stretch.words if word.start < start]):
        parted = exact and not _BREAKS.isdisjoint(text[word.end - offset : place - offset])
        if word.hollow or word.start in covered or parted:
            break
        out.append(word)
        place = word.start
    told = [word for word in out if stretch.tells(word) and not stretch.praises(word)]
    return tuple(reversed(told))


def _names_another(setting: Setting, measure: Measure, sentence: Stretch) -> bool:
    """Whether the sentence names another measure of the same kind and unit, with its subject."""
    wanted = setting.index.subjects[measure.id]
    for found in sentence.found:
        for other in setting.index.named.get(found.run, ()):
            alike = other.kind is measure.kind and other.unit.dimension == measure.unit.dimension
            if alike and (other.restates or other.id) != (measure.restates or measure.id):
                subjects = setting.index.subjects[other.id]
                own = setting.named(sentence, measure)
                within = own is not None and found.at <= own.at
                within = within or any(found.at <= said_of.at for said_of in sentence.found if said_of.run in wanted)
                within = within or _one_of(setting, min(found.at))
                if not within and (not subjects or any(near.run in subjects for near in sentence.found)):
                    return True
    return False


def _one_of(setting: Setting, start: int) -> bool:
    """Whether "a" stands before a place: of no such thing is a share told, as in "a business school"."""
    return setting.article.text[max(0, start - 3) : start].lower().split()[-1:] in (["a"], ["an"])


def _narrowed(setting: Setting, sentence: Stretch, found: Found, covered: frozenset[int]) -> bool:
    """Whether words beside a phrase make it a part, or set it apart."""
    before = right_before(sentence, min(found.at), covered)
    return bool(before) or setting.set_apart(min(found.at)) or _behind(setting, sentence, found.at, covered)


def _in_a_clause(setting: Setting, sentence: Stretch, found: Found) -> bool:
    """Whether a phrase stands in a clause about another noun: SMEs, in "the share of tax that SMEs get back"."""
    lead = setting.article.text[sentence.mention.span.start : min(found.at)].lower().split()[-2:]
    behind = re.findall(r"[a-z]+", _CLAUSE_END.split(setting.article.text[_stop(sentence, found) :].lower())[0])
    has = len(behind) == 1 and behind[0] in shares().having  # "the share of exports that mills make"
    return len(lead) == 2 and lead[1] in cues().clause and lead[0] not in cues().said and not has


def _of_another_thing(sentence: Stretch, found: Found, covered: frozenset[int]) -> bool:
    """Whether a phrase only tells whose something else is that is no share: "the debt of mills", "loans to mills"."""
    before = [word for word in sentence.words if word.start < min(found.at)][-2:]
    if len(before) < 2 or before[1].raw not in cues().complement | shares().bound:
        return False
    return before[0].start not in covered and before[0].raw in shares().amounts


def _only_speaks(setting: Setting, sentence: Stretch, found: Found) -> bool:
    """Whether a phrase names who says it, or hears it: "…, the mills say", "…, mills were told"."""
    behind = setting.article.text[_stop(sentence, found) : setting.claim.sentence.end].lower()
    verbs = re.findall(r"[a-z]+", _CLAUSE_END.split(behind)[0])
    while verbs and verbs[0] in existence().being | existence().standing:
        verbs = verbs[1:]
    return verbs[:1] != [] and verbs[0] in cues().said


def _stop(sentence: Stretch, found: Found) -> int:
    return max(word.end for word in sentence.words if word.start in found.at)


def _behind(setting: Setting, sentence: Stretch, at: frozenset[int], covered: frozenset[int]) -> bool:
    """Whether words right behind a phrase narrow it; where it is ("in China") is passed over."""
    last = next(word for word in sentence.words if word.start == max(at))
    text, end, mention = setting.article.text, last.end, sentence.mention
    for aside in setting.claim.asides:
        if aside.start >= end and text[end : aside.start].strip().lower() in cues().venue:
            end = aside.end
    stop = next((place for place in range(end, mention.span.end) if text[place] in _BREAKS), mention.span.end)
    whole, up_to = Span(min(at), stop), Span(min(at), end)
    following = tuple(word for word in sentence.words if min(at) <= word.start < stop)
    behind = after_head(replace(mention, span=whole, head=up_to), following, text)
    clause = after_head(replace(mention, span=up_to, head=up_to), (), text)
    near = [word for word in (*behind.narrowing, *behind.within) if text[end : word.start].count(" ") <= _NEAR]
    return any(sentence.tells(word) and word.start not in covered for word in (*near, *clause.within))


def _longest(found: list[Found]) -> list[Found]:
    """Without those that lie within another."""
    return [one for one in found if not any(one.at < other.at for other in found)]
