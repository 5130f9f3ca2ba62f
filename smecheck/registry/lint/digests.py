"""digest: the figures of a released version are still those that its digest was taken of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smecheck.registry.digest import figures_digest
from smecheck.registry.ledger import Ledger
from smecheck.registry.lint.finding import Finding, error
from smecheck.registry.views import as_of

RULE = "digest"


def digests(ledger: Ledger, _today: date) -> Iterator[Finding]:
    """Rebuild each released version and hold it against the digest recorded with it."""
    for release in ledger.header.releases:
        if release.digest is None:
            continue
        if figures_digest(as_of(ledger, version=release.version).measures) != release.digest:
            yield error(
                ledger.header.places.get(f"version:{release.version}"),
                RULE,
                f"the figures of {release.version} are not those that were released; "
                "undo the edit, and withdraw and add instead",
            )
