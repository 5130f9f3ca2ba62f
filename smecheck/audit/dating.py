"""Publication dates from an archive's paths: a pattern and a path in, a day out."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from smecheck.errors import UsageError

_FIELDS = {
    "%Y": r"\d{4}",
    "%y": r"\d{2}",
    "%m": r"\d{1,2}",
    "%d": r"\d{1,2}",
    "%j": r"\d{3}",
    "%b": r"[A-Za-z]{3}",
    "%B": r"[A-Za-z]+",
}


class PathDate:
    """Reads `%Y/%m/%d` and the like out of a path, wherever in it the pattern fits."""

    def __init__(self, pattern: str) -> None:
        """pattern: as for strptime, of %Y %y %m %d %j %b %B. Raises UsageError for any other, and without a year."""
        parts = re.findall(r"%.?|[^%]+", pattern)
        unknown = [part for part in parts if part.startswith("%") and part not in _FIELDS]
        if unknown or not {"%Y", "%y"} & set(parts):
            told = f"{unknown[0]!r} is no field of a date" if unknown else "a date needs a year"
            raise UsageError(f"--date-from-path {pattern!r}: {told}; there are {' '.join(_FIELDS)}")
        inner = "".join(_FIELDS.get(part, re.escape(part)) for part in parts)
        self._pattern = pattern
        self._regex = re.compile(rf"(?<![0-9]){inner}(?![0-9])")

    def of(self, path: str) -> datetime.date | None:
        """The last day in a path that fits, or None; a path such as 2024/13/45 holds none."""
        days = (_day(match.group(), self._pattern) for match in self._regex.finditer(path))
        return next((day for day in reversed(list(days)) if day), None)


@lru_cache(maxsize=4096)  # an archive has many articles a day
def _day(text: str, pattern: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text, pattern).date()
    except ValueError:
        return None
