"""Series from CSV: SDMX by its own columns, a plain table by a mapping; a row that does not fit stops it all."""

from __future__ import annotations

from pathlib import Path

import pytest

from smecheck.errors import RegistryError
from smecheck.model import Change, Kind, Measure, Status
from smecheck.registry import load
from smecheck.registry.importing import import_table, mapping_of_sdmx, read_mapping, read_table, sdmx

SDMX = """\
DATAFLOW,FREQ: Frequency,REF_AREA: Area,MEASURE: Measure,UNIT_MEASURE: Unit,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
X:Y(1.0),M: Monthly,NO: Norway,YIELD: Plum yield,PC: Percent,2020-M01,4.80,A: Normal,0
X:Y(1.0),M: Monthly,NO: Norway,YIELD: Plum yield,PC: Percent,2020-M02,5.10,P: Provisional,0
X:Y(1.0),M: Monthly,NO: Norway,YIELD: Plum yield,PC: Percent,2020-M03,,M: Missing,0
X:Y(1.0),Q: Quarterly,DEU: Germany,SALES: Plum sales,EUR: Euro,2020-Q1,3.7,E: Estimate,9
"""
PLAIN = """\
Month;Norway;Sweden;Flag
2020-01;4,8;-1,25;
2020-02;5,1;;actual
"""
MAPPING = """\
source: census-2020
known: 2020-03
decimal: ","
columns: {time_period: Month, status: Flag}
series:
  - {measure: no.yield, name: Norway, ref_area: NO, unit: percent, kind: rate, phrases: [plum yield], value: Norway}
  - {measure: se.yield, name: Sweden, ref_area: SE, unit: percent, kind: change, value: Sweden, change: up,
     phrases: [plum yield, "yield, plums"]}
"""


def measures(folder: Path) -> dict[str, Measure]:
    return {measure.id: measure for measure in load(folder, version="unreleased").measures}


def table(tmp_path: Path, text: str, name: str = "series.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_sdmx_tells_its_own_measures(folder: Path, tmp_path: Path) -> None:
    rows = read_table(table(tmp_path, SDMX))
    assert sdmx.is_sdmx(rows.columns)
    done = import_table(folder, rows, mapping_of_sdmx(rows, "census-2020", "rate"), "plums")
    assert (done.measures, done.observations, done.without_value) == (2, 3, 1)
    plums = measures(folder)["no.yield"]
    assert (plums.name, plums.ref_area, plums.unit.name, plums.kind) == ("Plum yield, NO", "NO", "percent", Kind.RATE)
    assert [(o.written, o.time_period.edtf(), o.status, o.since) for o in plums.observations] == [
        ("4.80", "2020-01", Status.ACTUAL, "unreleased"),
        ("5.10", "2020-02", Status.PROVISIONAL, "unreleased"),
    ]
    (sales,) = measures(folder)["de.sales"].observations
    assert (sales.value, sales.step, sales.time_period.edtf()) == (3_700_000_000, 100_000_000, "2020-33")


def test_importing_again_adds_only_what_is_new(folder: Path, tmp_path: Path) -> None:
    rows = read_table(table(tmp_path, SDMX))
    import_table(folder, rows, mapping_of_sdmx(rows, "census-2020", "rate"), "plums")
    before = snapshot(folder)
    done = import_table(folder, rows, mapping_of_sdmx(rows, "census-2020", "rate"), "plums")
    assert (done.paths, done.observations, done.known_already) == ((), 0, 3) and snapshot(folder) == before
    more = read_table(table(tmp_path, SDMX + "X:Y(1.0),M,NO,YIELD,PC,2020-M03,5.3,A,0\n"))
    done = import_table(folder, more, mapping_of_sdmx(rows, "census-2020", "rate"), "plums")
    assert (done.measures, done.observations) == (0, 1)
    assert [o.written for o in measures(folder)["no.yield"].observations] == ["4.80", "5.10", "5.3"]


def test_a_plain_table_by_its_mapping(folder: Path, tmp_path: Path) -> None:
    rows = read_table(table(tmp_path, PLAIN))
    mapping = read_mapping(table(tmp_path, MAPPING, "mapping.yaml"), rows)
    done = import_table(folder, rows, mapping, "plums")
    assert (done.measures, done.observations, done.without_value) == (2, 3, 1)
    found = measures(folder)
    assert [o.written for o in found["no.yield"].observations] == ["4.8", "5.1"]
    (fall,) = found["se.yield"].observations
    assert (fall.written, fall.change) == ("1.25", Change.DOWN)
    assert found["se.yield"].phrases == ("plum yield", "yield, plums")


def test_a_mapping_brings_its_source(folder: Path, tmp_path: Path) -> None:
    text = MAPPING.replace("source: census-2020\nknown: 2020-03\n", "source: plums-2020\n")
    text += 'new_source: {title: "Plums: a table", publisher: Office of Trees, published: 2020-03-09, locator: all}\n'
    rows = read_table(table(tmp_path, PLAIN))
    import_table(folder, rows, read_mapping(table(tmp_path, text, "mapping.yaml"), rows), "plums")
    registry = load(folder, version="unreleased")
    assert registry.sources[-1].title == "Plums: a table"
    assert {str(o.known) for m in registry.measures for o in m.observations if o.source == "plums-2020"} == {
        "2020-03-09"
    }


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("5.10", "5,10", 0, "cells, and the header"),
        ("5.10", "about 5", 3, "is not a number"),
        ("2020-M02", "2020-M13", 3, "is not a period"),
        ("P: Provisional", "Z", 3, "no observation status"),
        ("DEU: Germany", "ZQX", 5, "is not an area"),
        ("EUR: Euro", "XQZ", 5, "unknown unit"),
        ("OBS_STATUS", "OBS_VALUE", 1, "is there twice"),
    ],
)
def test_a_row_that_does_not_fit_stops_it_all(
    old: str, new: str, line: int, message: str, folder: Path, tmp_path: Path
) -> None:
    assert old in SDMX
    path = table(tmp_path, SDMX.replace(old, new))
    before = snapshot(folder)
    with pytest.raises(RegistryError) as caught:
        rows = read_table(path)
        import_table(folder, rows, mapping_of_sdmx(rows, "census-2020", "rate"), "plums")
    told = [str(problem) for problem in caught.value.problems]
    assert any(message in text and f"{path.as_posix()}:{line or 3}:" in text for text in told), told
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("value: Norway", "value: Finland", 'the table has no column "Finland"'),
        ("time_period: Month", "time_period: Year", 'the table has no column "Year"'),
        ("unit: percent", "unit: percnt", 'did you mean "percent"'),
        ("phrases: [plum yield],", "", 'a series needs "phrases"'),
        ("known: 2020-03", "known: soon", "is not a day"),
        ('decimal: ","', 'decimal: ";"', "no decimal mark"),
        ("source: census-2020", "source: census-2021", 'there is no source "census-2021"'),
        ("value: Norway}", "value: Norway, where: {Flag: x}}", 'no row belongs to "no.yield"'),
    ],
)
def test_a_mapping_that_does_not_fit(old: str, new: str, message: str, folder: Path, tmp_path: Path) -> None:
    assert old in MAPPING
    rows, before = read_table(table(tmp_path, PLAIN)), snapshot(folder)
    with pytest.raises(RegistryError) as caught:
        mapping = read_mapping(table(tmp_path, MAPPING.replace(old, new), "mapping.yaml"), rows)
        import_table(folder, rows, mapping, "plums")
    assert any(message in str(problem) for problem in caught.value.problems), caught.value
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("2025", "2025"), ("2025-Q3", "2025-35"), ("2025-M05", "2025-05"), ("2025-05", "2025-05"), ("2025-S2", "2025-41"),
     ("2025-A1", "2025"), ("2025-05-31", "2025-05-31"), ("2025Q1", "2025-33")],
)  # fmt: skip
def test_times(text: str, edtf: str) -> None:
    assert sdmx.period(text).edtf() == edtf
