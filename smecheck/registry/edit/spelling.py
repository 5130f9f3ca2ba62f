"""Fields and texts as YAML writes them, in one line or as a block."""

from __future__ import annotations

import json
import re

# What reads back as the same text in any YAML, block or flow; everything else is quoted.
_PLAIN = re.compile(r"[A-Za-z0-9_./+-][A-Za-z0-9_./+ -]*$")

Fields = dict[str, "str | list[str] | Fields"]


def scalar(text: str) -> str:
    """A text as a YAML scalar that may stand anywhere: plain where that is safe, else in double quotes."""
    plain = _PLAIN.match(text) and not text.startswith(("- ", ".", "+")) and text != "-" and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(fields: Fields) -> str:
    """Fields as a mapping in one line: `{value: 5, source: census}`."""
    return f"{{{', '.join(f'{key}: {_inline(value)}' for key, value in fields.items())}}}"


def block(fields: Fields) -> list[str]:
    """Fields as the lines of a block mapping, unindented; nested ones go in one line."""
    return [f"{key}: {_inline(value)}" for key, value in fields.items()]


def _inline(value: str | list[str] | Fields) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(scalar, value))}]"
    return scalar(value) if isinstance(value, str) else flow(value)
