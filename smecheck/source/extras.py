"""The readers' libraries, loaded only when their format comes; a missing one is one line with what installs it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from smecheck.errors import Location, SourceError


def load(module: str, extra: str, path: str) -> ModuleType:
    """The module of that name, which `smecheck[extra]` brings.

    Raises SourceError at `path`, with the command that installs it, where it is missing.
    """
    try:
        return import_module(module)
    except ImportError as error:
        message = f"reading this format needs the {extra} extra: pip install 'smecheck[{extra}]'"
        raise SourceError(message, Location(path)) from error
