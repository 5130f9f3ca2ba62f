"""The words around a number that tell what sort of figure it is: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language.lexicon import rows
from smecheck.model import Change, Status

_FILE = "cues"


@dataclass(frozen=True, slots=True)
class Cues:
    """Sets of single lower-case words, and of word runs as tuples.

    status: word to standing; infinitive: those that tell it only before "to"; ahead: those that do only of a time to
    come. achieved: words under which a figure has happened; owning: verbs that an aim governs without aiming. negation
    and not_negation: what denies, and the runs that only look so; denying: runs that deny; replacing: runs before what
    another figure stands in for; existing: verbs that deny even what is known; rejecting, claiming, doubting, backing,
    lacking, versions, superseding: what makes a claim that is not stood by; own, printing, pages: who speaks of the
    page itself, how, and its names; conditions, supposing, inverting, conditional: what makes a supposition; nobody:
    subjects that deny; surprise: verbs under which these, or few, only tell of a surprise; being: what leads to a
    judgement. said and according: who says it; putting: verbs with which someone puts a thing at a figure.
    determiners, pronouns, possessives and anaphoric (nouns): what stands for something told before; topics: what opens
    with what is spoken of; plural and singular: those that agree with one number only. flow: new rather than all.
    movements, emergence and rates: nouns of change; comparison and outdoing: which way two figures stand; means:
    averages. threshold: a limit. having and founding: verbs under which a counted class is told as a whole; amounting:
    those that lead to an amount; contributing: those that give a share to something; emerging: those of coming up;
    standing, past, cumulative and round: what tells all there are from what came about. including: a part of the whole
    before. restating: the same in another unit. venue: what leads to where something happened. local: what stands
    before a part of a country without a name, and the nouns; nationwide: the whole; throughout: adverbs of it.
    neutral: narrows nothing; bundles: those that are another thing when counted themselves; partial: those that may
    hold but a part; heaps: several of them. parts: how large a part. subset: narrows, before the noun; narrowing:
    after it; contrast: before what is only compared with or taken out; relative: what opens a clause about a noun;
    owner: what may have a share or an income; bodies: possessors that narrow nothing; complement and clause: what
    opens a stretch after the noun that may narrow it. respectively: what tells figures in the order of other things.
    leaving_out: what leads to a part that a figure is told without. turns: where a sentence turns to another time or
    another thing. particles: what a verb takes. classing, bearing and labels: what puts things in a class, and what
    they then have. pointing: words for a place without its name.
    """

    status: dict[str, Status]
    infinitive: frozenset[str]
    present: frozenset[str]
    ahead: frozenset[str]
    achieved: frozenset[str]
    owning: frozenset[str]
    negation: frozenset[str]
    not_negation: tuple[tuple[str, ...], ...]
    denying: tuple[tuple[str, ...], ...]
    replacing: tuple[tuple[str, ...], ...]
    existing: frozenset[str]
    rejecting: frozenset[str]
    claiming: frozenset[str]
    doubting: frozenset[str]
    backing: frozenset[str]
    lacking: frozenset[str]
    versions: frozenset[str]
    superseding: frozenset[str]
    own: frozenset[str]
    printing: frozenset[str]
    pages: frozenset[str]
    conditions: frozenset[str]
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
    topics: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    flow: frozenset[str]
    movements: frozenset[str]
    emergence: frozenset[str]
    comparison: dict[str, Change]
    outdoing: dict[str, Change]
    rates: frozenset[str]
    means: frozenset[str]
    gauges: frozenset[str]
    threshold: tuple[tuple[str, ...], ...]
    having: frozenset[str]
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
    including: tuple[tuple[str, ...], ...]
    restating: tuple[tuple[str, ...], ...]
    venue: frozenset[str]
    pointing: frozenset[str]
    respectively: frozenset[str]
    leaving_out: tuple[tuple[str, ...], ...]
    turns: frozenset[str]
    local: dict[str, frozenset[str]]
    nationwide: frozenset[str]
    throughout: frozenset[str]
    contributing: frozenset[str]
    neutral: frozenset[str]
    bundles: frozenset[str]
    partial: frozenset[str]
    heaps: frozenset[str]
    parts: frozenset[str]
    subset: frozenset[str]
    narrowing: frozenset[str]
    contrast: frozenset[str]
    relative: frozenset[str]
    owner: frozenset[str]
    bodies: frozenset[str]
    tellers: tuple[tuple[str, ...], ...]
    complement: frozenset[str]
    clause: frozenset[str]


@cache
def cues() -> Cues:
    """The table of `en/cues.yaml`, read once; raises ConfigError where a row does not fit."""
    anaphors, movement, existence = _by("anaphor", "use"), _by("movement", "sense"), _by("existence", "sense")
    condition, doubt, classing = _by("condition", "use"), _by("doubt", "use"), _by("classing", "use")
    bundle, scope = _by("bundle", "holds"), _by("nationwide", "use")
    return Cues(
        status=_status(),
        infinitive=_only("infinitive"),
        present=_only("present"),
        ahead=_only("ahead"),
        achieved=_words("achieved"),
        owning=_words("owning"),
        negation=_words("negation"),
        not_negation=_phrases("not_negation"),
        denying=_phrases("denying"),
        replacing=_phrases("replacing"),
        existing=_words("existing"),
        rejecting=doubt["rejecting"],
        claiming=doubt["claiming"],
        doubting=doubt["doubting"],
        backing=doubt["backing"],
        lacking=doubt["lacking"],
        versions=doubt["version"],
        superseding=doubt["superseding"],
        own=doubt["own"],
        printing=doubt["printing"],
        pages=doubt["page"],
        conditions=condition["conjunction"],
        supposing=condition["verb"],
        inverting=condition["inverted"],
        conditional=condition["conditional"],
        nobody=_words("nobody"),
        few=_words("few"),
        surprise=_words("surprise"),
        being=_words("being"),
        said=_words("attribution"),
        putting=_words("putting"),
        moving=_by("moving", "to"),
        according=_phrases("according"),
        determiners=anaphors["determiner"],
        pronouns=anaphors["pronoun"],
        possessives=anaphors["possessive"],
        anaphoric=anaphors["noun"],
        topics=_words("topic"),
        plural=_words("plural"),
        singular=_words("singular"),
        flow=_words("flow"),
        movements=movement["noun"],
        emergence=movement["emergence"],
        comparison={word: Change(way) for way, words in _by("comparison", "change").items() for word in words},
        outdoing={word: Change(way) for way, words in _by("outdoing", "change").items() for word in words},
        rates=_words("rate"),
        means=_words("mean"),
        gauges=_words("gauge"),
        threshold=_phrases("threshold"),
        having=existence["having"],
        founding=existence["founding"],
        amounting=existence["amounting"],
        emerging=existence["emerging"],
        standing=_words("standing"),
        past=_words("past"),
        cumulative=_phrases("cumulative"),
        round=_words("round"),
        particles=_words("particle"),
        classing=classing["putting"],
        bearing=classing["bearing"],
        labels=classing["label"],
        including=_phrases("including"),
        restating=_phrases("restating"),
        venue=_words("venue"),
        pointing=_words("pointing"),
        respectively=_words("respectively"),
        leaving_out=_phrases("leaving_out"),
        turns=_words("turn"),
        local=_local(),
        nationwide=scope["noun"] | scope["adverb"],
        throughout=scope["adverb"],
        contributing=_words("contributing"),
        neutral=_words("neutral"),
        bundles=bundle["part"] | bundle["whole"],
        partial=bundle["part"],
        heaps=bundle["many"],
        parts=_words("part"),
        subset=_words("subset"),
        narrowing=_words("narrowing"),
        contrast=_words("contrast"),
        relative=_words("relative"),
        owner=_words("owner"),
        bodies=_words("body"),
        tellers=_phrases("teller"),
        complement=_words("complement"),
        clause=_words("clause"),
    )


def _words(section: str) -> frozenset[str]:
    return frozenset(word for row in rows(_FILE, section, frozenset({"words"})) for word in row["words"].split())


def _local() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows(_FILE, "local", frozenset({"words", "leads"})):
        for lead in row["leads"].split():
            found.setdefault(lead, set()).update(row["words"].split())
    return {lead: frozenset(words) for lead, words in found.items()}


def _phrases(section: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["phrase"].split()) for row in rows(_FILE, section, frozenset({"phrase"})))


def _by(section: str, key: str) -> dict[str, frozenset[str]]:
    """The words of a section, apart by the value of `key`."""
    found: dict[str, set[str]] = {}
    for row in rows(_FILE, section, frozenset({"words", key})):
        found.setdefault(row[key], set()).update(row["words"].split())
    return {value: frozenset(words) for value, words in found.items()}


def _status() -> dict[str, Status]:
    standing: dict[str, Status] = {}
    for row in _status_rows():
        try:
            status = Status(row["status"])
        except ValueError as error:
            raise ConfigError(f"no such status: {row['status']}", Location(f"language/en/{_FILE}.yaml")) from error
        standing |= dict.fromkeys(row["words"].split(), status)
    return standing


def _only(when: str) -> frozenset[str]:
    """The words that tell a standing under one condition only."""
    return frozenset(word for row in _status_rows() if row.get("only") == when for word in row["words"].split())


def _status_rows() -> list[dict[str, str]]:
    return rows(_FILE, "status", frozenset({"words", "status"}), frozenset({"only"}))
