"""What makes a rate another one than the usual of its country: `en/rates.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language.lexicon import rows

_TOPIC = "rates"


@dataclass(frozen=True, slots=True)
class Rates:
    """Sets of single lower-case words.

    indices: words in the names of other gauges of a rate; kinds: of kinds of it. means: what tells a mean over time.
    early: what a figure is called that another replaces; readings: nouns for a figure; revised: that another has
    replaced it. leads: what leads at a sentence's head to those of whom a rate is told; idle: nouns behind it that tell
    of no people in particular.
    """

    indices: frozenset[str]
    kinds: frozenset[str]
    means: frozenset[str]
    early: frozenset[str]
    readings: frozenset[str]
    revised: frozenset[str]
    leads: frozenset[str]
    idle: frozenset[str]


@cache
def rates() -> Rates:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Rates(
        indices=_words("gauge", "index"),
        kinds=_words("gauge", "kind"),
        means=_words("mean"),
        early=_words("vintage", "kind"),
        readings=_words("vintage", "noun"),
        revised=_words("vintage", "later"),
        leads=_words("alone", "lead"),
        idle=_words("alone", "idle"),
    )


def _words(section: str, use: str | None = None) -> frozenset[str]:
    found = rows(_TOPIC, section, frozenset({"words"} if use is None else {"words", "use"}))
    return frozenset(word for row in found if use is None or row["use"] == use for word in row["words"].split())
