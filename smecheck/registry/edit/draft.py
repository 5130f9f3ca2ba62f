"""A registry being edited: cuts in its files are gathered, proved as a whole, then written or not at all."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from smecheck.errors import Location, RegistryError, SmecheckError, UsageError
from smecheck.registry.folder import read_ledger
from smecheck.registry.ledger import HEADER, Ledger, files_of
from smecheck.registry.lint.append_only import against

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """Characters `start` to `end` of a file give way to `text`."""

    start: int
    end: int
    text: str


class Draft:
    """A registry as it is, and the cuts that are to be made in its files."""

    def __init__(self, folder: Path) -> None:
        """Read and prove the registry in `folder`; RegistryError where it is not sound to begin with."""
        self.folder = folder
        self.files = files_of(folder)
        self.before = read_ledger(self.files, folder)
        self._cuts: defaultdict[str, list[Cut]] = defaultdict(list)
        self._new: dict[str, bytes] = {}

    def text(self, name: str) -> str:
        """A file's text, without a byte order mark."""
        return self.files[name].decode("utf-8").removeprefix(_MARK)

    def root(self, name: str) -> yaml.Node:
        """The YAML tree of a file, an empty list where it holds nothing; its marks count characters of `text`."""
        root = yaml.compose(self.text(name), Loader=yaml.SafeLoader)
        return yaml.SequenceNode("tag:yaml.org,2002:seq", []) if root is None else root

    def measures(self) -> Iterator[tuple[str, yaml.MappingNode]]:
        """Every measure's file and node."""
        for name in self.files:
            if name != HEADER:
                yield from ((name, node) for node in self.root(name).value)

    def measure(self, wanted: str) -> tuple[str, yaml.MappingNode]:
        """The file and the node of the measure with that present id."""
        for name, node in self.measures():
            here = value(node, "measure")
            if isinstance(here, yaml.ScalarNode) and here.value.strip() == wanted:
                return name, node
        raise UsageError(f"no measure {wanted!r} in this registry")

    def cut(self, name: str, start: int, end: int, text: str) -> None:
        """Note that characters `start` to `end` of a file give way to `text`; line breaks become the file's own."""
        ending = "\r\n" if "\r\n" in self.text(name) else "\n"
        self._cuts[name].append(Cut(start, end, text.replace("\n", ending)))

    def create(self, name: str, text: str) -> None:
        """Note that a file is to be made, or, where it is there, that `text` is to stand at its end."""
        if name not in self.files:
            self._new[name] = text.encode()
            return
        there = self.text(name)
        self.cut(name, len(there), len(there), text if not there or there.endswith("\n") else f"\n{text}")

    def result(self) -> dict[str, bytes]:
        """The content of every file with the cuts made."""
        old = {name: self._edited(name) if name in self._cuts else content for name, content in self.files.items()}
        return old | self._new

    def after(self) -> Ledger:
        """The registry as it will be; RegistryError where the cuts would break it or what it has released."""
        ledger = read_ledger(self.result(), self.folder)
        if broken := against(self.before, ledger):
            raise RegistryError(tuple(SmecheckError(finding.message, finding.location) for finding in broken))
        return ledger

    def write(self) -> tuple[Path, ...]:
        """Prove the result, then write the edited files, each whole or not at all; tell which they are."""
        self.after()
        result = self.result()
        if files_of(self.folder) != self.files:
            raise SmecheckError("the registry changed while it was edited; try again", Location(self.folder.as_posix()))
        staged = [(self._staged(name, result[name]), self.folder / name) for name in sorted({*self._cuts, *self._new})]
        for temporary, path in staged:
            temporary.replace(path)
        return tuple(path for _, path in staged)

    def _edited(self, name: str) -> bytes:
        text = self.text(name)
        for cut in sorted(self._cuts[name], reverse=True):
            text = text[: cut.start] + cut.text + text[cut.end :]
        mark = _MARK if self.files[name].decode("utf-8").startswith(_MARK) else ""
        return (mark + text).encode()

    def _staged(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        staged = Path(file.name)
        staged.chmod(path.stat().st_mode if path.exists() else 0o644)
        return staged


def value(node: yaml.Node, key: str) -> yaml.Node | None:
    """The value at `key` of a mapping node, or None."""
    pairs: list[tuple[yaml.Node, yaml.Node]] = node.value if isinstance(node, yaml.MappingNode) else []
    return next((item for name, item in pairs if name.value == key), None)
