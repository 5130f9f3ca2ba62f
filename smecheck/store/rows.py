"""What an audit keeps of one document: rows as a worker tells them and as the store's tables hold them."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from typing import Any

from smecheck.model import Failure
from smecheck.model.records import record

_FAST = 1  # zlib level: a store is written once and read often, and extractions are small

DONE, UNREADABLE, QUARANTINED = "done", "unreadable", "quarantined"


@record(frozen=True, slots=True)
class FindingRow:
    """One finding that says more than "unverified", then or today.

    place: its number among the article's findings. code, outcome: judged at the article's date with what was known
    then; today_code, today_outcome: judged today with all that is known. paragraph: digest of the normalised paragraph,
    the same in every copy of a story. detail, today: both findings as JSON, as the machine-output contract has them.
    """

    place: int
    code: str
    outcome: str
    today_code: str
    today_outcome: str
    measure: str | None
    quote: str
    paragraph: str
    detail: str
    today: str


@record(frozen=True, slots=True)
class ArticleRow:
    """One article with its counts.

    ident: its id in the archive's own column, if one was mapped. published: EDTF. named: whether any of its sentences
    was in the registry's scope. passed: numbers that plain text tells in the others, counted and not parsed. quantities
    and the outcomes are those of the sentences that were read. mentions: the measures that any finding names; open:
    those of them that one names which bears nothing out, then or today. extraction: article and claims, packed and in
    base 64; links: what the claims were linked to, as JSON, "" where there are none.
    """

    path: str
    key: str
    ident: str | None
    title: str | None
    published: str | None
    section: str
    words: int
    named: bool
    passed: int
    quantities: int
    agrees: int
    contradicts: int
    outdated: int
    unverified: int
    inconsistent: int
    findings: tuple[FindingRow, ...]
    mentions: tuple[str, ...]
    open: tuple[str, ...]
    extraction: str
    links: str


@record(frozen=True, slots=True)
class DocumentRow:
    """What became of one document: its articles, or why there are none.

    reference: its name in the archive. stamp: tells whether it has changed. reading, judged: digests of what reading
    and judging depended on. state: done, unreadable or quarantined.
    """

    reference: str
    stamp: str
    reading: str
    judged: str
    state: str
    reason: str | None
    articles: tuple[ArticleRow, ...] = ()


def reason_of(problems: Sequence[Failure]) -> str | None:
    """What is wrong with a document as JSON, each problem as the output contract has it; None where nothing is."""
    if not problems:
        return None
    return json.dumps(
        [
            {
                "path": failure.path,
                "code": failure.error.code,
                "message": failure.error.message,
                "line": failure.error.location.line if failure.error.location else None,
                "column": failure.error.location.column if failure.error.location else None,
            }
            for failure in problems
        ]
    )


def pack(data: Any) -> bytes:
    """JSON values as few bytes."""
    return pack_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def pack_text(text: str) -> bytes:
    """A text as few bytes."""
    return zlib.compress(text.encode(), _FAST)


def unpack(value: bytes) -> Any:
    """The JSON values again; raises zlib.error or ValueError where the bytes are damaged."""
    return json.loads(zlib.decompress(value))


def seal(value: bytes) -> bytes:
    """What proves that stored bytes are whole."""
    return hashlib.sha256(value).digest()
