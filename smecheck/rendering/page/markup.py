"""HTML and SVG out of nested calls: text in is always escaped, markup only ever comes out of `tag` and `join`."""

from __future__ import annotations

from html import escape

from smecheck.rendering.visible import visible_lines

_ALONE = frozenset({"meta", "circle", "line", "path", "polyline"})


class Html(str):
    """Markup that is safe to send: what `tag` and `join` make, and the page's own style and script."""

    __slots__ = ()


def tag(name: str, /, *children: Html | str | None, **attributes: str | int | float | None) -> Html:
    """One element. Plain strings are escaped and their control characters shown; None is left out.

    An attribute's underscores become hyphens and a trailing one falls ("class_", "aria_label"); None leaves it out.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible_lines(str(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{told} />" if name in _ALONE else f"<{name}{told}>{join(*children)}</{name}>")


def join(*children: Html | str | None) -> Html:
    """Several pieces, one after the other, each escaped unless it is markup."""
    pieces = (piece if isinstance(piece, Html) else escape(visible_lines(piece)) for piece in children if piece)
    return Html("".join(pieces))
