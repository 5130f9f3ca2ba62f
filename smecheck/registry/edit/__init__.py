"""Edits to a registry's files: every byte but those of the edit stays, and nothing is written that does not prove."""

from smecheck.registry.edit.add import NewObservation, NewSource, add
from smecheck.registry.edit.release import release
from smecheck.registry.edit.rename import rename
from smecheck.registry.edit.withdraw import withdraw

__all__ = ["NewObservation", "NewSource", "add", "release", "rename", "withdraw"]
