"""Which smecheck this is, to the byte: its source, its word lists and what is installed beside it, as one digest."""

from __future__ import annotations

import hashlib
import os
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from smecheck.version import PACKAGE

_OURS = (".py", ".yaml", ".json")


@cache
def edition() -> str:
    """A digest that changes whenever smecheck might read or judge otherwise than before.

    It covers the content of every source file and word list of the package, and the name and version of every package
    installed in the same environment (spaCy, the model, Babel, the readers of documents).
    """
    digest = hashlib.sha256()
    for path in sorted(_files(PACKAGE)):
        digest.update(Path(path).read_bytes())
        digest.update(b"\0")
    for name in sorted(_installed()):
        digest.update(f"{name}\0".encode())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(Path(entry.path))
            elif entry.name.endswith(_OURS):
                yield entry.path


def _installed() -> Iterator[str]:
    for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        if os.path.isdir(folder):  # noqa: PTH112
            yield from (name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
