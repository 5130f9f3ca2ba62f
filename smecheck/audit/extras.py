"""Packages that only some audits need, with what to install where they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from smecheck.errors import Location, UsageError


def parquet(path: str) -> Any:
    """pyarrow's Parquet module; raises UsageError where the extra is not installed."""
    return _load("pyarrow.parquet", "parquet", path)


def arrow() -> Any:
    """pyarrow itself."""
    return _load("pyarrow", "parquet", None)


def distributed() -> Any:
    """Dask's distributed scheduler."""
    return _load("distributed", "dask", None)


def _load(module: str, extra: str, path: str | None) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        told = f"needs {module.split('.', maxsplit=1)[0]}: python -m pip install 'smecheck[{extra}]'"
        raise UsageError(told, Location(path) if path else None) from error
