"""The stretches of a sentence that may name what a number measures: a parsed sentence in, mentions in order out."""

from __future__ import annotations

from collections.abc import Iterator

from smecheck.extraction import gapping, items, labelling, said_of, tree
from smecheck.extraction.counted import Counted
from smecheck.extraction.gapped_subjects import subject_of_gap
from smecheck.extraction.held import held_by
from smecheck.extraction.parsed import Token, parts_clauses
from smecheck.extraction.partial import chosen_from, displaced, named_part
from smecheck.extraction.partings import counted_behind, named_behind
from smecheck.extraction.putting import at_its_height, of_goods, sized_by
from smecheck.extraction.relatives import come_to_be, figure_of, put_first, told_of
from smecheck.extraction.tree import Sentence
from smecheck.language.existence import existence
from smecheck.language.kin import kin, singular
from smecheck.model import Mention, Role, Span

_BREAKS = frozenset(",;:")
_PAST = frozenset(("VBD", "VBN"))


def mentions(
    sentence: Sentence, number: Span, text: str, noun: Counted | None = None, leader: Span | None = None
) -> tuple[Mention, ...]:
    """All the phrases around one number, nearest role first, each stretch once.

    sentence: the parse. number: the quantity's span in `text`, the whole article. noun: what a plain number counts.
    leader: the first number of the list that this one stands in, whose subject it shares.
    """
    anchor = sentence.root(number)
    if anchor is None:
        return (mention(text, sentence.span, Role.SENTENCE),)
    if noun is None and (item := items.label(sentence, number)) is not None:
        named = mention(text, item.span, Role.OF, item.noun)
        return (named, mention(text, sentence.span, Role.SENTENCE))
    first = (sentence.root(leader) if leader else None) or anchor
    found = [
        *_counted(sentence, anchor, number, noun),
        *(put_first(sentence, anchor) or _of(sentence, anchor, number, listed=leader is not None)),
        *_subjects(sentence, first, number, leader or number),
        *_predicate(sentence, first, leader or number),
    ]
    end = _clause_end(sentence, number)
    seen: set[tuple[int, int]] = set()
    out: list[Mention] = []
    for span, role, head in found:
        if (span.start, span.end) not in seen and not number.contains(span) and span.start < end:
            seen.add((span.start, span.end))
            out.append(mention(text, span, role, head))
    return gapping.ungapped(sentence, number, text, (*out, mention(text, sentence.span, Role.SENTENCE)))


def labels(sentence: Sentence, number: Span, text: str) -> tuple[Mention, ...]:
    """What a number is labelled with, for another that is held against it: "The giants: 900, against 500 in May"."""
    around = mentions(sentence, number, text, None)
    return tuple(found for found in around if found.role is Role.OF and found.span.end <= number.start)


def _clause_end(sentence: Sentence, number: Span) -> int:
    """Where a semicolon behind the number ends all that may be said of it, however the sentence is parsed."""
    ends = (sentence.spanned(mark, mark).start for mark in sentence.marks if mark.text == ";")
    return next((end for end in ends if end >= number.end), sentence.span.end)


def mention(text: str, span: Span, role: Role, head: Span | None = None) -> Mention:
    """A mention with its text, white space folded."""
    return Mention(span, " ".join(span.of(text).split()), role, head)


_Found = tuple[Span, Role, Span]


def _phrase(sentence: Sentence, head: Token, role: Role, number: Span) -> list[_Found]:
    """The phrase that `head` heads, without the number itself: what stands before it and what stands behind."""
    whole = sentence.spanned(tree.phrase_start(head), held_by(sentence, head, number) or tree.phrase_end(head))
    spot = sentence.spanned(head, head)
    if not whole.overlaps(number):
        return [(whole, role, spot)]
    if spot.end <= number.start:
        parts = [_trimmed(sentence, Span(whole.start, number.start), head)]
        rest = [
            child
            for child in head.rights
            if child.dep_ == "prep" and sentence.spanned(child, child).start >= number.end
        ]
        parts += [sentence.spanned(child, tree.phrase_end(child)) for child in rest]
        return [(part, role, spot) for part in parts if len(part)]
    return [(Span(number.end, max(whole.end, number.end)), role, spot)] if spot.start >= number.end else []


def _trimmed(sentence: Sentence, span: Span, head: Token) -> Span:
    """A stretch cut after the head's last word before the preposition that leads to the number."""
    inside = [token for token in sentence.tokens(span) if token.i >= head.i]
    while (
        inside
        and inside[-1].i > head.i
        and inside[-1].tag_ in ("IN", "TO", "RB", "JJR", "JJS", "JJ", "CC", "DT", "``", "''")
    ):
        inside.pop()
    last = inside[-1] if inside else head
    return Span(span.start, sentence.spanned(last, last).end)


def _counted(sentence: Sentence, anchor: Token, number: Span, noun: Counted | None) -> list[_Found]:
    """The phrase of the noun that is counted, or that an amount stands before ("a 3.7 percent growth rate")."""
    if noun is not None:
        head = sentence.tokens(noun.head)[-1]
        end = max(noun.phrase.end, _before_another(sentence, head))
        return [(Span(noun.phrase.start, end), Role.COUNTED, noun.head)]
    before = anchor.dep_ in ("nummod", "quantmod", "compound", "nmod", "amod", "npadvmod")
    timed = anchor.head.dep_ == "npadvmod" or anchor.head.lower_ == anchor.lower_  # "8.2 percent year on year"
    behind = anchor.head.i > anchor.i and not any(anchor.i < mark.i < anchor.head.i for mark in _stops(sentence))
    if before and not timed and behind and tree.is_noun(anchor.head) and anchor.head.tag_ != "CD":
        return _phrase(sentence, anchor.head, Role.COUNTED, number)
    return []


def _before_another(sentence: Sentence, head: Token) -> int:
    """Where a counted noun's phrase ends, but before what it is joined to with a number of its own.

    "500 offices for mills", of "500 offices for mills and sales of 84 million".
    """
    last = tree.phrase_end(head)
    behind = sentence.words[head.i + 1 : last.i + 1]
    further = next((token for token in behind if token.like_num), None)
    joint = next((t for t in reversed(behind) if further is not None and t.i < further.i and t.dep_ == "cc"), None)
    return sentence.spanned(head, joint.nbor(-1) if joint is not None else last).end


def _stops(sentence: Sentence) -> Iterator[Token]:
    """The commas and the like of a sentence, beyond which no noun is counted."""
    return (mark for mark in sentence.marks if mark.text in _BREAKS or parts_clauses(mark))


def _of(sentence: Sentence, anchor: Token, number: Span, *, listed: bool) -> list[_Found]:
    """The complement ("60 percent of GDP", "contribute 60 percent to GDP"), and the noun that is sized.

    That is the value in "an output value of 8.7 trillion yuan". Of "500 of them bakeries" it is the bakeries that are
    counted, and nothing else.
    """
    found: list[_Found] = []
    part = counted_behind(sentence, number) or labelling.summed_up(sentence, number) or named_part(anchor)
    if part is not None:
        return _phrase(sentence, part, Role.OF, number)
    for child in anchor.rights:
        if child.dep_ == "prep" and (child.lower_ in ("of", "in") or _contributed(child, anchor)):
            for noun in child.children:
                if noun.dep_ == "pobj" and not (noun.lower_ in existence().extant and child.i == noun.i - 1):
                    found += _phrase(sentence, noun, Role.OF, number)
    if not found and (whole := gapping.before_pronoun(anchor) or gapping.right_behind(sentence, number)) is not None:
        found += _phrase(sentence, whole, Role.OF, number)
    top = anchor.head if anchor.dep_ in ("nummod", "compound", "quantmod") and anchor.head.i > anchor.i else anchor
    if listed:
        return found
    if top.dep_ == "pobj" and top.head.dep_ == "prep" and tree.heads_phrase(top.head.head):
        found += _phrase(sentence, figure_of(top.head.head), Role.OF, number)
    elif (told := labelling.before_colon(sentence, anchor)) is not None:
        found += _phrase(sentence, told, Role.OF, number)
    elif top.dep_ == "appos" and tree.is_noun(top.head) and not displaced(top) and not _numbered(top.head):
        found += labelling.labelled(sentence, top.head) or _phrase(sentence, top.head, Role.OF, number)
    elif (named := at_its_height(anchor) or named_behind(sentence, number) or sized_by(anchor)) is not None:
        found += _phrase(sentence, named, Role.OF, number)
    row = labelling.entry(sentence, number)
    return row if row and (not found or row[0][0].start > sentence.span.start) else found


def _contributed(lead: Token, anchor: Token) -> bool:
    """Whether it leads to what a share is given to: "mills contribute 60 percent to exports"."""
    verb = tree.governor(anchor) if lead.lower_ == "to" else None
    return verb is not None and verb.lower_ in existence().contributing


def _numbered(noun: Token) -> bool:
    """Whether a number of its own stands before a noun, so that it is not another's: "300 mills, 500 shops"."""
    return any(child.dep_ == "nummod" and child.tag_ != "LS" for child in noun.lefts)  # not "2. Mills: 500"


def _subjects(sentence: Sentence, anchor: Token, own: Span, number: Span) -> list[_Found]:
    """What the number is said of, nearest first; what someone puts at a number is its subject, and not who does so.

    own: the number itself. number: the first of the list that it stands in, whose subject it shares if it has none.
    """
    gapped = subject_of_gap(sentence, own) or subject_of_gap(sentence, number)
    if gapped is not None:
        return [(gapped.span, Role.SUBJECT, gapped.noun)]
    heads = said_of.heads(sentence, anchor)
    return [found for head in heads for found in _phrase(sentence, head, Role.SUBJECT, number)]


def _predicate(sentence: Sentence, anchor: Token, number: Span) -> list[_Found]:
    """The verb that governs the number and its other objects, the number's own phrase and the subject left out."""
    verb = tree.within_subject(anchor) or tree.governor(anchor)
    if verb is None:
        return []
    spot = sentence.spanned(verb, verb)
    found: list[_Found] = [(spot, Role.PREDICATE, spot)]
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    over = (singular(verb.lower_), after.lower_) in kin().verbs  # "turned over 500", whatever the parse makes of "over"
    if over and not of_goods(sentence, after, number):
        found.append((sentence.spanned(verb, after), Role.PREDICATE, spot))
    if verb.dep_ == "conj" and verb.head.i == verb.i - 2 and _alike(verb.head, verb):  # "checked and graded 500"
        found.append((sentence.spanned(verb.head, verb), Role.PREDICATE, spot))
    if chosen_from(anchor, verb):
        return found
    if (twin := _twin(verb)) is not None:
        found.append((sentence.spanned(twin, twin), Role.PREDICATE, sentence.spanned(twin, twin)))
    for told in come_to_be(anchor, verb):
        found += _phrase(sentence, told, Role.PREDICATE, number)
    for child in [*_shared(verb), *verb.children]:
        if child.dep_ in ("dobj", "attr", "acomp", "dative", "oprd"):
            found += _phrase(sentence, told_of(child, verb), Role.PREDICATE, number)
        elif child.dep_ in ("prep", "agent", "advmod") or (child.dep_ == "advcl" and child.lower_ == "comes"):
            for noun in _objects(child):
                role = Role.SUBJECT if child.dep_ == "advmod" else Role.PREDICATE  # "is down to mills"
                found += _phrase(sentence, noun, Role.OF if _fronted(child, verb, anchor) else role, number)
    return found


def _twin(verb: Token) -> Token | None:
    """The verb right before "and" and a number's own, which takes the same object: "examined and graded 500 mills"."""
    first = verb.head
    joined = verb.dep_ == "conj" and verb.i == first.i + 2 and verb.nbor(-1).lower_ == "and"
    return first if joined and _alike(first, verb) and first.tag_.startswith("VB") else None


def _alike(first: Token, verb: Token) -> bool:
    """Whether two verbs stand in one form; of the past and its participle a parse may take one for the other."""
    return first.tag_ == verb.tag_ or {first.tag_, verb.tag_} <= _PAST


def _shared(verb: Token) -> list[Token]:
    """The complements put first that a verb without a subject shares with the verb before it."""
    if verb.dep_ != "conj" or tree.own_subject(verb) is not None:
        return []
    return [child for child in verb.head.lefts if child.dep_ == "prep"]


def _fronted(child: Token, verb: Token, anchor: Token) -> bool:
    """Whether a complement is put before the clause of the share it belongs to: "Of all exports, 60 percent …"."""
    leads = child.dep_ == "prep" and child.lower_ == "of" and child.i < verb.i and child.i < anchor.i
    return leads and (anchor.dep_ in ("nsubj", "nsubjpass") or (anchor.dep_ == "dobj" and anchor.tag_ != "CD"))


def _objects(child: Token) -> list[Token]:
    """The nouns behind a preposition; or behind that of an adverb ("down to …") or of "when it comes to …"."""
    leads = [child] if child.dep_ in ("prep", "agent") else [lead for lead in child.rights if lead.dep_ == "prep"]
    return [noun for lead in leads for noun in lead.rights if noun.dep_ == "pobj"]
