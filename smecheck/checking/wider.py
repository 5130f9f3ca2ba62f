"""Whether a comma puts further kinds before a class, so that a wider one is told: a place in, the other kind out."""

from __future__ import annotations

import re

from smecheck.checking.setting import Setting
from smecheck.language import nouns
from smecheck.language.classing import classing

_LOOK_BACK = 40  # characters
_BEFORE = re.compile(r"\b([A-Za-z]+)(?:-[a-z]+)?-?(?:,(?:\s(?:and|or))?|\s(?:and|or|&)|/)\s?[\"“‘']?$")


def further_kind(setting: Setting, start: int) -> str | None:
    """The kind of them that stands before a class: micro, in "micro, small and medium-sized mills"."""
    before = setting.article.text[max(setting.claim.sentence.start, start - _LOOK_BACK) : start]
    found = _BEFORE.search(before)
    if found is None or found[1].lower() not in nouns.words("sizes") | classing().subset:
        return None
    plain = setting.article.text[start].islower() or setting.article.text[start : start + 2].isupper()  # "SMEs"
    named = found[1][0].isupper() and plain and found.start(1) > 0
    return None if named else found[1]  # "according to the Office of Technology, small mills …"
