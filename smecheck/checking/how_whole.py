"""How sure a figure is that of the whole: a claim's setting and a stretch that names a measure in, a link out."""

from __future__ import annotations

from smecheck.checking.at_most_all import at_most_all
from smecheck.checking.matches import Link
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.checking.whole import told_whole
from smecheck.model import Kind, Measure, Role


def once_left(setting: Setting, measure: Measure, stretch: Stretch, away: str) -> Link:
    """How sure it is where the story last told of another place: of sums, that of a part of it has but a part."""
    if setting.claim.area_said or of_whole(setting, measure, stretch) is not Link.FIRM:
        return Link.ELSEWHERE
    if away.startswith(f"{measure.ref_area}-"):
        return Link.WITHIN if measure.kind in (Kind.STOCK, Kind.FLOW) else Link.ELSEWHERE
    own_money = setting.claim.quantity.unit.name[:2] == away[:2]
    counts = measure.kind in (Kind.STOCK, Kind.FLOW, Kind.THRESHOLD)
    return Link.ABROAD if counts and not own_money and " " not in away else Link.ELSEWHERE


def of_whole(setting: Setting, measure: Measure, stretch: Stretch) -> Link:
    """How sure it is that what is counted is told as a whole."""
    if told_whole(setting, measure, stretch):
        return Link.FIRM
    if stretch.role is Role.SENTENCE:
        return Link.LOOSE
    return Link.AT_MOST_ALL if at_most_all(setting, stretch) else Link.OF_A_PART
