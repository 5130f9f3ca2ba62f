"""Hostile input, one document a process: seconds, peak memory and the one line that is said of each.

python -m benchmarks.readers.hostile
"""

import io
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.source.documents import W, docx, paragraph, pdf

STORY = "Exports by small firms grew 8.2 percent in the first quarter, the ministry said on Tuesday."


def documents() -> Iterator[tuple[str, bytes]]:
    yield "zip bomb.docx", bomb()
    yield "entity bomb.docx", entity_bomb()
    yield "entity bomb.html", b"<!DOCTYPE html [<!ENTITY a '9'><!ENTITY b '&a;&a;'>]><html><p>" + b"&b;" * 100_000
    yield "nested 100,000 deep.html", b"<html>" + b"<div>" * 100_000 + STORY.encode()
    yield "50 MB.html", b"<html><h1>Small firms lead</h1>" + f"<p>{STORY}</p>".encode() * 510_000
    yield "50 MB.txt", f"{STORY} {STORY}\n\n".encode() * 270_000
    yield "50 MB.md", f"{STORY} **{STORY}**\n\n".encode() * 265_000
    yield "short lines.txt", b"7\n\n" * 990_000
    yield "truncated.docx", docx(paragraph(STORY) * 1000)[:-60]
    yield "encrypted.pdf", encrypted()
    yield "2,000 pages.pdf", pdf([[(72, 700, 10, STORY)]] * 2000)
    yield "200 pages.pdf", pdf([[(72, 700 - 12 * row, 10, STORY) for row in range(50)]] * 200)
    yield "picture named.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 1000
    yield "page named.pdf", f"<!doctype html><html><h1>Small firms lead</h1>{f'<p>{STORY}</p>' * 5}</html>".encode()
    yield "unclosed.html", b"<html>" + b"<!--" * 1_000_000 + b'<a "' * 1_000_000
    yield "deep.json", b"[" * 5_000_000
    yield "long number.json", b'{"text": ' + b"9" * 10_000_000 + b"}"
    yield "quotes.md", b"> " * 100_000 + STORY.encode()
    yield "brackets.md", b"[" * 200_000 + STORY.encode()


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(2000):
            part.write(b"0" * (1 << 20))
    return buffer.getvalue()


def entity_bomb() -> bytes:
    buffer = io.BytesIO()
    names = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(20))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<!DOCTYPE x [<!ENTITY e0 "9">{names}]><w:document {W}>&e20;</w:document>'
        )
    return buffer.getvalue()


def encrypted() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf([[(72, 700, 10, STORY)]]))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def measure(path: str) -> None:
    from smecheck.errors import SmecheckError
    from smecheck.model import Failure
    from smecheck.source import read_all

    start = time.perf_counter()
    try:
        found = list(read_all(path))
        first = found[0]
        said = str(first.error) if isinstance(first, Failure) else f"read: {len(first.paragraphs)} paragraphs"
        said += "".join(f" ({note.message})" for item in found if not isinstance(item, Failure) for note in item.notes)
    except SmecheckError as error:
        said = error.message
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.perf_counter() - start:7.1f} s {peak:6.0f} MB  {Path(path).name}: {said}")


def main() -> None:
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, data in documents():
            file = Path(folder, name)
            file.write_bytes(data)
            subprocess.run([sys.executable, "-m", "benchmarks.readers.hostile", str(file)], check=False, timeout=600)
            file.unlink()


if __name__ == "__main__":
    main()
