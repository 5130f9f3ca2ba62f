"""Reads `registry.yaml`: the registry's name, its append-only list of versions, and its sources."""

from __future__ import annotations

import re

from smecheck.errors import Location
from smecheck.model import Release, Source
from smecheck.registry import shapes
from smecheck.registry.ledger import Header
from smecheck.registry.problems import Problems
from smecheck.registry.records import Record
from smecheck.registry.values import parse_day, parse_exact_day, parse_identifier, parse_version
from smecheck.version import __version__

_DEMAND = re.compile(r"(>=|<=|==|!=|>|<)\s*([0-9]+(?:\.[0-9]+)*)$")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}$")


def read_header(record: Record, problems: Problems) -> Header:
    """The header of a registry; whatever is wrong with it becomes a problem."""
    record.parsed("requires", meets)
    places: dict[str, Location] = {}
    return Header(
        name=record.parsed("name", parse_identifier) or "",
        title=record.text("title") or "",
        releases=_releases(record, problems, places),
        sources=_sources(record, problems, places),
        places=places,
    )


def _releases(record: Record, problems: Problems, places: dict[str, Location]) -> tuple[Release, ...]:
    found: dict[str, Release] = {}
    for row in record.records("versions", shapes.VERSION):
        version = row.parsed("version", parse_version)
        day = row.parsed("date", parse_exact_day)
        note = row.text("note")
        digest = row.parsed("digest", _digest)
        if version is None or day is None or note is None:
            continue
        if version in found:
            problems.add(row.place("version"), f'version "{version}" is there twice; a version number is used once')
        elif found and day < (last := list(found.values())[-1]).date:
            problems.add(row.place("date"), f"{day} is before version {last.version} of {last.date}; append in order")
        else:
            found[version] = Release(version, day, note, digest)
            places[f"version:{version}"] = row.place()
    if not found and "versions" in record.values:
        problems.add(record.place("versions"), 'no version yet; list at least one, or run "smecheck claims release"')
    return tuple(found.values())


def _sources(record: Record, problems: Problems, places: dict[str, Location]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    for row in record.records("sources", shapes.SOURCE):
        name = row.parsed("id", parse_identifier)
        title, publisher = row.text("title"), row.text("publisher")
        published = row.parsed("published", parse_day)
        if name is None or title is None or publisher is None or published is None:
            continue
        if name in found:
            problems.add(row.place("id"), f'source "{name}" is there twice; give each its own id')
        places.setdefault(f"source:{name}", row.place())
        found[name] = Source(name, title, publisher, published, row.text("url"), row.text("locator"))
    return tuple(found.values())


def _digest(text: str) -> str:
    if not _DIGEST.match(text):
        raise ValueError(f'"{text}" is not a digest; it is "sha256:" and 64 hexadecimal digits')
    return text


def meets(text: str) -> str:
    """Hold this smecheck against a demand such as `>=0.1` or `>=0.1, <2`; ValueError where it does not meet it."""
    here = _numbers(__version__)
    for part in text.split(","):
        demand = _DEMAND.match(part.strip())
        if not demand:
            raise ValueError(f'"{text}" is not a version demand; write it as ">=0.1" or ">=0.1, <2"')
        there = _numbers(demand[2])
        met = {
            ">=": here >= there,
            "<=": here <= there,
            "==": here == there,
            "!=": here != there,
            ">": here > there,
            "<": here < there,
        }[demand[1]]
        if not met:
            raise ValueError(f"this registry needs smecheck {text}, and this is {__version__}; upgrade smecheck")
    return text


def _numbers(version: str) -> tuple[int, int, int, int]:
    parts = [int(digits) for digits in re.findall(r"[0-9]+", version)][:4]
    first, second, third, fourth = parts + [0] * (4 - len(parts))
    return first, second, third, fourth
