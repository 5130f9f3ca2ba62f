"""JSON Lines: one result in, one line of JSON out, in the order of the documents."""

from __future__ import annotations

from typing import TextIO

from smecheck.model import Result
from smecheck.rendering.encode import to_json
from smecheck.rendering.fields import of_result
from smecheck.rendering.writer import Look, Streaming, Writer


def writer(stream: TextIO, look: Look) -> Writer:
    """Write each result on a line of its own as soon as it comes."""

    def line(result: Result) -> str:
        return to_json(of_result(result, look.reading)) + "\n"

    return Streaming(stream, line)
