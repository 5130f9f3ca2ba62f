"""The few names of the public Python API."""

from __future__ import annotations

import datetime
import subprocess
import sys

import smecheck
from smecheck.model import Outcome
from tests.conftest import CHECKOUT

TEXT = 'China has 12,000 "little giant" enterprises, and they filed 37 patents.\n'


def test_verify_gives_a_report() -> None:
    report = smecheck.verify(TEXT, date=datetime.date(2024, 8, 1), claims=CHECKOUT / "claims")
    assert [finding.outcome for finding in report.findings] == [Outcome.AGREES, Outcome.UNVERIFIED]
    assert report.summary.checked == 1


def test_extract_gives_the_numbers() -> None:
    reading = smecheck.extract(TEXT)
    assert [claim.quantity.span.of(TEXT) for claim in reading.extraction.claims] == ["12,000", "37"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, smecheck; assert not {'spacy', 'rich', 'babel', 'yaml', 'click'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
