"""A stretch of Markdown in, the spans of its inline markup out: marks, link targets, tags, comments, template code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smecheck.model import Span

_MARKUP = re.compile(
    r"<!--.*?-->"  # a comment
    r"|\{\{[<%]?.*?[>%]?\}\}|\{%.*?%\}"  # a template's code
    r"|</?[A-Za-z][\w.-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|\{[^{}]*\}|[^\s\"'>]+))?)*\s*/?>"  # a tag
    r"|<(?:https?://|mailto:)[^<>\s]+>|(?:https?://|www\.)[^\s)\]>]+"  # an address
    r"|!?\[\^[^\]\s]+\]:?"  # a footnote's mark
    r"|\]\((?:[^()\n]|\([^()\n]*\)){0,4000}\)|\]\[[^\]\n]{0,200}\]"  # a link's target
    r"|!\[|\[(?=[^\]\n]{0,1000}\][\[(])"  # the bracket before a link or a picture
    r"|\\(?=[!-/:-@\[-`{-~])"  # the backslash before a mark
    r"|`+"
    r"|(?<![\w\s])[*_~]+(?=\S)|(?<!\w)[*_~]+(?=\S)|(?<=\S)[*_~]+(?!\w)|(?<=\w)\*+(?=\w)",  # emphasis
    re.DOTALL,
)
_RUN = re.compile(r"\S*\Z")


def inline_markup(text: str, start: int, end: int) -> Iterator[Span]:
    """The markup in `text` from `start` to `end`, in order."""
    for match in _MARKUP.finditer(text, start, end):
        yield Span(*match.span())


def splits_number(text: str, mark: Span) -> bool:
    """Whether markup stands inside a number, so that blanking it would make two numbers of one."""
    before = text[max(0, mark.start - 2) : mark.start]
    after = text[mark.end : mark.end + 2]
    return bool(re.search(r"\d[.,]?\Z", before)) and bool(re.match(r"[.,]?\d", after))


def number_around(text: str, mark: Span) -> Span:
    """The whole run without white space that holds the markup."""
    head = _RUN.search(text, max(0, mark.start - 200), mark.start)
    end = mark.end
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(head.start() if head else mark.start, end)
