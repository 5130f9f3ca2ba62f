"""Word lists are sets like any other; two that are joined are joined once."""

from __future__ import annotations

from smecheck.language.existence import existence
from smecheck.language.word_sets import Words


def test_joined_lists_hold_the_words_of_both() -> None:
    one, other, third = Words({"mill"}), Words({"farm", "mill"}), Words({"port"})
    assert one | other == {"mill", "farm"} and one | other | third == {"mill", "farm", "port"}
    assert (one | other) is (one | other)
    assert one == {"mill"} and hash(one) == hash(frozenset({"mill"}))


def test_other_sets_are_joined_as_ever() -> None:
    one = Words({"mill"})
    assert one | {"farm"} == {"mill", "farm"} and one | {"farm": 1}.keys() == {"mill", "farm"}
    assert not isinstance(one | frozenset({"farm"}), Words)


def test_the_lists_of_the_language_are_of_this_kind() -> None:
    assert (existence().having | existence().being) is (existence().having | existence().being)
