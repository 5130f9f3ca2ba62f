"""The words by which a figure is denied, doubted or only supposed: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows


@dataclass(frozen=True, slots=True)
class Denying:
    """Words that take a figure back, and those of claims that nobody stands by; runs of words are tuples.

    negation: what denies; plain_not: the bare adverbs of it; passing_over: what follows on one of these that opens a
    sentence and denies nothing told before; not_negation: runs that only look so; denying: runs that deny; replacing:
    runs before what another figure stands in for; existing: verbs that deny even what is known; truth: words of what
    is true or not; unmoved: verbs of changing a figure, which stands where they are denied; nobody: subjects that
    deny; few: those of small numbers; surprise: verbs under which these, or few, only tell of a surprise; forgetting:
    verbs of losing sight of what is so, denied or not; factive: words said of what is so; granting: what opens a
    clause of a reason, or one that grants something; sizing: words of how large a figure is; by_no_way: runs that
    tell how something came about, if that is denied, and not that it did; claiming: nouns and verbs of a claim;
    rejecting: verbs that reject one; waving: those of them that take no clause; doubting: those that doubt it;
    spreading: those by which it goes round; backing: what it may lack; lacking: verbs of lacking that; versions:
    nouns for a text that was put right; superseding: verbs by which one takes another's place; own: words for the
    page itself; labels: what stands over claims to be checked; printing: how it speaks; pages: its names; sheets: what
    it is printed on; forged: what tells that one is not real; guessing: words of guessing; righting: what the right
    figure is called beside a wrong one; erring: what those are who err; lay: those who only guess; supposition: runs
    that only suppose; knowing: verbs of knowing what is so; conditions: conjunctions of a supposition; awaiting: those
    of what is yet to come, before a verb of now;
    supposing: verbs of a supposition; inverting: verbs that open one; conditional: its helping verbs; fronted: what
    opens a sentence with what is given in it; outcome: helping verbs of what would come of that; hearsay: nouns for
    what is but told; circulating: verbs under which it is.
    """

    negation: frozenset[str]
    plain_not: frozenset[str]
    passing_over: frozenset[str]
    not_negation: tuple[tuple[str, ...], ...]
    denying: tuple[tuple[str, ...], ...]
    replacing: tuple[tuple[str, ...], ...]
    existing: frozenset[str]
    truth: frozenset[str]
    unmoved: frozenset[str]
    nobody: frozenset[str]
    few: frozenset[str]
    surprise: frozenset[str]
    forgetting: frozenset[str]
    factive: frozenset[str]
    granting: frozenset[str]
    sizing: frozenset[str]
    by_no_way: tuple[tuple[str, ...], ...]
    claiming: frozenset[str]
    rejecting: frozenset[str]
    waving: frozenset[str]
    doubting: frozenset[str]
    spreading: frozenset[str]
    backing: frozenset[str]
    lacking: frozenset[str]
    versions: frozenset[str]
    superseding: frozenset[str]
    own: frozenset[str]
    labels: frozenset[str]
    printing: frozenset[str]
    pages: frozenset[str]
    sheets: frozenset[str]
    forged: frozenset[str]
    guessing: frozenset[str]
    righting: frozenset[str]
    erring: frozenset[str]
    lay: frozenset[str]
    supposition: tuple[tuple[str, ...], ...]
    knowing: frozenset[str]
    conditions: frozenset[str]
    awaiting: frozenset[str]
    supposing: frozenset[str]
    inverting: frozenset[str]
    conditional: frozenset[str]
    fronted: frozenset[str]
    outcome: frozenset[str]
    hearsay: frozenset[str]
    circulating: frozenset[str]


@cache
def denying() -> Denying:
    """The table, read once; raises ConfigError where a row does not fit."""
    condition = cue_rows.by("condition", "use")
    doubt = cue_rows.by("doubt", "use")
    return Denying(
        negation=cue_rows.words("negation"),
        plain_not=cue_rows.words("plain_not"),
        passing_over=cue_rows.words("passing_over"),
        not_negation=cue_rows.phrases("not_negation"),
        denying=cue_rows.phrases("denying"),
        replacing=cue_rows.phrases("replacing"),
        existing=cue_rows.words("existing"),
        truth=cue_rows.words("truth"),
        unmoved=cue_rows.words("unmoved"),
        nobody=cue_rows.words("nobody"),
        few=cue_rows.words("few"),
        surprise=cue_rows.words("surprise"),
        forgetting=cue_rows.words("forgetting"),
        factive=cue_rows.words("factive"),
        granting=cue_rows.words("granting"),
        sizing=cue_rows.words("sizing"),
        by_no_way=cue_rows.phrases("by_no_way"),
        claiming=doubt["claiming"],
        rejecting=doubt["rejecting"] | doubt["waving"],
        waving=doubt["waving"],
        doubting=doubt["doubting"],
        spreading=doubt["spreading"],
        backing=doubt["backing"],
        lacking=doubt["lacking"],
        versions=doubt["version"],
        superseding=doubt["superseding"],
        own=doubt["own"],
        labels=doubt["label"],
        printing=doubt["printing"],
        pages=doubt["page"],
        sheets=doubt["sheet"],
        forged=doubt["forged"],
        guessing=doubt["guessing"],
        righting=doubt["righting"],
        erring=doubt["erring"],
        lay=doubt["lay"],
        supposition=cue_rows.phrases("supposition"),
        knowing=cue_rows.words("knowing"),
        conditions=condition["conjunction"],
        awaiting=condition["awaiting"],
        supposing=condition["verb"],
        inverting=condition["inverted"],
        conditional=condition["conditional"],
        fronted=condition["fronted"],
        outcome=condition["outcome"],
        hearsay=cue_rows.words("hearsay"),
        circulating=cue_rows.words("circulating"),
    )
