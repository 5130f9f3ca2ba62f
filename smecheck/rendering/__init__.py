"""Reports out: results in, one of the output formats on a stream; one module for each format."""

from smecheck.rendering.formats import FORMATS, Output, open_writer, parse_output
from smecheck.rendering.writer import Writer

__all__ = ["FORMATS", "Output", "Writer", "open_writer", "parse_output"]
