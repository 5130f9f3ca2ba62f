"""The site's findings as a script, one row at a time, so that a hundred thousand of them open from disk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from smecheck.rendering.visible import clipped

COLUMNS = (
    "page",
    "article",
    "published",
    "section",
    "outcome",
    "code",
    "today",
    "measure",
    "said",
    "instead",
    "copies",
)
_LONGEST = 120


def script_of(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Pieces of a script that sets `FINDINGS`; a row has a value for each of COLUMNS. Pure ASCII, without markup."""
    yield f"const COLUMNS = {json.dumps(COLUMNS)};\nconst FINDINGS = [\n"
    for row in rows:
        shown = [clipped(value, _LONGEST) if isinstance(value, str) else value for value in row]
        yield json.dumps(shown).replace("<", "\\u003c") + ",\n"
    yield "];\n"
