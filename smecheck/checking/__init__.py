"""Claims against measures: match, compare, diagnose, judge."""

from smecheck.checking.judge import judge

__all__ = ["judge"]
