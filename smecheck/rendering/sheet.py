"""Lines for a terminal: styled text in, wrapped and indented to the width, out as ANSI or as plain characters."""

from __future__ import annotations

from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from smecheck.rendering.writer import Look

# Colours of the sixteen that every theme, dark or light, sets to be read; yellow is not, on white.
ERROR, WARNING, GOOD, FAINT, STRONG = "bold red", "bold magenta", "green", "dim", "bold"
MARKED = "bold underline"
_NARROWEST = 20


class Sheet:
    """A stream that is written line by line, wrapped at a known width whatever the stream is."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._width = look.width
        self._colour = look.colour
        self._console = Console(
            file=stream,
            width=look.width,
            color_system="standard" if look.colour else None,
            force_terminal=look.colour,
            no_color=not look.colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def line(self, text: Text | str = "", indent: int = 0, hanging: int = 0) -> None:
        """One paragraph, `indent` columns in, and `hanging` more from its second line on."""
        text = Text(text) if isinstance(text, str) else text
        first, *more = self._wrapped(text, indent)
        self._print(first, indent)
        if more:
            rest = text[len(first.plain) :]
            rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
            for piece in self._wrapped(rest, indent + hanging):
                self._print(piece, indent + hanging)

    def marked(self, before: str, number: str, after: str, style: str, indent: int) -> None:
        """A sentence with its number underlined: by the terminal in colour, else with carets on the next line."""
        text = Text.assemble(before, (number, f"{MARKED} {style}"), after)
        for piece in self._wrapped(text, indent):
            self._print(piece, indent)
            if not self._colour:
                for span in piece.spans:
                    gap = cell_len(piece.plain[: span.start])
                    self._print(Text(" " * gap + "^" * cell_len(piece.plain[span.start : span.end])), indent)

    def _wrapped(self, text: Text, indent: int) -> list[Text]:
        width = max(self._width - indent, _NARROWEST)
        # Most lines fit; wrapping them all the same would be half the time of a run over unchanged articles.
        fits = "\n" not in text.plain and "\t" not in text.plain and cell_len(text.plain) <= width
        pieces = [text.copy()] if fits else list(text.wrap(self._console, width)) or [Text()]
        for piece in pieces:
            piece.rstrip()
        return pieces

    def _print(self, text: Text, indent: int) -> None:
        if self._colour or "\t" in text.plain:
            self._console.print(Text(" " * indent).append_text(text), soft_wrap=True)
        else:
            self._console.file.write(f"{' ' * indent}{text.plain}\n")
