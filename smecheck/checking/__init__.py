"""Claims against measures: match, compare, diagnose, judge."""

from smecheck.checking.index import Index
from smecheck.checking.judge import judge
from smecheck.checking.match import match
from smecheck.checking.matches import Match

__all__ = ["Index", "Match", "judge", "match"]
