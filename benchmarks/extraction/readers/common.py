"""What every reader shares: texts as JSON lines in, quantities as JSON lines out, and last what it cost.

Standard library only: this runs in the environments of the peers.
"""

import json
import resource
import sys
import time

PROTOCOL = sys.stdout


def run(load, read):
    """Load once, read every text on its own, and report seconds and peak memory on the last line."""
    sys.stdout = sys.stderr  # whatever a library prints is no result
    start = time.process_time()
    reader = load()
    loaded = time.process_time()
    rows = [json.loads(line) for line in sys.stdin]
    found = []
    begun = time.process_time()
    for row in rows:
        try:
            found.append(read(reader, row["text"]))
        except Exception as error:  # a peer that fails on a text has found nothing in it; say so
            print(f"{row['id']}: {type(error).__name__}: {error}", file=sys.stderr)
            found.append([])
    ended = time.process_time()
    for row, quantities in zip(rows, found, strict=True):
        print(json.dumps({"id": row["id"], "quantities": quantities}), file=PROTOCOL)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cost = {"load_seconds": loaded - start, "read_seconds": ended - begun, "peak_mb": peak, "texts": len(rows)}
    print(json.dumps({"cost": cost}), file=PROTOCOL)


def quantity(value, unit, high=None):
    return {"value": float(value), "high": None if high is None else float(high), "unit": unit or ""}
