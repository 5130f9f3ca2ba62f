"""The versioned registry: YAML to measures and observations, with located errors."""

from smecheck.registry.loading import load, load_ledger
from smecheck.registry.lookup import locate
from smecheck.registry.views import as_known_by

__all__ = ["as_known_by", "load", "load_ledger", "locate"]
