"""What somebody has answered for: reports in, the same without findings under a comment, waiver or baseline out."""

from smecheck.waiving.apply import Waiving
from smecheck.waiving.baseline import NAME as BASELINE
from smecheck.waiving.baseline import Baseline, collected
from smecheck.waiving.changed import Changes
from smecheck.waiving.waivers import Waivers

__all__ = ["BASELINE", "Baseline", "Changes", "Waivers", "Waiving", "collected"]
