"""Claims against measures: match, compare, diagnose, judge."""
