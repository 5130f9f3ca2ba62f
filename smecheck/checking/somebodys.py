"""Figures of some only, by who has or makes what is counted: a setting and a measure in, the reason or None out."""

from __future__ import annotations

from smecheck.checking.made import made_with_others
from smecheck.checking.makers import somebodys_own
from smecheck.checking.members import dealt_with
from smecheck.checking.others import of_some_alone
from smecheck.checking.setting import Setting
from smecheck.checking.undertakings import copied
from smecheck.checking.verbs import verb_of
from smecheck.model import Measure


def of_somebody(setting: Setting, measure: Measure) -> str | None:
    """Why a figure is that of some only, in words, or None."""
    return (
        dealt_with(setting, measure, verb_of(setting))
        or somebodys_own(setting, measure)
        or of_some_alone(setting, measure)
        or made_with_others(setting, measure)
        or copied(setting, measure)
    )
