"""One JSON array of all documents, indented for people, each as in the JSON Lines contract; written as it comes."""

from __future__ import annotations

from typing import TextIO

from smecheck.model import Result
from smecheck.rendering.encode import to_json
from smecheck.rendering.fields import of_result
from smecheck.rendering.writer import Look, Writer


def writer(stream: TextIO, look: Look) -> Writer:
    """Write an array, one element for each document."""
    return JsonArray(stream, look)


class JsonArray:
    """Opens the array with the first document and closes it at the end, so that memory stays bounded by one."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._stream = stream
        self._reading = look.reading
        self._separator = "["

    def add(self, result: Result) -> None:
        """Write one element."""
        self._stream.write(f"{self._separator}\n{to_json(of_result(result, self._reading), 2)}")
        self._separator = ","

    def close(self) -> None:
        """Close the array, which may be empty."""
        self._stream.write("[]\n" if self._separator == "[" else "\n]\n")
        self._stream.flush()
