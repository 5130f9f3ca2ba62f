"""Reads a YAML mapping whose keys are known beforehand: typed values out, a located problem for what does not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import yaml

from smecheck.errors import Location
from smecheck.registry.nodes import place
from smecheck.registry.problems import Problems, did_you_mean

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a mapping is called in messages, which keys it must have and which it may have."""

    what: str
    required: frozenset[str]
    optional: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """Every key it may have."""
        return self.required | self.optional


@dataclass(frozen=True, slots=True)
class Record:
    """One mapping of a registry file: its values by key, and where each is."""

    shape: Shape
    node: yaml.MappingNode
    values: dict[str, yaml.Node]
    shown: str
    problems: Problems

    @classmethod
    def of(cls, node: yaml.Node, shape: Shape, shown: str, problems: Problems) -> Record | None:
        """The mapping at `node`, or None (and a problem) where it is none."""
        if not isinstance(node, yaml.MappingNode):
            problems.add(place(node, shown), f"{shape.what} is a mapping of keys to values")
            return None
        values: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name in values:
                problems.add(place(key, shown), f'duplicate key "{name}" in {shape.what}; keep one')
            elif name not in shape.keys:
                hint = did_you_mean(name, shape.keys)
                problems.add(place(key, shown), f'unknown key "{name}" in {shape.what}{hint}')
            else:
                values[name] = value
        for name in sorted(shape.required - values.keys()):
            problems.add(place(node, shown), f'{shape.what} needs "{name}"')
        return cls(shape, node, values, shown, problems)

    def place(self, key: str | None = None) -> Location:
        """Where the value of `key` is, or the record itself."""
        return place(self.values.get(key, self.node) if key else self.node, self.shown)

    def text(self, key: str) -> str | None:
        """The text at `key`, as written; None where it is missing or (with a problem) not a text."""
        node = self.values.get(key)
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.problems.add(self.place(key), f'"{key}" is a single value')
            return None
        text: str = node.value.strip()
        if not text:
            self.problems.add(self.place(key), f'"{key}" is empty; give it a value or leave it out')
            return None
        return text

    def parsed(self, key: str, parse: Callable[[str], T]) -> T | None:
        """The text at `key` as `parse` reads it; a ValueError of `parse` becomes a problem at that place."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self.problems.add(self.place(key), f"{key}: {error}")
            return None

    def nodes(self, key: str) -> tuple[yaml.Node, ...]:
        """The items of the list at `key`; none where it is missing or (with a problem) not a list."""
        node = self.values.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value.strip()):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.problems.add(self.place(key), f'"{key}" is a list')
            return ()
        return tuple(node.value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at `key`, each told once."""
        found: dict[str, None] = {}
        for node in self.nodes(key):
            where = place(node, self.shown)
            if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
                self.problems.add(where, f'"{key}" is a list of texts')
            elif node.value.strip() in found:
                self.problems.add(where, f'"{node.value.strip()}" is there twice in "{key}"; keep one')
            else:
                found[node.value.strip()] = None
        return tuple(found)

    def records(self, key: str, shape: Shape) -> tuple[Record, ...]:
        """The list of mappings at `key`."""
        found = (Record.of(node, shape, self.shown, self.problems) for node in self.nodes(key))
        return tuple(record for record in found if record is not None)

    def record(self, key: str, shape: Shape) -> Record | None:
        """The one mapping at `key`."""
        node = self.values.get(key)
        return Record.of(node, shape, self.shown, self.problems) if node is not None else None
