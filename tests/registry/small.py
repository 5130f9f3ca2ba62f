"""A small made-up registry for the tests of this room, and the means to write it with one thing changed."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "registry.yaml": """\
name: orchards
title: Orchards of nowhere
requires: ">=0.1"
versions:
  - version: 2021.1.0
    date: 2021-01-01
    note: First.
  - version: 2022.1.0
    date: 2022-01-01
    note: Second.
sources:
  - id: census-2020
    title: Census of orchards
    publisher: Office of Trees
    published: 2022-12-31
    url: https://example.org/census
    locator: table 3
""",
    "measures/a.yaml": """\
# Orchards, invented.
- measure: xx.orchards
  name: Orchards
  ref_area: NO
  unit: orchard
  kind: stock
  valid_for: P1Y
  phrases: [orchard]
  observations:
    - {value: 5, time_period: 2020-02, known: 2020-03-05, since: 2021.1.0, status: actual, source: census-2020}
    # kept as written
    - {value: 010, time_period: 2021, known: 2021-03, since: 2021.1.0, status: actual, source: census-2020}  # second
- measure: xx.cherry_orchards
  name: Cherry orchards
  ref_area: "NO"
  unit: percent
  kind: share
  part_of: xx.orchards
  phrases: [cherry orchard]
  subjects: [orchards]
  excludes: [sour]
  observations:
    - {value: 4.80, time_period: 2020, known: 2020-03-05, since: 2022.1.0, status: actual, source: census-2020}
""",
    "measures/b.yaml": """\
- measure: xx.plum_sales
  name: Plum sales
  ref_area: NO
  unit: NOK
  kind: flow
  phrases: [plum sales]
  observations:
    - value: 3.7e12
      bound: nearly
      time_period: 2020-33
      known: 2020-05-01
      since: 2021.1.0
      withdrawn: {version: 2022.1.0, reason: misread}
      source: census-2020
      note: invented
    - {value: 3e6, high: 4e6, step: 500000, change: up, time_period: 2021/2025, known: 2022, since: unreleased,
       source: census-2020}
- measure: xx.plum_sales_eur
  name: Plum sales in euros
  ref_area: NO
  unit: EUR
  kind: flow
  restates: xx.plum_sales
  phrases: [plum sales]
  observations:
    - {value: 1_000, time_period: 2025, known: 2020-03-05, since: 2021.1.0, status: target, source: census-2020}
""",
}


def write(folder: Path, changed: dict[str, str] | None = None) -> Path:
    """Write the small registry into `folder`, with the files in `changed` in place of its own."""
    for name, text in (FILES | (changed or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
