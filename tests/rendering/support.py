"""One way to run a format over results, and to hold what comes out to its golden file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from smecheck.model import Result
from smecheck.rendering import open_writer

GOLDEN = Path(__file__).parent / "golden"


def rendered(format: str, results: Iterable[Result], **look: object) -> str:
    stream = io.StringIO()
    writer = open_writer(format, stream, **look)  # type: ignore[arg-type]
    for result in results:
        writer.add(result)
    writer.close()
    return stream.getvalue()


def same_as_golden(name: str, text: str, regenerate: bool) -> None:
    """Compare `text` with tests/rendering/golden/`name`; `--regenerate` writes it anew."""
    path = GOLDEN / name
    content = text.encode("utf-8", "backslashreplace")
    if regenerate:
        path.write_bytes(content)
    assert path.exists(), f"no golden file {name}: pytest tests/rendering --regenerate"
    assert content == path.read_bytes()
