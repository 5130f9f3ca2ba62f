"""The mapping that SDMX-CSV tells by its own columns: a table in, a measure for each of its series out."""

from __future__ import annotations

import re

from smecheck.errors import Location
from smecheck.registry.edit.spelling import Fields
from smecheck.registry.importing import sdmx
from smecheck.registry.importing.mapping import Mapping, Series
from smecheck.registry.importing.table import Table
from smecheck.registry.problems import Problems


def mapping_of_sdmx(table: Table, source: str, kind: str) -> Mapping:
    """The mapping that SDMX-CSV tells itself: a measure for each combination of its dimensions.

    source: the source's id. kind: what sort of figures they are, which the table does not tell. Raises RegistryError
    where area or unit of a series cannot be told.
    """
    columns = {sdmx.code(name): name for name in table.columns}
    dimensions = sdmx.dimensions(table.columns)
    problems = Problems()
    series: dict[tuple[str, ...], Series | None] = {}
    for row in table.rows:
        cells = {name: row.cells[name] for name in dimensions}
        key = tuple(cells.values())
        if key in series:
            continue
        try:
            series[key] = _series_of_sdmx(cells, columns, kind)
        except ValueError as error:
            problems.add(Location(table.path, row.line), f"{error}; tell it in a mapping file")
            series[key] = None
    problems.raise_any()
    return Mapping(
        source=source,
        series=tuple(found for found in series.values() if found is not None),
        time_period=columns[sdmx.TIME],
        status=columns.get(sdmx.STATUS),
        scale=columns.get(sdmx.SCALE),
    )


def _series_of_sdmx(cells: dict[str, str], columns: dict[str, str], kind: str) -> Series:
    if sdmx.AREA not in columns or sdmx.UNIT not in columns:
        missing = sdmx.AREA if sdmx.AREA not in columns else sdmx.UNIT
        raise ValueError(f"the table has no column {missing}")
    place, unit = sdmx.area(cells[columns[sdmx.AREA]]), sdmx.unit(cells[columns[sdmx.UNIT]])
    told = [cell for name, cell in cells.items() if sdmx.code(name) not in {sdmx.AREA, sdmx.UNIT, "FREQ"} and cell]
    labels = [sdmx.label(cell) for cell in told] or ["series"]
    parts = [place, *map(sdmx.code, told)]
    name = ".".join(re.sub(r"[^a-z0-9]+", "_", part.lower()).strip("_") or "x" for part in parts)
    fields: Fields = {
        "name": f"{', '.join(labels)}, {place}",
        "ref_area": place,
        "unit": unit,
        "kind": kind,
        "phrases": [labels[0]],
    }
    return Series(name, fields, dict(cells), columns[sdmx.VALUE])
