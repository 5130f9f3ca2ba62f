"""Finds the registry's folder: asked for, here or in a parent folder, else the one that ships with smecheck."""

from __future__ import annotations

from pathlib import Path

from smecheck.errors import Location, RegistryError, SmecheckError
from smecheck.registry.ledger import HEADER
from smecheck.version import PACKAGE

FOLDER = "claims"
PACKAGED = "packaged with smecheck"


def locate(claims: Path | None, start: Path) -> tuple[Path, str]:
    """The folder of the registry to use, and where it was found in words for the report.

    claims: the folder asked for (`--claims` or the configuration), or None. start: where the search up begins.
    Raises RegistryError where the folder asked for holds no registry.
    """
    if claims is not None:
        return _asked_for(claims), claims.as_posix()
    for parent in (start.absolute(), *start.absolute().parents):
        folder = parent / FOLDER
        if (folder / HEADER).is_file():
            shown = _shown(folder, start.absolute())
            return shown, (shown / HEADER).as_posix()
    return packaged(), PACKAGED


def packaged() -> Path:
    """The folder of the registry that ships: in the installed package, or beside it in a checkout."""
    package = PACKAGE
    for folder in (package / "packaged_claims", package.parent / FOLDER):
        if (folder / HEADER).is_file():
            return folder
    raise RegistryError((SmecheckError("the registry that ships with smecheck is missing; install smecheck again"),))


def _asked_for(claims: Path) -> Path:
    if (claims / HEADER).is_file():
        return claims
    if (claims / FOLDER / HEADER).is_file():
        return claims / FOLDER
    told = f"no {HEADER} here" if claims.is_dir() else "no such folder"
    raise RegistryError(
        (SmecheckError(f"{told}; --claims names the folder of a registry", Location(claims.as_posix())),)
    )


def _shown(folder: Path, start: Path) -> Path:
    if folder.parent == start and start == Path.cwd():
        return Path(FOLDER)
    return folder
