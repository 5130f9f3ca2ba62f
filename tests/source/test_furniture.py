"""Lines of pages in, whether each is furniture out; every row of the word list is exercised by a case."""

from pathlib import Path

import pytest
import yaml

from smecheck.language.furniture import labels, phrases
from smecheck.model import Furniture, Span
from smecheck.source.furniture import classify, phrase_in

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "furniture.yaml").read_text(encoding="utf-8"))
FURNITURE = [(kind, line) for kind, lines in CASES["furniture"].items() for line in lines]


def kind_of(line: str) -> Furniture | None:
    return classify(line, [Span(0, len(line))])[0]


@pytest.mark.parametrize(("kind", "line"), FURNITURE)
def test_a_line_of_the_page_is_told(kind: str, line: str) -> None:
    assert kind_of(line) == Furniture(kind)


@pytest.mark.parametrize("line", CASES["story"])
def test_a_line_of_the_story_stays(line: str) -> None:
    assert kind_of(line) is None


def test_every_phrase_of_the_word_list_has_a_case() -> None:
    lines = [line.casefold().replace("’", "'").lstrip("•↑ ") for _, line in FURNITURE]
    assert {phrase.text for phrase in phrases()} - {found.text for line in lines if (found := phrase_in(line))} == set()


def test_every_label_of_the_word_list_has_a_case() -> None:
    heads = {line.split(":")[0].casefold().strip(" •") for _, line in FURNITURE}
    assert {label.text for label in labels()} - heads == set()


PROSE = "The ministry said that 300 clusters made 8.7 trillion yuan last year, more than it had hoped."


def test_a_sidebar_ends_where_the_story_resumes() -> None:
    lines = ["Related Articles", "Ports reopen after storm", "Output of lathes up 30%", PROSE, "Growth of 13 percent"]
    assert kinds(lines) == ["sidebar", "sidebar", "sidebar", None, None]


def test_a_sidebar_covers_no_more_than_a_list_of_links() -> None:
    lines = ["Most read", *(f"Story number {number}" for number in range(40))]
    assert kinds(lines)[-20:] == [None] * 20


def test_a_long_line_without_a_stop_is_the_story_again() -> None:
    long = "and so on " * 10
    assert kinds(["Most read", "Ports reopen", long.strip()]) == ["sidebar", "sidebar", None]


def test_an_address_between_contacts_is_one() -> None:
    assert kinds(["Tel: 020-5550123", "12 Quay Road, Suva 10010", "Email: desk@harbour.example"]) == ["contact"] * 3


def kinds(lines: list[str]) -> list[str | None]:
    text, blocks = "", []
    for line in lines:
        blocks.append(Span(len(text), len(text) + len(line)))
        text += line + "\n\n"
    return classify(text, blocks)  # type: ignore[return-value]
