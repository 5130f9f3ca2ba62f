"""What "such firms", "they" or "the figure" stands for: a sentence and those before it in, earlier phrases out."""

from __future__ import annotations

from collections.abc import Sequence

from smecheck.extraction import aimed, how_many, totals, tree
from smecheck.extraction.anaphors import anaphor_of, folded, folded_firm, is_anaphor, is_label, stands_alone
from smecheck.extraction.answering import leads, opens, stands_for_answer
from smecheck.extraction.carried_on import carried_on
from smecheck.extraction.figure_there import figure_there
from smecheck.extraction.inward import agree, ahead, inward, relative_to
from smecheck.extraction.leaving import aimed_for, brought_about, leaves_noun
from smecheck.extraction.likeliest import likeliest_first
from smecheck.extraction.looking_back import continues_label
from smecheck.extraction.mentions import mention
from smecheck.extraction.noun_phrases import called, counts_some, heads_of
from smecheck.extraction.parsed import Token
from smecheck.extraction.possessors import owners_of, who_has
from smecheck.extraction.tree import Sentence
from smecheck.language.anaphora import anaphora
from smecheck.language.cues import cues
from smecheck.language.denying import denying
from smecheck.model import Mention, Role, Span

_MOST = 8
_Head = tuple[Sentence, Token]
_SUBJECTS = ("nsubj", "nsubjpass")


def antecedents(
    sentence: Sentence,
    number: Span,
    earlier: Sequence[Sentence],
    text: str,
    *,
    bare: bool = False,
    listed: bool = False,
    whole: bool = True,
    places: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """The phrases that the number's own anaphor, or the number itself, may stand for, nearest sentence first.

    earlier: the sentences before this one, in order. bare: the number counts something and does not say what. listed:
    it stands in a list, whose heading may name one thing as well as many. whole: the whole of a share may be told
    before. places: where the sentence names places.
    Empty where nothing around the number looks back. Where the anaphor has a noun ("such firms"), only phrases with a
    noun of its kind are given, if there are any.
    """
    own, there = anaphor_of(sentence, number, whole=whole), figure_there(sentence, number, places)
    if own is not None and _of_some(sentence, own, earlier, bare=bare):
        return ()
    if bare and (told := how_many.counted_before(sentence, own, number, earlier)):
        return standing_for(_with_names(told), text)
    numbered = totals.class_of(sentence, own, number, earlier) if bare else []
    if numbered or numbered is None:
        return standing_for(_with_names(numbered or []), text)
    tally = totals.told_again(own, earlier) if bare else None
    earlier = earlier[:-1] if tally is not None else earlier
    anaphor = tally or own or there
    here = (
        [(sentence, head) for head in inward(sentence, number, anaphor, bare=bare, there=anaphor is there)]
        if tally is None
        else []
    )
    if not here and anaphor is None and not leaves_noun(sentence, number):
        return ()
    one = anaphor is not None and anaphor.lower_ in anaphora().front | anaphora().rear
    all_of_them = anaphor is not None and anaphor.dep_ == "pobj" and anaphor.head.head.lower_ == "all"
    meant_here = one or all_of_them or anaphor is None or _in_relative_clause(sentence, number)
    told_here = bool(here) and not listed and meant_here
    back = () if told_here else reversed(earlier)
    counted = None if bare and _had_by_place(sentence, number, earlier) else anaphor
    labelled = anaphor is not None and is_label(anaphor)
    any_number = listed and not bare and anaphor is None
    such = anaphor is not None and any(child.lower_ == "such" for child in anaphor.lefts)
    such = such or (anaphor is not None and bare and anaphor.lower_ in anaphora().plural)  # "There are 500 of those"

    def _may_mean(head: Token) -> bool:
        if counts_some(head):  # "Forty are in Ulm. They …"
            return anaphor is not None and not bare and not anaphora().plural.isdisjoint(_marks(anaphor))
        if labelled and anaphor is not None and head.lower_ == anaphor.lower_:
            return True  # "Ulm has its own list. The list …"
        kind = labelled or (such and head.dep_ == "attr")  # "She is a baker. The town has 500 such people"
        any_one = kind and head.tag_ == "NN" and tree.phrase_start(head).lower_ in anaphora().any_of
        return any_number or any_one or agree(None if labelled else counted, head)

    heads = [(before, head) for before in back for head in heads_of(before, kinds=such) if _may_mean(head)]
    if listed and continues_label(sentence.text):  # "Share of mills in exports: 60 percent", "in sales: 50 percent"
        heads = [(before, head) for before, head in heads if head.dep_ == "pobj" and head.head.lower_ == "of"]
    heads = carried_on(heads, earlier, anaphor, answers=bare and leads(sentence, number)) or heads
    heads = likeliest_first(heads, anaphor, bare=bare)
    owners = owners_of(heads, earlier, bare=bare) or ([] if bare else owners_of(here, earlier, bare=bare))
    heads = [*here, *_nearest_of_kind([*heads[:1], *owners, *heads[1:]])]
    if anaphor is not None and not stands_alone(anaphor):
        same = [(before, head) for before, head in heads if folded(head) == folded(anaphor) or counts_some(head)]
        further = heads if folded(anaphor) == folded_firm() else owners  # no name tells a firm ("the lions")
        heads = list(dict.fromkeys([*same, *further])) if same else heads
    if bare and not heads and anaphor is not None:
        heads = [(sentence, head) for head in ahead(anaphor)]
    heads = _with_names(heads)
    if bare and anaphor is not None and anaphor.lower_ != "it":
        heads += [haver for haver in who_has(sentence, number, earlier) if haver not in heads]
    others = [] if one else _others_since(earlier, heads, anaphor, places)
    return standing_for(heads[:1] if one else [*others, *heads], text)  # the latter is no other


def _with_names(heads: Sequence[_Head]) -> list[_Head]:
    """The same, each behind what it is called: mills, in "firms that it calls mills"."""
    return [(before, named) for before, head in heads for named in (called(head), head) if named is not None]


def _others_since(
    earlier: Sequence[Sentence], heads: Sequence[_Head], anaphor: Token | None, places: Sequence[Span]
) -> list[_Head]:
    """Who the sentence right before is told of by name, or one of a kind, if "they" may be that one and others.

    "Norway has 500 mills. Aas shares a pond with Bakke. Their sales came to 900 yen."
    """
    of_many = anaphor is not None and not (anaphora().plural | {"their"}).isdisjoint(_marks(anaphor))
    if not of_many or not heads or not earlier or heads[0][0] is earlier[-1]:
        return []
    before = earlier[-1]
    for token in before.words:
        spot = before.spanned(token, token)
        named = token.tag_ in ("NNP", "NNPS") and not any(place.overlaps(spot) for place in places)
        one = token.tag_ == "NN" and any(child.lower_ in ("a", "an", "one") for child in token.lefts)
        if token.dep_ in _SUBJECTS and (named or one):
            return [(before, token)]
    return []


def _marks(anaphor: Token) -> set[str]:
    """An anaphor's word with those that point or own before it: "they", "those mills", "their sales"."""
    return {anaphor.lower_, *(child.lower_ for child in anaphor.lefts if child.dep_ in ("poss", "det"))}


def _of_some(sentence: Sentence, anaphor: Token, earlier: Sequence[Sentence], *, bare: bool) -> bool:
    """Whether a pronoun stands for some of those told before: "Many mills are old. Some have looms: 20 of them do"."""
    some = (anaphora().some_of & cues().neutral) - denying().few  # "Few like mills, but they …" is of the mills
    here = [token for token in sentence.words[: anaphor.i] if token.head is not anaphor]
    before = earlier[-1].words if bare and earlier else ()
    told = any(token.dep_ in _SUBJECTS and token.lower_ in some for token in (*here, *before))
    return told and anaphor.tag_ == "PRP"


def _had_by_place(sentence: Sentence, number: Span, earlier: Sequence[Sentence]) -> bool:
    """Whether "it" that has a number without a noun is one with a name, of which the clause before is said.

    The number is then of what was counted: "Norway had aimed for 500 mills. By May it had 600.".
    """
    anchor = sentence.root(number)
    if anchor is None or anchor.tag_ != "CD" or not (aimed_for(anchor) or brought_about(anchor)):
        return False
    verb = tree.governor(anchor)
    told = tree.own_subject(verb) if verb is not None else None
    before = [token for token in earlier[-1].words if token.dep_ in _SUBJECTS] if earlier else []
    return told is not None and told.lower_ == "it" and bool(before) and before[0].tag_ == "NNP"


def _in_relative_clause(sentence: Sentence, number: Span) -> bool:
    """Whether a number is told in "of which …", so that nothing earlier is meant than the noun before that."""
    anchor = sentence.root(number)
    return anchor is not None and relative_to(anchor) is not None


def standing_for(heads: Sequence[_Head], text: str) -> tuple[Mention, ...]:
    """The phrases of some heads as mentions that another phrase stands for."""
    return tuple(
        mention(
            text,
            before.spanned(tree.phrase_start(head), tree.phrase_end(head)),
            Role.ANTECEDENT,
            before.spanned(head, head),
        )
        for before, head in heads[:_MOST]
    )


def reaches_back(sentence: Sentence, number: Span, places: Sequence[Span]) -> bool:
    """Whether a number, by the parse of its sentence, may leave it to earlier ones to tell what it is of."""
    told = anaphor_of(sentence, number) or figure_there(sentence, number, places)
    alone = told is not None or leaves_noun(sentence, number) or aimed.of_what_was_counted(sentence, number)
    answers = opens(sentence, number) or stands_for_answer(sentence, number) or totals.answers(sentence, number)
    return alone or answers


def _nearest_of_kind(heads: list[_Head]) -> list[_Head]:
    """Of phrases with nouns of one kind, none beyond one that is a subject: micro firms hide the firms before them."""
    nearest: dict[str, Sentence] = {}
    for before, head in heads:
        if head.dep_ in _SUBJECTS and not is_anaphor(head):
            nearest.setdefault(folded(head), before)
    return [
        (before, head) for before, head in heads if before.span.start >= nearest.get(folded(head), before).span.start
    ]
