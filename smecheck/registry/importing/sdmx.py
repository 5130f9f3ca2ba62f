"""The words of SDMX-CSV: columns with a set meaning, and codes for time, standing, area and unit.

Source: SDMX 2.1 and 3.0 CSV format; code lists CL_OBS_STATUS 2.2, CL_UNIT_MULT, and the SDMX time formats.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from smecheck.model import Period, Status
from smecheck.registry.units import parse_unit
from smecheck.registry.values import parse_area, parse_period

TIME, VALUE, AREA, UNIT, STATUS, SCALE = (
    "TIME_PERIOD",
    "OBS_VALUE",
    "REF_AREA",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "UNIT_MULT",
)
# Columns that say nothing of which series a row belongs to.
_NO_DIMENSION = re.compile(
    r"DATAFLOW|STRUCTURE(_ID|_NAME)?|ACTION|TIME_PERIOD|OBS_VALUE|OBS_STATUS|OBS_FLAG|CONF_STATUS|OBS_CONF|UNIT_MULT"
    r"|DECIMALS|COMMENT\w*|OBS_COMMENT|TITLE\w*|LAST.UPDATE|BASE_PER|PRE_BREAK_VALUE|TIME_FORMAT|COLLECTION|SOURCE\w*",
    re.IGNORECASE,
)
_STATUSES = {"": Status.ACTUAL, "A": Status.ACTUAL, "N": Status.ACTUAL, "D": Status.ACTUAL, "B": Status.ACTUAL}
_STATUSES |= {"E": Status.ESTIMATE, "I": Status.ESTIMATE, "F": Status.FORECAST, "P": Status.PROVISIONAL}
MISSING = frozenset({"M", "O", "L", "H", "Q"})
_UNITS = {"PC": "percent", "PT": "percent", "PCT": "percent", "PERCENT": "percent", "PC_GDP": "percent"}
_PART = re.compile(r"(?P<year>[0-9]{4})-?(?P<kind>[QMSHA])(?P<number>[0-9]{1,2})$")
_PARTS: dict[str, tuple[int, Callable[[int, int], Period]]] = {
    "Q": (4, Period.quarter),
    "M": (12, Period.month),
    "S": (2, Period.half),
    "H": (2, Period.half),
    "A": (1, lambda year, _: Period.year(year)),
}


def is_sdmx(columns: Sequence[str]) -> bool:
    """Whether a table is SDMX-CSV: it has columns for time and value by their SDMX names."""
    return {TIME, VALUE} <= {code(column) for column in columns}


def dimensions(columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that say which series a row belongs to."""
    return tuple(column for column in columns if not _NO_DIMENSION.fullmatch(code(column)))


def code(text: str) -> str:
    """The code of a cell or column that may bear its label too (`NO: Norway` is NO)."""
    return text.partition(":")[0].strip()


def label(text: str) -> str:
    """The label of a cell, or its code where it bears none."""
    return text.partition(":")[2].strip() or text.strip()


def period(text: str) -> Period:
    """Read a time: SDMX (2025-Q1, 2025-M05, 2025-S1, 2025-A1) or EDTF. Raises ValueError."""
    if not (part := _PART.match(text)):
        return parse_period(text)
    year, number = int(part["year"]), int(part["number"])
    most, make = _PARTS[part["kind"]]
    if not 1 <= number <= most:
        raise ValueError(f'"{text}" is not a period')
    return make(year, number)


def status(text: str) -> Status:
    """Read an observation status, an SDMX code or a word of ours. Raises ValueError for one that is neither."""
    if (found := _STATUSES.get(code(text).upper())) is not None:
        return found
    try:
        return Status(text.casefold())
    except ValueError:
        raise ValueError(f'"{text}" is no observation status; SDMX has A, E, F, P and others') from None


def area(text: str) -> str:
    """Read an area: ISO 3166 alpha-2, or alpha-3 as some offices write it. Raises ValueError."""
    short = code(text).upper()
    return parse_area(_alpha3().get(short, short))


def unit(text: str) -> str:
    """Read a unit: an SDMX code or a name of ours. Raises ValueError."""
    short = code(text)
    return parse_unit(_UNITS.get(short.upper(), short)).name


@cache
def _alpha3() -> dict[str, str]:
    from babel.core import get_global  # slow to import, and only tables that use alpha-3 need it

    aliases = get_global("territory_aliases")
    return {name: targets[0] for name, targets in aliases.items() if len(name) == 3 and name.isalpha() and targets}
