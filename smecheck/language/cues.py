"""The words around a number that tell what sort of figure it is: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows
from smecheck.model import Change, Status


@dataclass(frozen=True, slots=True)
class Cues:
    """Sets of single lower-case words, and of word runs as tuples.

    status: word to standing; infinitive: those that tell it only before "to"; ahead: those that do only of a time to
    come. aimers: who sets an aim for a rate; holding: what leads to a rate that is to be held. bringing_about: what is
    to come under enabling, and on a verb that is none of implicative. achieved: words under
    which a figure has happened; owning: verbs that an aim governs without aiming. negation and not_negation: what
    denies, and the runs that only look so; denying: runs that deny; replacing: runs before what another figure stands
    in for; existing: verbs that deny even what is known; rejecting, claiming, doubting, spreading, backing, lacking,
    versions, superseding: what makes a claim that is not stood by; own, printing, pages: who speaks of the page itself,
    how, and its names; conditions, supposing, inverting, conditional: what makes a supposition; knowing: verbs of
    knowing what is so; unmoved: those of changing a figure, which stands where they are denied; nobody: subjects that
    deny; surprise: verbs under which these, or few, only tell of a surprise; being: what leads to a judgement. said and
    according: who says it; putting: verbs with which someone puts a thing at a figure. determiners, pronouns,
    possessives and anaphoric (nouns): what stands for something told before; rear, front: for the last and the
    first of two; many: for one or for many, whatever its number; lists: what a class is kept in; anybody: what nothing
    stands for; owned: nouns
    of what something has; some_of: what leads to a part of a class; losing: verbs under which an amount is but a
    part; at_present: adverbs of the story's own time; topics: what opens with what is spoken of; plural and singular:
    those that agree with one number only. qualities: nouns of what something is like, that no clause is about. flow:
    new rather than all. movements, emergence and rates: nouns of change; comparison and outdoing: which way two figures
    stand; comparing: verbs that set an earlier number beside one told before; means: averages. threshold: a limit;
    limits: nouns for one; defining: what tells who belongs to a class; requiring: what opens a condition or a duty.
    summing: what tells how many there are of what is named before a comma.
    having and founding: verbs under which a counted class is told as a whole; numbering: those of having that a number
    of the subject itself follows; levelling: those of them that lead to it; amounting: those that lead to an amount;
    contributing: those that give a share to something; emerging: those of coming up; standing, past, cumulative and
    round: what tells all there are from what came about. including: a part of the whole before. restating: the same in
    another unit. venue: what leads to where something happened. local: what stands before a part of a country without a
    name, and the nouns; any_of: what stands before any of them; nationwide: the whole; throughout: adverbs of it.
    neutral: narrows nothing; bundles: those that are another thing when counted themselves; partial: those that may
    hold but a part; heaps: several of them. choosing: what leads to what a part is taken of. parts: how large a part.
    subset: narrows, before the noun; narrowing: after it; contrast: before what is only compared with or taken out;
    relative: what opens a clause about a noun; owner: what may have a share or an income; bodies: possessors that
    narrow nothing; tellers: who tells or lives with a figure; citing: verbs of those who speak of one; complement and
    clause: what opens a stretch after the noun that may narrow it. respectively: what tells figures in the order of
    other things. leaving_out: what leads to a part that a figure is told without. turns: where a sentence turns to
    another time or another thing. particles: what a verb takes. classing, bearing, winning and labels: what puts things
    in a class, and what they then have; naming: verbs by which others call them so; holders: of a label. small_kinds:
    no more than a class of firms. collectives: nouns for many things together. pointing: words for a place without its
    name.
    """

    status: dict[str, Status]
    infinitive: frozenset[str]
    present: frozenset[str]
    ahead: frozenset[str]
    aimers: frozenset[str]
    holding: frozenset[str]
    bringing_about: frozenset[str]
    enabling: frozenset[str]
    implicative: frozenset[str]
    achieved: frozenset[str]
    owning: frozenset[str]
    negation: frozenset[str]
    plain_not: frozenset[str]
    truth: frozenset[str]
    unmoved: frozenset[str]
    not_negation: tuple[tuple[str, ...], ...]
    denying: tuple[tuple[str, ...], ...]
    replacing: tuple[tuple[str, ...], ...]
    existing: frozenset[str]
    rejecting: frozenset[str]
    claiming: frozenset[str]
    doubting: frozenset[str]
    spreading: frozenset[str]
    backing: frozenset[str]
    lacking: frozenset[str]
    versions: frozenset[str]
    superseding: frozenset[str]
    own: frozenset[str]
    printing: frozenset[str]
    pages: frozenset[str]
    conditions: frozenset[str]
    knowing: frozenset[str]
    supposing: frozenset[str]
    inverting: frozenset[str]
    conditional: frozenset[str]
    nobody: frozenset[str]
    few: frozenset[str]
    surprise: frozenset[str]
    being: frozenset[str]
    said: frozenset[str]
    putting: frozenset[str]
    moving: dict[str, frozenset[str]]
    according: tuple[tuple[str, ...], ...]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    anaphoric: frozenset[str]
    rear: frozenset[str]
    front: frozenset[str]
    many: frozenset[str]
    lists: frozenset[str]
    anybody: frozenset[str]
    owned: frozenset[str]
    some_of: frozenset[str]
    losing: frozenset[str]
    topics: frozenset[str]
    at_present: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    qualities: frozenset[str]
    flow: frozenset[str]
    movements: frozenset[str]
    emergence: frozenset[str]
    comparison: dict[str, Change]
    outdoing: dict[str, Change]
    comparing: frozenset[str]
    rates: frozenset[str]
    means: frozenset[str]
    gauges: frozenset[str]
    threshold: tuple[tuple[str, ...], ...]
    limits: tuple[tuple[str, ...], ...]
    defining: tuple[tuple[str, ...], ...]
    summing: tuple[tuple[str, ...], ...]
    requiring: tuple[tuple[str, ...], ...]
    having: frozenset[str]
    numbering: frozenset[str]
    levelling: frozenset[str]
    founding: frozenset[str]
    amounting: frozenset[str]
    emerging: frozenset[str]
    standing: frozenset[str]
    past: frozenset[str]
    cumulative: tuple[tuple[str, ...], ...]
    round: frozenset[str]
    particles: frozenset[str]
    classing: frozenset[str]
    bearing: frozenset[str]
    labels: frozenset[str]
    winning: frozenset[str]
    small_kinds: frozenset[str]
    collectives: frozenset[str]
    naming: frozenset[str]
    holders: frozenset[str]
    including: tuple[tuple[str, ...], ...]
    restating: tuple[tuple[str, ...], ...]
    venue: frozenset[str]
    pointing: frozenset[str]
    respectively: frozenset[str]
    leaving_out: tuple[tuple[str, ...], ...]
    turns: frozenset[str]
    local: dict[str, frozenset[str]]
    any_of: frozenset[str]
    nationwide: frozenset[str]
    throughout: frozenset[str]
    contributing: frozenset[str]
    neutral: frozenset[str]
    bundles: frozenset[str]
    partial: frozenset[str]
    choosing: frozenset[str]
    heaps: frozenset[str]
    parts: frozenset[str]
    subset: frozenset[str]
    narrowing: frozenset[str]
    contrast: frozenset[str]
    relative: frozenset[str]
    owner: frozenset[str]
    bodies: frozenset[str]
    tellers: tuple[tuple[str, ...], ...]
    citing: frozenset[str]
    complement: frozenset[str]
    clause: frozenset[str]


@cache
def cues() -> Cues:
    """The table of `en/cues.yaml`, read once; raises ConfigError where a row does not fit."""
    anaphors, movement, existence = (
        cue_rows.by("anaphor", "use"),
        cue_rows.by("movement", "sense"),
        cue_rows.by("existence", "sense"),
    )
    condition, doubt, classing = (
        cue_rows.by("condition", "use"),
        cue_rows.by("doubt", "use"),
        cue_rows.by("classing", "use"),
    )
    bundle, scope = cue_rows.by("bundle", "holds"), cue_rows.by("nationwide", "use")
    return Cues(
        status=cue_rows.status(),
        infinitive=cue_rows.only("infinitive"),
        present=cue_rows.only("present"),
        ahead=cue_rows.only("ahead"),
        aimers=cue_rows.words("aimer"),
        holding=cue_rows.words("holding"),
        bringing_about=cue_rows.words("bringing_about"),
        enabling=cue_rows.words("enabling"),
        implicative=cue_rows.words("implicative"),
        achieved=cue_rows.words("achieved"),
        owning=cue_rows.words("owning"),
        negation=cue_rows.words("negation"),
        plain_not=cue_rows.words("plain_not"),
        truth=cue_rows.words("truth"),
        unmoved=cue_rows.words("unmoved"),
        not_negation=cue_rows.phrases("not_negation"),
        denying=cue_rows.phrases("denying"),
        replacing=cue_rows.phrases("replacing"),
        existing=cue_rows.words("existing"),
        rejecting=doubt["rejecting"],
        claiming=doubt["claiming"],
        doubting=doubt["doubting"],
        spreading=doubt["spreading"],
        backing=doubt["backing"],
        lacking=doubt["lacking"],
        versions=doubt["version"],
        superseding=doubt["superseding"],
        own=doubt["own"],
        printing=doubt["printing"],
        pages=doubt["page"],
        conditions=condition["conjunction"],
        knowing=cue_rows.words("knowing"),
        supposing=condition["verb"],
        inverting=condition["inverted"],
        conditional=condition["conditional"],
        nobody=cue_rows.words("nobody"),
        few=cue_rows.words("few"),
        surprise=cue_rows.words("surprise"),
        being=cue_rows.words("being"),
        said=cue_rows.words("attribution"),
        putting=cue_rows.words("putting"),
        moving=cue_rows.by("moving", "to"),
        according=cue_rows.phrases("according"),
        determiners=anaphors["determiner"],
        pronouns=anaphors["pronoun"],
        possessives=anaphors["possessive"],
        anaphoric=anaphors["noun"],
        rear=anaphors["rear"],
        front=anaphors["front"],
        many=anaphors["many"],
        lists=anaphors["list"],
        anybody=cue_rows.words("anybody"),
        owned=cue_rows.words("owned"),
        some_of=cue_rows.words("some_of"),
        losing=cue_rows.words("losing"),
        topics=cue_rows.words("topic"),
        at_present=cue_rows.words("present_time"),
        plural=cue_rows.words("plural"),
        singular=cue_rows.words("singular"),
        qualities=cue_rows.words("quality"),
        flow=cue_rows.words("flow"),
        movements=movement["noun"],
        emergence=movement["emergence"],
        comparison={word: Change(way) for way, words in cue_rows.by("comparison", "change").items() for word in words},
        outdoing={word: Change(way) for way, words in cue_rows.by("outdoing", "change").items() for word in words},
        comparing=cue_rows.words("comparing"),
        rates=cue_rows.words("rate"),
        means=cue_rows.words("mean"),
        gauges=cue_rows.words("gauge"),
        threshold=cue_rows.phrases("threshold"),
        having=existence["having"] | existence["numbering"] | existence["levelling"],
        numbering=existence["numbering"] | existence["levelling"],
        levelling=existence["levelling"],
        limits=cue_rows.phrases("limit"),
        defining=cue_rows.phrases("defining"),
        summing=cue_rows.phrases("summing"),
        requiring=cue_rows.phrases("requiring"),
        founding=existence["founding"],
        amounting=existence["amounting"],
        emerging=existence["emerging"],
        standing=cue_rows.words("standing"),
        past=cue_rows.words("past"),
        cumulative=cue_rows.phrases("cumulative"),
        round=cue_rows.words("round"),
        particles=cue_rows.words("particle"),
        classing=classing["putting"],
        bearing=classing["bearing"] | classing["winning"],
        winning=classing["winning"],
        collectives=cue_rows.words("collective"),
        small_kinds=cue_rows.words("small_kind"),
        labels=classing["label"],
        naming=classing["naming"],
        holders=classing["holder"],
        including=cue_rows.phrases("including"),
        restating=cue_rows.phrases("restating"),
        venue=cue_rows.words("venue"),
        pointing=cue_rows.words("pointing"),
        respectively=cue_rows.words("respectively"),
        leaving_out=cue_rows.phrases("leaving_out"),
        turns=cue_rows.words("turn"),
        local=cue_rows.local(),
        any_of=cue_rows.words("any_of"),
        nationwide=scope["noun"] | scope["adverb"],
        throughout=scope["adverb"],
        contributing=cue_rows.words("contributing"),
        neutral=cue_rows.words("neutral"),
        bundles=bundle["part"] | bundle["whole"],
        partial=bundle["part"],
        heaps=bundle["many"],
        choosing=cue_rows.words("choosing"),
        parts=cue_rows.words("part"),
        subset=cue_rows.words("subset"),
        narrowing=cue_rows.words("narrowing"),
        contrast=cue_rows.words("contrast"),
        relative=cue_rows.words("relative"),
        owner=cue_rows.words("owner"),
        bodies=cue_rows.words("body"),
        tellers=cue_rows.phrases("teller"),
        citing=cue_rows.words("citing"),
        complement=cue_rows.words("complement"),
        clause=cue_rows.words("clause"),
    )
