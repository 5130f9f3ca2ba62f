"""The words that tell in what standing a figure is told: `en/cues.yaml` in, one typed table out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from smecheck.language import cue_rows
from smecheck.model import Status


@dataclass(frozen=True, slots=True)
class Standings:
    """Words of aims, of what is expected and of what has happened.

    status: word to standing; infinitive: of these, those that tell it only before "to"; present: those that do only in
    the present; ahead: those that do only of a time to come; bringing_about: what is to come under `enabling`, and on a
    verb that is none of `implicative`; enabling: "can" and the like; implicative: verbs on which it hangs where it came
    about; vowing: verbs of those who bind themselves; reciting: verbs of who says what there is, in time to come as
    well; lasting: what takes years to bring about; setting_out, joining: verbs behind which that is an aim, while all
    else came about behind the second; achieved: words under which a figure has happened; owning: verbs that an aim
    governs without aiming; remaining: verbs of what goes on as it is; aimers: who sets an aim for a rate; holding: what
    leads to a rate to be held.
    """

    status: dict[str, Status]
    infinitive: frozenset[str]
    present: frozenset[str]
    ahead: frozenset[str]
    bringing_about: frozenset[str]
    enabling: frozenset[str]
    implicative: frozenset[str]
    vowing: frozenset[str]
    reciting: frozenset[str]
    lasting: frozenset[str]
    setting_out: frozenset[str]
    joining: frozenset[str]
    achieved: frozenset[str]
    owning: frozenset[str]
    remaining: frozenset[str]
    aimers: frozenset[str]
    holding: frozenset[str]


@cache
def standings() -> Standings:
    """The table, read once; raises ConfigError where a row does not fit."""
    return Standings(
        status=cue_rows.status(),
        infinitive=cue_rows.only("infinitive"),
        present=cue_rows.only("present"),
        ahead=cue_rows.only("ahead"),
        bringing_about=cue_rows.words("bringing_about"),
        enabling=cue_rows.words("enabling"),
        implicative=cue_rows.words("implicative"),
        vowing=cue_rows.words("vowing"),
        reciting=cue_rows.words("reciting"),
        lasting=cue_rows.words("lasting"),
        setting_out=cue_rows.words("setting_out"),
        joining=cue_rows.words("joining"),
        achieved=cue_rows.words("achieved"),
        owning=cue_rows.words("owning"),
        remaining=cue_rows.words("remaining"),
        aimers=cue_rows.words("aimer"),
        holding=cue_rows.words("holding"),
    )
