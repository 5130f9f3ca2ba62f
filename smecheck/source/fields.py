"""Articles as JSON in (IPTC ninjs, schema.org, one object or one a line, with named fields), Articles out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from smecheck.errors import Location, SourceError
from smecheck.model import Article, Failure, Note, Place
from smecheck.source.blocks import blocks
from smecheck.source.metadata import date_in, lowered, period_of, title_in
from smecheck.source.scanning import text_of_fragment
from smecheck.source.story import Told, tell

_TITLES = ("headline", "title", "name")
_BODIES = (
    "text", "body", "body_text", "bodytext", "content", "article_body", "articlebody", "article", "article_text",
    "main_text", "maintext", "story", "full_text", "fulltext",
)  # fmt: skip
_PAGES = ("body_html", "body_xhtml", "bodyhtml", "bodyxhtml", "content_html", "contenthtml", "html")
# IPTC ninjs: the version's own date is that of the text as it stands.
_NINJS_DATES = ("versioncreated", "contentcreated", "firstcreated", "datetime")
_LANGUAGES = ("language", "lang", "inlanguage")


def read_json(text: str, path: str, notes: Sequence[Note] = ()) -> Iterator[Article | Failure]:
    """The articles of a JSON document: one object, or a list of them, of which the third is `path#3`.

    Raises SourceError where the text is no JSON, or JSON that holds no article.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _broken(error, path) from error
    if not isinstance(found, list):
        yield _article(found, path, path, None, notes)
        return
    for number, item in enumerate(found, start=1):
        yield _or_failure(item, f"{path}#{number}", path, None, notes)


def read_lines(text: str, path: str, notes: Sequence[Note] = ()) -> Iterator[Article | Failure]:
    """The articles of a file with a JSON object a line; that of line 3 is `path#3`, a broken line a Failure."""
    start = 0
    number = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line, start, number = text[start:end].strip(), end + 1, number + 1
        if not line:
            continue
        part = f"{path}#{number}"
        try:
            item = load_line(line, path, number)
        except SourceError as error:
            yield Failure(part, error)
            continue
        yield _or_failure(item, part, path, number, notes)


def read_object(item: Any, part: str, path: str, line: int | None = None) -> Article:
    """The article in one object at hand, named `part` of the document `path`, on `line` where it has lines.

    Raises SourceError where it is no object that holds an article.
    """
    return _article(item, part, path, line, ())


def load_line(line: str, path: str, number: int) -> Any:
    """The JSON value on one line of a document; raises SourceError, located, where it is none."""
    try:
        return json.loads(line.strip())
    except (ValueError, RecursionError) as error:
        raise _broken(error, path, number) from error


def _broken(error: Exception, path: str, line: int | None = None) -> SourceError:
    if isinstance(error, json.JSONDecodeError):
        return SourceError(f"not JSON: {error.msg}", Location(path, line or error.lineno, error.colno))
    return SourceError("not JSON: nested too deep or a number too long", Location(path, line))


def _or_failure(item: Any, part: str, path: str, line: int | None, notes: Sequence[Note]) -> Article | Failure:
    try:
        return _article(item, part, path, line, notes)
    except SourceError as error:
        return Failure(part, error)


def _article(item: Any, part: str, path: str, line: int | None, notes: Sequence[Note]) -> Article:
    if not isinstance(item, dict):
        raise SourceError("JSON, but no object with the fields of an article", Location(path, line))
    fields = lowered(item)
    if fields.get("type") in ("picture", "graphic", "audio", "video"):
        raise SourceError(f"a {fields['type']} by its ninjs type, not a text", Location(path, line))
    title = title_in(fields, _TITLES) or _of_list(fields.get("headlines"), "headline")[0]
    body = _body(fields)
    if body is None:
        names = ", ".join(_BODIES[:5])
        raise SourceError(f"JSON without the text of an article (known fields are {names} …)", Location(path, line))
    return _told(fields, part, title, body, line, notes)


def _told(
    fields: dict[str, Any], part: str, title: str | None, body: str, line: int | None, notes: Sequence[Note]
) -> Article:
    repeated = title is not None and " ".join(body[: len(title) + 40].split()).startswith(title)
    text = f"{title}\n\n{body}" if title and not repeated else body
    found = blocks(text, part)
    headline = found[0] if title and found else None
    period, basis = _date(fields)
    language = next((value for key in _LANGUAGES if isinstance(value := fields.get(key), str)), None)
    told = Told(title, headline, period, basis, language=language and language[:2].lower())
    article = tell(part, text, found, told=told, notes=notes)
    label = "the text field" if line is None else f"line {line}"
    parts = [Place(0, f"{label}, headline" if headline and not repeated else label, line=line)]
    if headline and not repeated:
        parts.append(Place(len(title or "") + 2, label, line=line))
    return replace(article, places=tuple(parts))


def _date(fields: dict[str, Any]) -> tuple[Any, str | None]:
    for key in _NINJS_DATES:
        if isinstance(value := fields.get(key), str) and (period := period_of(value)):
            return period, f"ninjs ({key})"
    found = date_in(fields)
    return (found[0], f"field ({found[1]})") if found else (None, None)


def _body(fields: dict[str, Any]) -> str | None:
    """The story's text: of plain fields the first, else of pages unpacked, else of ninjs 2's and 3's list of bodies."""
    for key in _BODIES:
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            return text_of_fragment(value) if value.lstrip().startswith("<") else value
        if isinstance(value, list) and value and all(isinstance(piece, str) for piece in value):
            return "\n\n".join(value)
    for key in _PAGES:
        if isinstance(value := fields.get(key), str) and value.strip():
            return text_of_fragment(value)
    value, kind = _of_list(fields.get("bodies"), "main", "body", "")
    return text_of_fragment(value) if value and "html" in kind else value


def _of_list(items: Any, *roles: str) -> tuple[str | None, str]:
    """From ninjs's list of headlines or bodies the one of the best role, plain text before HTML, and its type."""
    if not isinstance(items, list):
        return None, ""
    rows = [lowered(item) for item in items if isinstance(item, dict)]
    rows = [row for row in rows if isinstance(row.get("value"), str) and row["value"].strip()]

    def worth(row: dict[str, Any]) -> tuple[int, bool]:
        role = str(row.get("role", "")).rpartition("/")[2].rpartition(":")[2].lower()
        return (roles.index(role) if role in roles else len(roles), "html" in str(row.get("contenttype", "")))

    best = min(rows, key=worth, default=None)
    return (best["value"], str(best.get("contenttype", ""))) if best else (None, "")
