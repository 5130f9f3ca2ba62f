"""What docs/registry.md shows is what the reader takes: its examples make a registry, and its keys are all told."""

from __future__ import annotations

import re
from pathlib import Path

from smecheck.cli.claims import COMMANDS
from smecheck.registry import load, shapes
from smecheck.registry.importing import read_mapping, read_table
from tests.conftest import CHECKOUT

PAGE = (CHECKOUT / "docs" / "registry.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_examples_make_a_registry(tmp_path: Path) -> None:
    header, measures, _ = EXAMPLES
    (tmp_path / "measures").mkdir()
    (tmp_path / "registry.yaml").write_text(header, encoding="utf-8")
    rest = "- {measure: xx.orchards, name: Orchards, ref_area: NO, unit: orchard, kind: stock, phrases: [x],"
    rest += " observations: []}\n"
    measures = re.sub(r"\n  restates: .*", "", measures)
    (tmp_path / "measures" / "a.yaml").write_text(measures + rest, encoding="utf-8")
    found = load(tmp_path).measures[0]
    assert (found.part_of, found.observations[0].written) == ("xx.orchards", "1200")


def test_the_mapping_example_fits_its_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Month,Norway,Flag,OBS_VALUE,REF_AREA\n2025-01,4.8,,1,SE\n", encoding="utf-8")
    (tmp_path / "m.yaml").write_text(EXAMPLES[2], encoding="utf-8")
    mapping = read_mapping(tmp_path / "m.yaml", read_table(tmp_path / "a.csv"))
    assert [series.measure for series in mapping.series] == ["no.yield", "se.yield"]


def test_every_key_and_command_is_told() -> None:
    for shape in (shapes.MEASURE, shapes.OBSERVATION):
        assert all(re.search(rf"`{key}`|^\W*{key}:", PAGE, re.MULTILINE) for key in shape.keys), shape.what
    assert all(re.search(rf"`(smecheck claims )?{name}\b", PAGE) for name in COMMANDS)
