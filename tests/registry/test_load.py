"""A registry that is right comes out whole: as written, at each of its versions, and as known by a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from smecheck.errors import RegistryError
from smecheck.model import Bound, Change, Kind, Measure, Observation, Period, Registry, Status
from smecheck.registry import as_known_by, load
from tests.registry import small


def measure(registry: Registry, name: str) -> Measure:
    return next(found for found in registry.measures if found.id == name)


def written(registry: Registry) -> set[str]:
    return {observation.written for found in registry.measures for observation in found.observations}


def test_figures_survive_as_written(folder: Path) -> None:
    registry = load(folder, version="unreleased")
    figures = {o.written: (o.value, o.step) for found in registry.measures for o in found.observations}
    assert figures == {
        "5": (Decimal(5), Decimal(1)),
        "010": (Decimal(10), Decimal(1)),
        "4.80": (Decimal("4.80"), Decimal("0.01")),
        "1_000": (Decimal(1000), Decimal(1000)),
        "3e6": (Decimal(3000000), Decimal(500000)),
    }


def test_every_field_arrives(folder: Path) -> None:
    registry = load(folder, "here", version="2021.1.0")
    plums = measure(registry, "xx.plum_sales").observations[0]
    assert isinstance(plums, Observation)
    assert (plums.value, plums.step, plums.bound) == (Decimal("3.7e12"), Decimal("1e11"), Bound.NEARLY)
    assert (plums.time_period, plums.status, plums.note) == (Period.quarter(2020, 1), Status.ACTUAL, "invented")
    assert plums.location is not None and plums.location.line == 8 and plums.location.path.endswith("measures/b.yaml")
    cherries = measure(registry, "xx.cherry_orchards")
    assert (cherries.ref_area, cherries.kind, cherries.part_of) == ("NO", Kind.SHARE, "xx.orchards")
    assert (cherries.subjects, cherries.excludes, cherries.unit.dimension) == (("orchards",), ("sour",), "share")
    assert measure(registry, "xx.orchards").valid_for_months == 12
    assert measure(registry, "xx.plum_sales_eur").restates == "xx.plum_sales"
    assert (registry.name, registry.title, registry.origin) == ("orchards", "Orchards of nowhere", "here")
    source = registry.sources[0]
    assert (source.published, source.url, source.locator) == (
        date(2022, 12, 31),
        "https://example.org/census",
        "table 3",
    )
    later = measure(load(folder, version="unreleased"), "xx.plum_sales").observations[0]
    assert (later.high, later.change, later.known) == (Decimal(4000000), Change.UP, date(2022, 12, 31))


@pytest.mark.parametrize(
    ("version", "figures"),
    [
        ("2021.1.0", {"5", "010", "1_000", "3.7e12"}),
        ("2022.1.0", {"5", "010", "1_000", "4.80"}),
        (None, {"5", "010", "1_000", "4.80"}),
        ("unreleased", {"5", "010", "1_000", "4.80", "3e6"}),
    ],
)
def test_each_version_holds_what_it_held(version: str | None, figures: set[str], folder: Path) -> None:
    registry = load(folder, version=version)
    assert written(registry) == figures
    assert registry.version == (version or "2022.1.0")
    assert all(o.withdrawn is None for found in registry.measures for o in found.observations)


def test_an_unknown_version_is_refused(folder: Path) -> None:
    with pytest.raises(RegistryError, match=r'no version "2021\.1".*did you mean "2021\.1\.0"'):
        load(folder, version="2021.1")


def test_known_by_a_day_leaves_out_what_became_known_later(folder: Path) -> None:
    registry = load(folder)
    assert written(as_known_by(registry, date(2020, 3, 4))) == set()
    assert written(as_known_by(registry, date(2021, 3, 30))) == {"5", "4.80", "1_000"}
    assert written(as_known_by(registry, date(2021, 3, 31))) == {"5", "4.80", "1_000", "010"}
    assert as_known_by(registry, date(2020, 3, 4)).digest == registry.digest


def test_a_renamed_measure_is_still_found_by_its_relations(tmp_path: Path) -> None:
    text = small.FILES["measures/a.yaml"].replace(
        "- measure: xx.orchards\n", "- measure: xx.all_orchards\n  aliases: [xx.orchards]\n"
    )
    registry = load(small.write(tmp_path, {"measures/a.yaml": text}))
    assert measure(registry, "xx.cherry_orchards").part_of == "xx.all_orchards"


def test_the_digest_is_of_the_content_not_of_its_layout(folder: Path) -> None:
    first = load(folder).digest
    path = folder / "measures" / "a.yaml"
    text = path.read_text(encoding="utf-8")
    measures = text.split("- measure: ")
    path.write_text("# moved\n" + "- measure: ".join(["", measures[2], measures[1]]), encoding="utf-8")
    assert load(folder).digest == first
    path.write_text(text.replace("[orchard]", "[orchard, fruit garden]"), encoding="utf-8")
    assert load(folder).digest != first
    path.write_text(text.replace("4.80", "4.8"), encoding="utf-8")
    assert load(folder).digest != first
