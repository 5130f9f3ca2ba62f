"""A rule that is worked out once is asked of each object, and of each thing beside it, no more than that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from smecheck.model.once import once


@dataclass(eq=False)
class Shop:
    wares: list[str]
    told: dict[Any, Any] = field(default_factory=dict)

    @once
    def first(self) -> str | None:
        COUNTED.append("first")
        return self.wares[0] if self.wares else None


COUNTED: list[str] = []


@once
def has(shop: Shop, ware: str) -> bool:
    COUNTED.append(ware)
    return ware in shop.wares


def test_a_rule_is_worked_out_once_for_each_question() -> None:
    COUNTED.clear()
    shop = Shop(["salt", "rope"])
    assert [has(shop, ware) for ware in ("salt", "tea", "salt", "tea")] == [True, False, True, False]
    assert COUNTED == ["salt", "tea"]


def test_each_object_has_answers_of_its_own() -> None:
    COUNTED.clear()
    shops = Shop(["salt"]), Shop([])
    assert [shop.first() for shop in (*shops, *shops)] == ["salt", None, "salt", None]
    assert COUNTED == ["first", "first"]


def test_no_answer_is_an_answer() -> None:
    COUNTED.clear()
    empty = Shop([])
    assert empty.first() is None
    assert empty.first() is None
    assert COUNTED == ["first"]
