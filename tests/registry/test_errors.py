"""Every way in which a registry can be wrong is told with its place and what to do, and all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from smecheck.errors import RegistryError
from smecheck.registry import load
from tests.registry import small

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "registry_errors.yaml").read_text(encoding="utf-8"))


def problems(folder: Path) -> list[str]:
    with pytest.raises(RegistryError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_problem_is_told_in_its_place(case: dict[str, str], tmp_path: Path) -> None:
    original = small.FILES[case["file"]]
    assert original.count(case["old"]) >= 1
    marked = original.replace(case["old"], case["new"], 1)
    plain = marked.replace("‹", "").replace("›", "")
    if "at" in case:
        before = plain.index(case["at"].replace("‹", "")) + case["at"].index("‹")
    else:
        before = marked.index("‹")
    line = plain.count("\n", 0, before) + 1
    column = before - (plain.rfind("\n", 0, before) + 1) + 1
    folder = small.write(tmp_path, {case["file"]: plain})
    found = problems(folder)
    place = f"{folder.as_posix()}/{case['file']}:{line}:{column}: "
    assert any(told.startswith(place) and case["message"] in told for told in found), found


def test_all_problems_are_told_at_once_in_order_of_place(tmp_path: Path) -> None:
    text = small.FILES["measures/a.yaml"]
    text = text.replace("kind: share", "kind: part").replace("known: 2020-03-05", "known: 2020-02-31", 1)
    header = small.FILES["registry.yaml"].replace("date: 2022-01-01", "date: soon")
    folder = small.write(tmp_path, {"measures/a.yaml": text, "registry.yaml": header})
    lines = [told.split(": ")[0].removeprefix(folder.as_posix() + "/") for told in problems(folder)]
    assert lines[:2] == ["measures/a.yaml:10:47", "measures/a.yaml:17:9"]
    assert "registry.yaml:9:11" in lines


def test_one_file_that_is_not_yaml_hides_no_problem_of_another(tmp_path: Path) -> None:
    folder = small.write(tmp_path, {"measures/a.yaml": "- [", "measures/b.yaml": "- {measure: xx.y, unit: XQZ}\n"})
    found = problems(folder)
    assert any("not YAML" in told for told in found)
    assert any('unknown unit "XQZ"' in told for told in found)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"name: caf\xe9\n", ":1:10: not UTF-8"),
        (b"name: \x00\n", "not YAML"),
        (b"a: 1\n---\nb: 2\n", "not YAML"),
        (b"- a list\n", "a registry is a mapping"),
    ],
)
def test_a_header_that_cannot_be_read(content: bytes, message: str, folder: Path) -> None:
    (folder / "registry.yaml").write_bytes(content)
    assert any(message in told for told in problems(folder))


def test_a_folder_without_a_registry(tmp_path: Path) -> None:
    assert "no registry.yaml here" in problems(tmp_path)[0]


def test_a_byte_order_mark_is_no_error(folder: Path) -> None:
    path = folder / "registry.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(folder).name == "orchards"
