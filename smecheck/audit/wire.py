"""What a worker and whoever holds it say to each other: rows of documents as JSON values, and an exit status."""

from __future__ import annotations

from smecheck.store.codec import codec
from smecheck.store.rows import DocumentRow

DOCUMENT = codec(DocumentRow)
OUTGROWN = 3  # exit status of a worker that ran out of the memory it may take
