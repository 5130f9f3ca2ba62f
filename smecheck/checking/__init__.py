"""Claims against measures: match, compare, diagnose, judge."""

from smecheck.checking.index import Index
from smecheck.checking.judge import judge
from smecheck.checking.match import match
from smecheck.checking.matches import Link, Match

__all__ = ["Index", "Link", "Match", "judge", "match"]
