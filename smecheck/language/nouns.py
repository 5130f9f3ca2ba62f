"""English nouns as a number counts them: plurals in, singulars out, by `en/nouns.yaml` and rule."""

from __future__ import annotations

import re
from functools import cache

from smecheck.language import lexicon

_SIBILANT = re.compile(r"(?:[^aeiou]ch|[aeo][aeo]ch|sh|ss|x|zz|tch|[aeiou][^e]ch)es$")
_CAPITALS = re.compile(r"(?:[A-Z][A-Z0-9&]*[A-Z0-9])['’]?s$")


def singular(word: str) -> str:
    """The singular of a noun, its capitals kept ("SMEs" -> "SME"); the word itself where it has no plural ending."""
    if _CAPITALS.match(word):
        return word[:-1].rstrip("'’")
    lower = word.lower()
    first, _, last = lower.rpartition("-")
    if lower in irregular():
        return _as_written(word, irregular()[lower])
    if last in irregular():
        return word[: len(first) + 1] + irregular()[last]
    ending = next((end for end in words("compounds") if lower.endswith(end)), None)
    if ending and last not in words("invariant"):
        return word[: -len(ending)] + irregular()[ending]
    if last in words("invariant") or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "'s", "’s")):
        return word
    if lower.endswith("ies") and len(last) > 4:
        return word[:-3] + "y"
    if _SIBILANT.search(lower):
        return word[:-2]
    return word[:-1] if len(last) > 2 or last[0].isdigit() else word


@cache
def irregular() -> dict[str, str]:
    """Plurals that no rule makes singular, in lower case."""
    return dict(lexicon.table("nouns")["irregular"])


@cache
def words(section: str) -> frozenset[str]:
    """One of the lists: `invariant`, `compounds`, `ends`, …."""
    return frozenset(lexicon.table("nouns")[section])


def _as_written(word: str, singular_form: str) -> str:
    if word.isupper():
        return singular_form.upper()
    return singular_form.capitalize() if word[0].isupper() else singular_form
