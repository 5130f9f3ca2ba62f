"""Makes a worker crash, hang or eat memory on documents that say so: put this folder on PYTHONPATH."""

import os
import sys
import time

if "smecheck.audit.worker" in sys.orig_argv:
    from smecheck.audit import reading

    read = reading.read_document

    def trapped(reference, columns):
        if "crash" in reference.name:
            os.abort()
        if "hang" in reference.name:
            time.sleep(600)
        if "hungry" in reference.name:
            bytearray(8 << 30)
        if "slow" in os.environ.get("TRAP", ""):
            time.sleep(0.05)
        return read(reference, columns)

    reading.read_document = trapped
