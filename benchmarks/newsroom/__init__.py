"""Whole articles as a newsroom meets them, with what should be said of each number."""
