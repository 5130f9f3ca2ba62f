"""Starts a registry in a folder that has none: a header, a file of measures to fill in, and schemas for editors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from smecheck.errors import Location, UsageError
from smecheck.registry.edit.spelling import scalar
from smecheck.registry.ledger import HEADER, MEASURES
from smecheck.registry.schemas import NAMES, schema

SCHEMAS = ".schemas"

_HEADER = """\
# yaml-language-server: $schema={schemas}/registry.schema.json
# {title}. Versions are only ever appended, by "smecheck claims release".
name: {name}
title: {quoted}
requires: ">=0.1"

versions:
  - version: {version}
    date: {day}
    note: The registry is started.

# One entry for each text that figures rest on:
#   - id: office-2025-06
#     title: The title of the release
#     publisher: Office for Something
#     published: 2025-06-18
#     url: https://example.org/release
#     locator: table 2
sources: []
"""

_MEASURES = """\
# yaml-language-server: $schema=../{schemas}/measures.schema.json
# A list of measures, one topic a file. An observation is never edited: withdraw it ("smecheck claims withdraw") and
# add another ("smecheck claims add"). Take the "# " away from the lines below and change them.
#
# - measure: xx.bakeries
#   name: Bakeries
#   ref_area: NO
#   unit: bakery
#   kind: stock
#   valid_for: P1Y
#   phrases: [bakery, bread shop]
#   observations:
#     - {{value: 1200, time_period: 2025, known: 2025-06-18, since: unreleased, status: actual, source: office-2025-06}}
"""


def start(folder: Path, name: str, title: str, day: date) -> tuple[Path, ...]:
    """Write a new registry into `folder`, which must have none; the files that were written come back.

    name: what reports call it. title: what it is about. day: the day of its first version.
    """
    if (folder / HEADER).exists():
        raise UsageError("there is a registry here already", Location((folder / HEADER).as_posix()))
    version = f"{day.year}.{day.month}.0"
    files = {
        HEADER: _HEADER.format(
            schemas=SCHEMAS, name=name, title=title, quoted=scalar(title), version=version, day=day.isoformat()
        ),
        f"{MEASURES}/topic.yaml": _MEASURES.format(schemas=SCHEMAS),
        **{f"{SCHEMAS}/{schema_name}.schema.json": schema(schema_name) for schema_name in NAMES},
    }
    taken = [path for path in files if (folder / path).exists()]
    if taken:
        raise UsageError("is in the way of a new registry", Location((folder / taken[0]).as_posix()))
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / path for path in files)
