"""Every row that linking alone reads of the words around numbers, and every row of the words of one kind."""

from __future__ import annotations

import pytest

from smecheck.checking.stretches import Stretch
from smecheck.checking.words import content, hollow, stem, words
from smecheck.language.kin import singular
from smecheck.language.lexicon import table
from smecheck.model import Kind, Mention, Role, Span
from tests.checking.linking import ids, index, link_of, measure

CUES, KIN = table("cues"), table("kin")
WELLS = index(measure("cn.wells", "wells", of="well"))


def of(section: str, **where: str) -> list[str]:
    return [
        word
        for row in CUES[section]
        if all(row[key] == value for key, value in where.items())
        for word in row["words"].split()
    ]


@pytest.mark.parametrize("word", of("neutral") + of("part"))
def test_a_neutral_word_before_a_noun_leaves_nothing_over(word: str) -> None:
    text = f"{word} wells"
    head = Span(len(word) + 1, len(text))
    stretch = Stretch(Mention(Span(0, len(text)), text, Role.COUNTED, head), words(text), ())
    assert stretch.left_before(frozenset({head.start})) == ()


@pytest.mark.parametrize("word", of("bundle"))
def test_a_count_of_bundles_is_no_count_of_what_is_in_them(word: str) -> None:
    article = f"China is proud of its wells. There are 500 of these wells in 4 {word}s."
    assert not link_of(article, "4", WELLS).measures


def test_any_other_word_before_a_noun_makes_it_a_part() -> None:
    assert ids(link_of("China has 500 wells.", "500", WELLS)) == "cn.wells"
    assert "abandoned" in link_of("China has 500 abandoned wells.", "500", WELLS).reasons[0]


@pytest.mark.parametrize(
    "word", ["owned by monks", "employing monks", "seeking water", "in the sector", "surveyed", "without water"]
)
def test_a_narrowing_word_behind_a_noun_makes_it_a_part(word: str) -> None:
    assert {*word.split()} & {*of("narrowing")}
    assert not link_of(f"China has 500 wells {word}.", "500", WELLS).measures


@pytest.mark.parametrize("word", of("marketed"))
def test_what_is_sold_on_a_market_is_a_part(word: str) -> None:
    assert not link_of(f"China has 500 wells {word} on the exchange.", "500", WELLS).measures
    assert link_of(f"China has 500 wells {word} as springs.", "500", WELLS).measures


@pytest.mark.parametrize("word", of("body"))
def test_the_possessive_of_a_body_narrows_nothing_and_its_name_does(word: str) -> None:
    assert ids(link_of(f"The {word}'s 500 wells are China's pride.", "500", WELLS)) == "cn.wells"
    assert word in link_of(f"China has 500 {word} wells.", "500", WELLS).reasons[0]


@pytest.mark.parametrize(
    "behind",
    [
        "of the monks",
        "for pilgrims",
        "among the ruins",
        "in the desert",
        "at the fair",
        "from the desert",
        "with pumps",
        "on farms",
        "that leak",
        "who leak",
    ],
)
def test_a_complement_or_a_clause_behind_a_noun_makes_it_a_part(behind: str) -> None:
    assert behind.split()[0] in of("complement") + of("clause")
    assert not link_of(f"The 500 wells {behind} are China's deepest.", "500", WELLS).measures


@pytest.mark.parametrize("behind", ["in the country", "in China", "that China maintains", ", among them deep ones"])
def test_what_says_only_where_they_are_or_whose_leaves_them_whole(behind: str) -> None:
    assert ids(link_of(f"China has 500 wells {behind}.".replace(" ,", ","), "500", WELLS)) == "cn.wells"


def test_every_row_of_complements_and_clauses_is_tried() -> None:
    tried = {"of", "for", "among", "in", "at", "from", "with", "on", "per", "that", "who"}
    assert set(of("complement") + of("clause")) == tried


@pytest.mark.parametrize("phrase", [row["phrase"] for row in CUES["teller"]])
def test_who_tells_a_figure_is_not_what_it_is_of(phrase: str) -> None:
    prices = index(measure("cn.prices", "price inflation", kind=Kind.RATE, of="percent"))
    assert link_of(f"China's {phrase} reported price inflation of 4 percent.", "4 percent", prices).firm
    assert not link_of(f"China's {phrase} bakers reported price inflation of 4 percent.", "4 percent", prices).firm


@pytest.mark.parametrize("verb", [next(w for w in row["words"].split() if w.endswith("ed")) for row in CUES["citing"]])
def test_who_speaks_of_a_figure_has_none_of_his_own(verb: str) -> None:
    prices = index(measure("cn.prices", "price inflation", kind=Kind.RATE, of="percent"))
    assert link_of(f"In China the bakers {verb} price inflation of 4 percent.", "4 percent", prices).firm
    assert not link_of("In China the bakers had price inflation of 4 percent.", "4 percent", prices).firm


def test_every_narrowing_row_is_tried() -> None:
    tried = {"owned", "employing", "seeking", "sector", "surveyed", "without"}
    assert all(tried & set(row["words"].split()) for row in CUES["narrowing"])


WHOLE = {
    "reared": "has reared",
    "agreed_on": "has agreed on",
    "has": "has",
    "stands": "stands at",
    "totals": "totals",
    "reached": "reached",
    "topped": "topped",
    "hosts": "hosts",
    "operates": "operates",
    "fields": "fields",
    "comprises": "comprises",
    "notched": "has notched up",
    "possesses": "possesses",
    "yielded": "has yielded",
    "groomed": "has groomed",
    "cultivated": "has cultivated",
    "fostered": "has fostered",
    "recognized": "has recognized",
    "anointed": "has anointed",
    "certified": "has certified",
    "named": "has named",
    "established": "has established",
    "built": "has built",
    "launched": "has launched",
    "provided": "has provided",
    "showed": "showed",
    "got": "has got to",
    "musters": "musters",
    "chosen": "has chosen",
    "rolled_out": "has rolled out",
    "adopted": "has adopted",
    "came": "came to",
    "neared": "neared",
    "dotted": "is dotted with",
    "rests": "rests on",
    "extends": "extends to",
    "sits": "sits on",
    "covers": "covers",
    "offers": "offers",
    "brought_up": "has brought up",
    "built_up": "has built up",
    "carried_out": "has carried out",
    "calls_for": "calls for",
}


@pytest.mark.parametrize("verb", WHOLE.values())
def test_verbs_under_which_a_class_is_told_as_a_whole(verb: str) -> None:
    assert link_of(f"China {verb} 500 wells.", "500", WELLS).firm


def test_a_class_that_came_up_is_told_as_a_whole() -> None:
    assert link_of("In China 500 wells have sprung up.", "500", WELLS).firm
    assert link_of("In China 500 wells have joined the list.", "500", WELLS).firm
    assert link_of("China's network of wells took in 500 at the end of June.", "500", WELLS).firm


@pytest.mark.parametrize("word", of("extant"))
def test_what_exists_is_told_as_a_whole(word: str) -> None:
    assert link_of(f"Wells are a pillar of China, with 500 in {word} at the end of June.", "500", WELLS).firm
    assert not link_of(f"Wells are a pillar of China, with 500 in a {word} of monks.", "500", WELLS).measures


@pytest.mark.parametrize("word", of("subsisting"))
def test_what_is_there_is_told_as_a_whole(word: str) -> None:
    assert link_of(f"Wells in China are no tale. They {word}: 500 at the end of June.", "500", WELLS).firm
    assert not link_of("Wells in China are no tale. They have keepers: 500 at the end of June.", "500", WELLS).measures


@pytest.mark.parametrize("word", of("findable"))
def test_what_is_to_be_found_is_there(word: str) -> None:
    assert link_of(f"In June, 500 wells were to be {word} in China.", "500", WELLS).firm
    assert not link_of(f"In June, 500 wells were to be {word} at the fair in China.", "500", WELLS).firm


@pytest.mark.parametrize("word", of("reckoning"))
def test_a_reckoning_counts_what_is_named_behind_it(word: str) -> None:
    assert link_of(f"The ministry put out the {word} of wells: 500 in all of China.", "500", WELLS).firm
    found = link_of(f"Wells have a {word} of 500 in China.", "500", WELLS)
    assert not (found.measures and found.firm)


@pytest.mark.parametrize("word", of("asked"))
def test_who_is_asked_answers_with_all_that_a_place_has(word: str) -> None:
    story = f'{word.title()} about wells, the minister smiled. "500, in all of China," he said.'
    assert link_of(story, "500", WELLS).firm
    assert not link_of(story.replace("minister", "banker"), "500", WELLS).measures


def test_every_existence_row_is_tried() -> None:
    tried = {*WHOLE, "sprung", "joined", "took_in", "took", "booked", "turned"}
    assert not [row for row in CUES["existence"] if not tried & set(row["words"].split())]


@pytest.mark.parametrize("row", CUES["cumulative"], ids=lambda row: row["phrase"])
def test_a_word_that_sums_up_makes_an_event_a_total(row: dict[str, str]) -> None:
    assert not link_of("In 2024, China certified 500 wells.", "500", WELLS).firm
    assert link_of(f"In 2024, {row['phrase']}, China certified 500 wells.", "500", WELLS).firm


@pytest.mark.parametrize("word", of("round"))
def test_one_round_of_several_is_no_total(word: str) -> None:
    assert link_of("China certified 500 wells, with much care.", "500", WELLS).firm
    assert not link_of(f"China certified 500 wells, with much care {word}.", "500", WELLS).firm


@pytest.mark.parametrize(("told", "stands"), [("has built", True), ("built", False), ("are being built", True)])
def test_what_stands_is_no_event(told: str, stands: bool) -> None:
    text = (
        f"In June 2025, 500 wells {told} in China." if told[:3] == "are" else f"In June 2025, China {told} 500 wells."
    )
    assert link_of(text, "500", WELLS).firm is stands


TOLLS = index(measure("cn.tolls", "tolls", kind=Kind.SHARE, of="percent", subjects=("wells",)))


def test_a_share_is_surely_of_what_alone_the_sentence_names() -> None:
    assert link_of("In China 50 percent of tolls is down to wells.", "50 percent", TOLLS).firm


@pytest.mark.parametrize("word", of("contrast"))
def test_what_a_figure_is_set_against_is_not_what_it_is_of(word: str) -> None:
    found = link_of(f"In China 50 percent of tolls comes in, {word} wells.", "50 percent", TOLLS)
    assert not (found.measures and found.firm)


@pytest.mark.parametrize("word", of("owner"))
def test_another_owner_in_the_sentence_makes_the_link_loose(word: str) -> None:
    found = link_of(f"In China 50 percent of tolls comes in by a {word} that helps with wells.", "50 percent", TOLLS)
    assert not (found.measures and found.firm)


def test_another_verb_makes_the_link_loose() -> None:
    assert not link_of("China painted 500 wells.", "500", WELLS).firm


@pytest.mark.parametrize("word", of("venue"))
def test_a_venue_is_not_what_the_next_sentence_is_about(word: str) -> None:
    story = f"China digs deep. Experts met {word} Chengdu. Experts met {word} Chengdu. There are 500 wells."
    assert ids(link_of(story, "500", WELLS)) == "cn.wells"


@pytest.mark.parametrize("word", ["inflation", "inflation rate", "growth", "bond yield"])
def test_a_phrase_that_names_a_rate_is_no_level_of_a_movement(word: str) -> None:
    assert any({*word.split()} & set(row["words"].split()) for row in CUES["rate"])
    rates = index(measure("cn.rate", word, kind=Kind.RATE, of="percent"))
    assert not link_of(f"China's {word} rose by 3 percent.", "3 percent", rates).measures


def test_every_rate_row_is_tried() -> None:
    tried = {"inflation", "rate", "growth", "yield"}
    assert all(tried & set(row["words"].split()) for row in CUES["rate"])


@pytest.mark.parametrize("row", KIN["words"], ids=lambda row: row["one"])
def test_nouns_of_one_kind_fold_to_one(row: dict[str, str]) -> None:
    folded = {content(f"big {word}") for word in row["others"].split()}
    assert folded == {content(f"big {row['one']}")}


@pytest.mark.parametrize("row", KIN["abbreviations"], ids=lambda row: row["long"])
def test_a_long_form_reads_as_its_short_form(row: dict[str, str]) -> None:
    assert content(f"big {row['long']}s") == content(f"big {row['short']}")


@pytest.mark.parametrize("row", KIN["hollow"], ids=lambda row: row["words"])
def test_hollow_words_carry_nothing(row: dict[str, str]) -> None:
    assert set(content(f"wells {row['words']} water")) == {"well", "water"}
    assert hollow()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("specialised", "specialized"),
        ("specializing", "specialized"),
        ("labour", "labor"),
        ("served", "serves"),
        ("serving", "serve"),
        ("industries", "industry"),
        ("SMEs'", "SME"),
        ("little-giant", "little giant"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert content(one) == content(other)


@pytest.mark.parametrize(
    ("one", "other"), [("employment", "unemployment"), ("import", "export"), ("national", "rational"), ("hour", "her")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert content(one) != content(other)


def test_a_misspelling_is_read_as_the_registry_spells_it() -> None:
    programmes = index(measure("cn.p", "irrigation programs", of="program"))
    assert programmes.spelled(stem("programme")) == stem("program")
    assert programmes.spelled(stem("unemployment")) == stem("unemployment")


@pytest.mark.parametrize(
    ("plural", "one"),
    [("enterprises", "enterprise"), ("smes", "sme"), ("industries", "industry"), ("boxes", "box"), ("gas", "gas")],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize("word", of("mean"))
def test_a_mean_names_the_change_it_is_of(word: str) -> None:
    growth = index(measure("cn.growth", "water output", kind=Kind.CHANGE, of="percent"))
    assert ids(link_of(f"China's water output grew by an {word} of 5 percent.", "5 percent", growth)) == "cn.growth"


@pytest.mark.parametrize("word", of("gauge"))
def test_a_gauge_moves_as_what_it_gauges(word: str) -> None:
    prices = index(measure("cn.prices", "bread prices", kind=Kind.RATE, of="percent"))
    assert ids(link_of(f"China's bread price {word} rose 5 percent.", "5 percent", prices)) == "cn.prices"
    assert not link_of(f"China's bread price {word} reform rose 5 percent.", "5 percent", prices).firm


@pytest.mark.parametrize("particle", of("particle"))
def test_a_particle_belongs_to_its_verb(particle: str) -> None:
    sales = index(measure("cn.sales", "goods worth", kind=Kind.FLOW, of="CNY", subjects=("mills",)))
    assert link_of(f"Mills in China turned {particle} goods worth 5 million yuan.", "5 million yuan", sales).firm
    assert not link_of("Mills in China turned old goods worth 5 million yuan.", "5 million yuan", sales).firm


@pytest.mark.parametrize(
    ("said", "noun"),
    [(f"{form} {row['particle']}", row["one"]) for row in KIN["verbs"] for form in row["forms"].split()],
)
def test_a_verb_with_its_particle_is_the_noun_that_it_does(said: str, noun: str) -> None:
    assert [word.text for word in words(said)] == [stem(noun)]
