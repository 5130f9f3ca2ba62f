"""Keeps the compiled registry between runs; what is stale, damaged or of another smecheck is passed over."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from smecheck.registry.compiled import from_columns, to_columns
from smecheck.registry.ledger import Ledger
from smecheck.version import __version__

_FORM = "smecheck.compiled/3"  # changed whenever the columns change their meaning


def cache_folder() -> Path:
    """Where compiled registries are kept: SMECHECK_CACHE_DIR, else the platform's place for caches."""
    if asked := os.environ.get("SMECHECK_CACHE_DIR"):
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "smecheck" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "smecheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "smecheck"


def key_of(files: dict[str, bytes]) -> str:
    """What a compiled form must have been made from to be used: the files' names and content, and this smecheck."""
    content = hashlib.sha256(f"{_FORM} {__version__}".encode())
    for name, text in files.items():
        content.update(f"\0{name}\0{len(text)}\0".encode())
        content.update(text)
    return content.hexdigest()


def fetch(folder: Path, key: str) -> tuple[Ledger, str] | None:
    """The compiled ledger of `folder` with the digest of its newest version, or None where none fits `key`."""
    try:
        content = _file(folder).read_bytes()
    except OSError:
        return None
    seal, _, payload = content.partition(b"\n")
    if seal != _seal(key, payload):
        return None
    try:
        return _unpack(payload, folder)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def keep(folder: Path, key: str, ledger: Ledger, digest: str) -> None:
    """Keep the compiled ledger; where that is not possible nothing is lost but time."""
    content = {"digest": digest, "ledger": to_columns(ledger, folder.as_posix())}
    payload = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    target = _file(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".compiled.", delete=False) as file:
            file.write(_seal(key, payload) + b"\n" + payload)
        Path(file.name).replace(target)
    except OSError:
        return


def _unpack(payload: bytes, folder: Path) -> tuple[Ledger, str]:
    # Nothing of what is built here is garbage, so looking for some only costs time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        content: dict[str, Any] = json.loads(payload)
        return from_columns(content["ledger"], folder.as_posix()), content["digest"]
    finally:
        if collecting:
            gc.enable()


def _file(folder: Path) -> Path:
    # The name is of the folder alone, so that a new edition takes the place of the old one.
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return cache_folder() / f"registry-{name}.json"


def _seal(key: str, payload: bytes) -> bytes:
    return hashlib.sha256(key.encode() + payload).hexdigest().encode()
