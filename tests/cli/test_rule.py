"""`smecheck rule`, and options that must not be taken silently where they mean nothing."""

from __future__ import annotations

import pytest

from smecheck.model import Code
from tests.cli.desk import Desk


def test_every_code_is_listed_and_explained_within_the_width(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    listed = desk.run("rule")[1].splitlines()
    assert [line.split()[0] for line in listed] == [code.value for code in Code]
    for code in Code:
        status, out, _ = desk.run("rule", code.value.lower())
        assert status == 0 and out.startswith(f"{code.value}: ") and "\nWhat to do\n" in out
        assert max(len(line) for line in out.splitlines()[1:]) <= 60


@pytest.mark.parametrize(
    ("option", "value"),
    [("--select", "SEM101"), ("--ignore", "all"), ("--select", "SME1011"), ("--dollar", "$")],
)
def test_what_no_setting_could_be_is_refused(desk: Desk, option: str, value: str) -> None:
    status, out, err = desk.verify("wrong.md", option, value)
    assert (status, out) == (2, "") and "takes" in err


def test_help_tells_every_format(desk: Desk) -> None:
    out = desk.run("verify", "--help")[1]
    assert all(name in out for name in ("concise", "sarif", "gitlab", "annotations", "YYYY-MM-DD"))
