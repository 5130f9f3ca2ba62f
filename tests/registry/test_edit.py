"""Edits append and leave every other byte alone, whatever the file looks like; what does not prove is not written."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smecheck.errors import RegistryError, UsageError
from smecheck.model import Measure
from smecheck.registry import load, load_ledger
from smecheck.registry.edit import NewObservation, NewSource, add, release, rename, withdraw
from smecheck.registry.folder import read_folder
from smecheck.registry.lint import lint
from tests.registry import small

MORE = NewObservation(value="12", time_period="2022", known="2022-12-01", source="census-2020", status="target")
STYLES = {
    "as it is": lambda text: text,
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no last line break": lambda text: text.rstrip("\n"),
    "comments and blank lines": lambda text: text.replace("# second", "# second\n\n    # more to come\n") + "\n# end\n",
    "block observations": lambda text: text.replace(
        "{value: 010, time_period: 2021, known: 2021-03, since: 2021.1.0, status: actual, source: census-2020}"
        "  # second",
        "value: 010\n      time_period: 2021\n      known: 2021-03\n      since: 2021.1.0\n      source: census-2020\n"
        "      note: >-\n        told in\n        two lines\n",
    ),
    "flow list": lambda text: text.replace(
        "observations:\n    - {value: 5, time_period: 2020-02, known: 2020-03-05, since: 2021.1.0, status: actual,"
        " source: census-2020}\n    # kept as written\n    - {value: 010, time_period: 2021, known: 2021-03,"
        " since: 2021.1.0, status: actual, source: census-2020}  # second",
        "observations: [{value: 010, time_period: 2021, known: 2021-03, since: 2021.1.0, source: census-2020}]  # one",
    ),
    "empty list": lambda text: text.replace(
        "    - {value: 5, time_period: 2020-02, known: 2020-03-05, since: 2021.1.0, status: actual,"
        " source: census-2020}\n    # kept as written\n    - {value: 010, time_period: 2021, known: 2021-03,"
        " since: 2021.1.0, status: actual, source: census-2020}  # second\n",
        "",
    ).replace("observations:\n- measure: xx.cherry", "observations: []  # none yet\n- measure: xx.cherry"),
    "dashes not indented": lambda text: text.replace("    - {value", "  - {value"),
    "accents and wide characters": lambda text: text.replace("Orchards, invented.", "Vergers d’été 果園 🍒"),
}  # fmt: skip


def measure(folder: Path, name: str) -> Measure:
    return next(found for found in load_ledger(folder).measures if name in (found.id, *found.aliases))


def edited(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    lines = list(difflib.ndiff(before.decode().splitlines(), after.decode().splitlines()))
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


@pytest.mark.parametrize("style", STYLES)
def test_add_leaves_every_other_byte(style: str, tmp_path: Path) -> None:
    text = STYLES[style](small.FILES["measures/a.yaml"])
    if style != "as it is":
        assert text != small.FILES["measures/a.yaml"]
    folder = small.write(tmp_path)
    path = folder / "measures" / "a.yaml"
    path.write_bytes(text.encode())
    before = measure(folder, "xx.orchards").observations
    others = {name: (folder / name).read_bytes() for name in small.FILES if name != "measures/a.yaml"}
    assert add(folder, measure(folder, "xx.orchards"), MORE) == (path,)
    after = path.read_bytes()
    assert (b"\r\n" in after) == (b"\r\n" in text.encode())
    went, came = edited(text.encode(), after)
    if style in ("flow list", "empty list"):
        assert len(went) == 1
        assert after.replace(b"\n    - {value: 12, time_period: 2022, known: 2022-12-01, since: unreleased,"
                             b" status: target, source: census-2020}", b" []")\
            .replace(b", {value: 12, time_period: 2022, known: 2022-12-01, since: unreleased, status: target,"
                     b" source: census-2020}", b"") == text.encode()  # fmt: skip
    else:
        assert went == [] and len(came) == 1
    new = measure(folder, "xx.orchards").observations
    assert tuple(o.written for o in new) == (*(o.written for o in before), "12")
    assert all((folder / name).read_bytes() == content for name, content in others.items())


def test_add_at_the_end_of_a_file_without_a_last_line_break(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    before = path.read_bytes()
    add(folder, measure(folder, "xx.cherry_orchards"), NewObservation("5.10", "2022", "2022", "census-2020", "target"))
    assert path.read_bytes().startswith(before + b"\n    - {value: 5.10,")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    note=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool)
)
def test_any_note_reads_back_as_it_was(note: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = small.write(tmp_path_factory.mktemp("claims"))
    add(folder, measure(folder, "xx.orchards"), NewObservation("7", "2022", "2022", "census-2020", "target", note=note))
    assert measure(folder, "xx.orchards").observations[-1].note == note


def test_add_brings_its_source(folder: Path) -> None:
    source = NewSource("census-2022", 'Census: the "second"', "Office of Trees", "2022-05-01", "https://example.org/2")
    before = (folder / "registry.yaml").read_bytes()
    written = add(
        folder, measure(folder, "xx.orchards"), NewObservation("7", "2022-04", "2022-05-01", source.id), source
    )
    assert [path.name for path in written] == ["a.yaml", "registry.yaml"]
    went, came = edited(before, (folder / "registry.yaml").read_bytes())
    assert went == [] and len(came) == 5
    assert load(folder).sources[-1].title == 'Census: the "second"'


@pytest.mark.parametrize(
    "wrong",
    [
        NewObservation("7 or 8", "2022", "2022", "census-2020"),
        NewObservation("7", "2022-13", "2022", "census-2020"),
        NewObservation("7", "2022", "2022", "hearsay"),
        NewObservation("7", "2022", "2022", "census-2020", status="wished"),
    ],
)
def test_nothing_is_written_that_does_not_prove(wrong: NewObservation, folder: Path) -> None:
    found = measure(folder, "xx.orchards")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(RegistryError):
        add(folder, found, wrong)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("name", "written"), [("xx.orchards", "010"), ("xx.cherry_orchards", "4.80")])
def test_withdraw_marks_the_line_alone(name: str, written: str, folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    before = path.read_bytes()
    found = next(o for o in measure(folder, name).observations if o.written == written)
    withdraw(folder, measure(folder, name), found, "misread: 01, not 010")
    mark = b', withdrawn: {version: unreleased, reason: "misread: 01, not 010"}'
    assert path.read_bytes().replace(mark, b"") == before
    assert written in {o.written for o in next(m for m in load(folder).measures if m.id == name).observations}
    later = load(folder, version="unreleased")
    assert written not in {o.written for m in later.measures for o in m.observations}


def test_withdraw_in_a_block(folder: Path) -> None:
    path = folder / "measures" / "b.yaml"
    text = path.read_text(encoding="utf-8").replace("      withdrawn: {version: 2022.1.0, reason: misread}\n", "")
    path.write_text(text, encoding="utf-8")
    found = measure(folder, "xx.plum_sales")
    withdraw(folder, found, found.observations[0], "misread")
    went, came = edited(text.encode(), path.read_bytes())
    assert (went, came) == ([], ["      withdrawn: {version: unreleased, reason: misread}"])
    found = measure(folder, "xx.plum_sales")
    with pytest.raises(UsageError, match="withdrawn already"):
        withdraw(folder, found, found.observations[0], "again")


@pytest.mark.parametrize(
    "aliases", ["", "  aliases: []\n", "  aliases: [xx.groves]\n", "  aliases:\n    - xx.groves\n"]
)
def test_rename_keeps_the_old_id(aliases: str, folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    text = path.read_text(encoding="utf-8").replace("  name: Orchards\n", "  name: Orchards\n" + aliases)
    path.write_text(text, encoding="utf-8")
    rename(folder, measure(folder, "xx.orchards"), "xx.tree_farms")
    found = measure(folder, "xx.orchards")
    assert found.id == "xx.tree_farms"
    assert found.aliases == (("xx.groves",) if "groves" in aliases else ()) + ("xx.orchards",)
    assert measure(folder, "xx.cherry_orchards").part_of == "xx.tree_farms"


@pytest.mark.parametrize("new", ["xx.plum_sales", "Bad Id"])
def test_rename_refuses(new: str, folder: Path) -> None:
    before = (folder / "measures" / "a.yaml").read_bytes()
    with pytest.raises((RegistryError, ValueError)):
        rename(folder, measure(folder, "xx.orchards"), new)
    assert (folder / "measures" / "a.yaml").read_bytes() == before


def test_release_numbers_and_seals(folder: Path) -> None:
    found = measure(folder, "xx.orchards")
    withdraw(folder, found, found.observations[0], "misread")
    made = release(folder, "2022.2.0", "Third: plums.", date(2022, 2, 1))
    assert made.digest is not None and made.digest.startswith("sha256:")
    registry = load(folder)
    assert registry.version == "2022.2.0" and registry.releases[-1].note == "Third: plums."
    assert {o.written for m in registry.measures for o in m.observations} == {"010", "4.80", "1_000", "3e6"}
    assert "unreleased" not in "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))
    assert [f for f in lint(read_folder(folder), date(2022, 2, 1)) if f.rule == "digest"] == []
    rename(folder, measure(folder, "xx.orchards"), "xx.tree_farms")
    assert [f for f in lint(read_folder(folder), date(2022, 2, 1)) if f.rule == "digest"] == []
    path = folder / "measures" / "b.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("3e6", "2e6"), encoding="utf-8")
    assert [f.severity.value for f in lint(read_folder(folder), date(2022, 2, 1)) if f.rule == "digest"] == ["error"]


@pytest.mark.parametrize(
    ("version", "day", "message"),
    [
        ("2022.1.0", date(2022, 2, 1), "is used already"),
        ("2022.1", date(2022, 2, 1), "is used already"),
        ("2021.9.0", date(2022, 2, 1), "is not above"),
        ("next", date(2022, 2, 1), "not a version number"),
        ("2022.2.0", date(2021, 2, 1), "is before"),
    ],
)
def test_release_refuses(version: str, day: date, message: str, folder: Path) -> None:
    before = (folder / "registry.yaml").read_bytes()
    with pytest.raises(UsageError, match=message):
        release(folder, version, "note", day)
    assert (folder / "registry.yaml").read_bytes() == before


def test_release_refuses_a_registry_with_errors(folder: Path) -> None:
    path = folder / "measures" / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 4.80", "value: 480"), encoding="utf-8")
    with pytest.raises(RegistryError, match="no share of a whole"):
        release(folder, "2022.2.0", "note", date(2022, 2, 1))
