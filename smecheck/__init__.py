"""A fact-checker for the numbers in English news."""

__version__ = "0.1.0"
