"""rag-quantguard: the sources and the articles as JSON lines in, a place and a status for every claim it sees out."""

import json
import sys
import time

from quantguard import QuantitativeGuard


def main():
    guard = QuantitativeGuard()
    sources = json.loads(sys.stdin.readline())
    started = time.process_time()
    for line in sys.stdin:
        row = json.loads(line)
        known = [text for day, text in sources if day <= row["day"]]
        result = guard.verify(row["text"], known)
        claims = [[found.claim.span.start, found.claim.span.end, found.status.value] for found in result.results]
        print(json.dumps({"id": row["id"], "claims": claims}))
    print(f"{time.process_time() - started:.0f} s", file=sys.stderr)


main()
