"""All that a registry's folder holds, and its files as they lie there: a folder in, their content out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from smecheck.errors import Location, RegistryError, SmecheckError
from smecheck.model import Measure, Release, Source

HEADER = "registry.yaml"
MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Header:
    """What `registry.yaml` says; places: where each source (`source:ID`) and version (`version:NUMBER`) is told.

    The places are empty in a header that comes from the compiled form: only lint asks for them, and it reads the files.
    """

    name: str
    title: str
    releases: tuple[Release, ...]
    sources: tuple[Source, ...]
    places: dict[str, Location] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that a registry's files hold, withdrawn and unreleased observations too.

    settled: whether nothing is withdrawn or unreleased, so that the newest version is the whole.
    """

    header: Header
    measures: tuple[Measure, ...]
    settled: bool


def files_of(folder: Path) -> dict[str, bytes]:
    """The content of a registry's files by path below `folder`, `/`-joined, the header first.

    Raises RegistryError where there is no registry or a file cannot be read.
    """
    header = folder / HEADER
    if not header.is_file():
        hint = "give the folder that holds it, or start one with “smecheck init”"
        raise RegistryError((SmecheckError(f"no {HEADER} here; {hint}", Location(folder.as_posix())),))
    paths = [header, *sorted((folder / MEASURES).glob("*.yaml")), *sorted((folder / MEASURES).glob("*.yml"))]
    found: dict[str, bytes] = {}
    for path in paths:
        try:
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
        except OSError as error:
            problem = SmecheckError(f"cannot be read: {error.strerror or error}", Location(path.as_posix()))
            raise RegistryError((problem,)) from error
    return found
