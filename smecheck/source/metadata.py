"""What a format says of a document in loose fields: a title and dates under many names in, one date out.

A date of change beats the date of first publication, as a printed stamp does: it dates the text as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from smecheck.language.dates import absolute_dates
from smecheck.model import Period

# The keys of Hugo, Jekyll, Astro, Docusaurus, Eleventy, Pelican, Zola, Gatsby and Ghost, in lower case, "-" as "_".
TITLE_KEYS = ("title", "headline")
CHANGED_KEYS = (
    "lastmod", "last_modified_at", "last_modified", "updated", "updated_at", "updateddate", "updated_date",
    "last_update", "last_updated", "lastupdated", "modified", "date_modified", "datemodified", "revised", "corrected",
)  # fmt: skip
PUBLISHED_KEYS = (
    "date", "published", "published_at", "publishedat", "pubdate", "pub_date", "publishdate", "publish_date",
    "published_date", "publisheddate", "date_published", "datepublished", "published_time", "release_date",
    "created_at",
)  # fmt: skip


def lowered(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The same fields under lower-case keys, hyphens and spaces as underscores."""
    return {str(key).casefold().replace("-", "_").replace(" ", "_"): value for key, value in fields.items()}


def title_in(fields: Mapping[str, Any], keys: Sequence[str] = TITLE_KEYS) -> str | None:
    """The title among lowered fields, white space folded, or None."""
    for key in keys:
        if isinstance(value := fields.get(key), str) and value.strip():
            return " ".join(value.split())
    return None


def date_in(fields: Mapping[str, Any]) -> tuple[Period, str] | None:
    """The date among lowered fields and the key it stood under; a date of change first."""
    for key in (*CHANGED_KEYS, *PUBLISHED_KEYS):
        value = fields.get(key)
        if isinstance(value, Mapping):
            value = value.get("date")
        if isinstance(value, str | int) and (period := period_of(str(value))):
            return period, key
    return None


def period_of(text: str) -> Period | None:
    """The day or month that a field tells ("2025-03-04T09:30Z", "March 4, 2025", "2025-03"), or None."""
    if found := next(absolute_dates(text), None):
        return found[1]
    try:
        return Period.parse(text.strip()) if len(text.strip()) >= len("2025-03") else None
    except ValueError:
        return None
