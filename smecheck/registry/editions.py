"""Another edition of a registry: a folder, a git reference, or a version of the one at hand."""

from __future__ import annotations

import subprocess
from pathlib import Path

from smecheck.errors import RegistryError, SmecheckError
from smecheck.registry.folder import read_folder, read_ledger
from smecheck.registry.ledger import HEADER, MEASURES, Ledger


def edition(name: str, folder: Path) -> Ledger:
    """The ledger that `name` means: a folder with a registry, else a git reference of the repository around `folder`.

    Raises RegistryError where it is neither, or where what is there is no registry.
    """
    if (Path(name) / HEADER).is_file():
        return read_folder(Path(name))
    return read_ledger(_committed(name, folder), Path(f"{name}:{folder.as_posix()}"))


def _committed(reference: str, folder: Path) -> dict[str, bytes]:
    """The registry's files as committed at a git reference, the header first."""
    commit = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}", about=reference
    )
    revision = commit.decode().strip()
    listed = _git(folder, "ls-tree", "-r", "-z", "--name-only", revision, "--", HEADER, MEASURES, about=reference)
    names = sorted(listed.decode().split("\0")[:-1], key=lambda name: (name != HEADER, name))
    wanted = [name for name in names if name == HEADER or name.endswith((".yaml", ".yml"))]
    if HEADER not in wanted:
        raise RegistryError((SmecheckError(f"there was no {HEADER} in {folder.as_posix()} at {reference}"),))
    return {name: _git(folder, "show", f"{revision}:./{name}", about=reference) for name in wanted}


def _git(folder: Path, *arguments: str, about: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        told = f"{about!r} is no folder of a registry, and git, which could know it, is not here"
        raise RegistryError((SmecheckError(told),)) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        because = f" ({said[-1]})" if said else ""
        told = f"{about!r} is neither the folder of a registry nor a git reference here{because}"
        raise RegistryError((SmecheckError(told),))
    return done.stdout
