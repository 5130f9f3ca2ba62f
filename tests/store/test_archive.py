"""A document's rows in the store: kept once, in place of what another document had under the same path."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from smecheck.store.archive import Archive
from smecheck.store.rows import DONE, ArticleRow, DocumentRow, FindingRow


def document(reference: str, path: str, *quotes: str) -> DocumentRow:
    findings = tuple(
        FindingRow(place, "SME101", "contradicts", "SME101", "contradicts", "m", quote, "p", "{}", "{}")
        for place, quote in enumerate(quotes)
    )
    article = ArticleRow(
        path, "key", None, None, None, "", 9, True, 0, len(quotes), 0, len(quotes), 0, 0, 0,
        findings, ("m",) if quotes else (), (), base64.b64encode(b"x").decode(), "",
    )  # fmt: skip
    return DocumentRow(reference, "stamp", "reading", "judged", DONE, None, (article,))


@pytest.mark.parametrize("together", [True, False])
def test_a_path_goes_to_the_document_that_has_it_last(tmp_path: Path, together: bool) -> None:
    archive = Archive.open(tmp_path / "store.sqlite", new=True)
    documents = [document("one", "same", "5", "6"), document("two", "same", "7"), document("three", "other")]
    with archive.batch():
        for put in [documents] if together else [[one] for one in documents]:
            archive.put(*put)
    assert [tuple(row) for row in archive.rows("SELECT path, reference FROM articles ORDER BY path")] == [
        ("other", "three"),
        ("same", "two"),
    ]
    assert [row["quote"] for row in archive.rows("SELECT quote FROM findings")] == ["7"]
    assert len(list(archive.rows("SELECT * FROM mentions"))) == 1


def test_a_document_read_anew_takes_the_place_of_what_was_kept_of_it(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "store.sqlite", new=True)
    for quotes in (("5", "6"), ("8",), ()):
        with archive.batch():
            archive.put(document("one", "same", *quotes))
        assert [row["quote"] for row in archive.rows("SELECT quote FROM findings ORDER BY place")] == list(quotes)
        assert len(list(archive.rows("SELECT * FROM articles"))) == 1
