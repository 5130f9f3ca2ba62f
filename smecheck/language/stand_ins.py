"""What a parser is given in place of terms that mislead it: `en/stand_ins.yaml` in, terms and stand-ins out."""

from __future__ import annotations

from functools import cache

from smecheck.errors import ConfigError, Location
from smecheck.language.hedges import hedges
from smecheck.language.lexicon import rows, table

_TOPIC = "stand_ins"


@cache
def stand_ins() -> dict[str, str]:
    """Terms in lower case, each with a stand-in of its length; raises ConfigError where the lengths differ."""
    found = {row["term"]: row["as"] for row in rows(_TOPIC, "terms", frozenset({"term", "as"}))}
    uneven = [term for term, stand_in in found.items() if len(term) != len(stand_in)]
    if uneven:
        raise ConfigError(f"stand-ins of another length: {', '.join(uneven)}", Location(f"language/en/{_TOPIC}.yaml"))
    return found


@cache
def verb_stand_ins() -> dict[str, str]:
    """Verbs that a parser misreads between a plural noun and a figure, each with a plain one of its length."""
    found: dict[str, str] = table(_TOPIC)["verbs"]
    return found


@cache
def hedging_stand_ins() -> dict[str, str]:
    """Hedges that mislead a parser right before a figure, each with a plain one of its length, if there is one."""
    plain = {len(hedge): hedge for hedge in table(_TOPIC)["plain"]}
    misleading = (*table(_TOPIC)["hedges"], *hedges().graded)
    return {hedge: plain[len(hedge)] for hedge in misleading if len(hedge) in plain}
