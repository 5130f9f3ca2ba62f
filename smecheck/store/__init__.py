"""SQLite: extractions and verdicts kept between runs, one design for the cache and the audit."""

from smecheck.store.cache import Cache, Key
from smecheck.store.database import StoreBusyError, StoreError, open_database

__all__ = ["Cache", "Key", "StoreBusyError", "StoreError", "open_database"]
