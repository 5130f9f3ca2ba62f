"""Articles as JSON in, articles out; what holds none is said in its place."""

import json
from typing import Any

import pytest

from smecheck.errors import SourceError
from smecheck.model import Article, Failure
from smecheck.source.fields import read_json, read_lines

BODY = "Exports by small firms grew 8.2 percent."


def one(fields: dict[str, Any]) -> Article:
    (article,) = read_json(json.dumps(fields), "a.json")
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("fields", "text", "published"),
    [
        ({"title": "Firms lead", "text": BODY, "date": "2025-03-04"}, f"Firms lead\n\n{BODY}", "2025-03-04"),
        ({"text": f"Firms lead\n\n{BODY}", "title": "Firms lead"}, f"Firms lead\n\n{BODY}", None),
        ({"headline": "Firms lead", "articleBody": BODY, "datePublished": "2025-03-04T10:00Z"}, None, "2025-03-04"),
        ({"title": "Firms lead", "body_html": f"<p>{BODY.replace('8.2', '8<b>.2</b>')}</p>"}, None, None),
        ({"title": "Firms lead", "content": ["One line.", BODY]}, f"Firms lead\n\nOne line.\n\n{BODY}", None),
        ({"headline": "Firms lead", "body_text": BODY, "versioncreated": "2025-03-06T00:00:00Z"}, None, "2025-03-06"),
    ],
)
def test_named_fields(fields: dict[str, Any], text: str | None, published: str | None) -> None:
    article = one(fields)
    assert article.text == (text or f"Firms lead\n\n{BODY}")
    assert article.title == "Firms lead"
    assert article.paragraphs[-1].of(article.text) == BODY
    assert (str(article.published) if article.published else None) == published


def test_the_plain_body_of_ninjs_is_preferred() -> None:
    bodies = [{"role": "main", "contenttype": "text/html", "value": "<p>x</p>"}, {"role": "main", "value": BODY}]
    assert one({"uri": "urn:1", "bodies": bodies}).text == BODY


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "a.json:1:2: not JSON: Expecting property name"),
        ("[" * 200_000, "not JSON: nested too deep"),
        ('{"title": "x"}', "a.json: JSON without the text of an article"),
        ('{"type": "picture", "headline": "x"}', "a.json: a picture by its ninjs type"),
        ("7", "a.json: JSON, but no object"),
    ],
)
def test_what_holds_no_article_is_one_clear_line(text: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(read_json(text, "a.json"))
    assert message in str(caught.value)


def test_a_broken_line_is_a_failure_in_its_place() -> None:
    lines = [json.dumps({"text": BODY}), "", "{broken", json.dumps({"x": 1}), json.dumps({"text": BODY})]
    found = list(read_lines("\n".join(lines), "a.jsonl"))
    assert [item.path for item in found] == ["a.jsonl#1", "a.jsonl#3", "a.jsonl#4", "a.jsonl#5"]
    assert [isinstance(item, Failure) for item in found] == [False, True, True, False]
    assert isinstance(found[1], Failure)
    assert str(found[1].error) == "a.jsonl:3:2: not JSON: Expecting property name enclosed in double quotes"
