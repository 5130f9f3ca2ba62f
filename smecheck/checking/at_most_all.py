"""Whether a number counts all of a class or some, and nothing beside it: a setting and a stretch in, yes or no out."""

from __future__ import annotations

from smecheck.checking.holding import belongs_to_place, is_definite
from smecheck.checking.setting import Setting
from smecheck.checking.stretches import Stretch
from smecheck.model import Role


def at_most_all(setting: Setting, stretch: Stretch) -> bool:
    """Whether what is counted is the class by its name alone, so that there cannot be more than there are.

    "It was backed by 500 mills" may be of them all. "500 mills make paper" and "500 mills in steel" surely are of some,
    and what is told of those may be told in another way of counting; "the 500 mills make paper" may be of all.
    """
    if stretch.role is not Role.COUNTED or not setting.counts:
        return False
    rear = stretch.rear
    if any(stretch.tells(word) for word in (*rear.narrowing, *rear.of, *rear.within)):
        return False
    number = setting.claim.quantity.span
    acting = any(near.mention.span.start >= stretch.mention.span.end for near in setting.of(Role.PREDICATE))
    return not acting or is_definite(setting, setting.article.text, number) or belongs_to_place(setting)
