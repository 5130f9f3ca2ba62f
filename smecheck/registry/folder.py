"""Reads a registry's folder whole: every observation of every version, proved, or an error with all its problems."""

from __future__ import annotations

from pathlib import Path

from smecheck.errors import Location
from smecheck.model import Measure, Observation
from smecheck.registry import shapes
from smecheck.registry.header import read_header
from smecheck.registry.ledger import HEADER, Header, Ledger, files_of
from smecheck.registry.measures import read_measures
from smecheck.registry.nodes import compose, decode
from smecheck.registry.problems import Problems
from smecheck.registry.records import Record
from smecheck.registry.relations import prove
from smecheck.registry.values import UNRELEASED


def read_folder(folder: Path) -> Ledger:
    """The ledger in `folder`, read from its files with every place. Raises RegistryError."""
    return read_ledger(files_of(folder), folder)


def read_ledger(files: dict[str, bytes], folder: Path) -> Ledger:
    """The ledger in `files` (as of `files_of`); `folder` is how problems and places name them.

    Raises RegistryError with every problem, in order of place.
    """
    problems = Problems()
    header = Header("", "", (), ())
    measures: list[Measure] = []
    for name, content in files.items():
        shown = (folder / name).as_posix()
        before = len(problems)
        text = decode(content, shown, problems)
        root = compose(text, shown, problems) if text is not None else None
        if root is None:
            # A file of measures may have none yet; a registry without a header is none.
            if name == HEADER and len(problems) == before:
                problems.add(Location(shown, 1, 1), "the file is empty")
            continue
        if name != HEADER:
            measures.extend(read_measures(root, shown, problems))
        elif record := Record.of(root, shapes.REGISTRY, shown, problems):
            header = read_header(record, problems)
    if header.name or not len(problems):
        measures = list(prove(header, tuple(measures), problems))
    problems.raise_any()
    return Ledger(header, tuple(measures), all(_settled(o) for measure in measures for o in measure.observations))


def _settled(observation: Observation) -> bool:
    return observation.withdrawn is None and observation.since != UNRELEASED
