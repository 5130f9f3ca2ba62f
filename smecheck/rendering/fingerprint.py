"""A name for each finding that survives edits elsewhere in the article: findings in, one hexadecimal name each out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from smecheck.model import Article, Verdict
from smecheck.rendering.excerpt import sentence


def fingerprints(article: Article, findings: Iterable[Verdict]) -> Iterator[str]:
    """SHA-256 over code, path, folded sentence, measure and which of its equals a finding is; no line numbers."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        words = " ".join(sentence(article, finding.claim).split())
        key = (finding.code.value, article.path, words, finding.measure.id if finding.measure else "")
        seen[key] += 1
        yield hashed(*key, str(seen[key]))


def hashed(*parts: str) -> str:
    """SHA-256 of some strings, in hexadecimal."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
