"""Looks a whole registry over for what is readable but not right: a ledger in, findings with their places out."""

from smecheck.registry.lint.append_only import against
from smecheck.registry.lint.finding import Finding
from smecheck.registry.lint.run import lint

__all__ = ["Finding", "against", "lint"]
