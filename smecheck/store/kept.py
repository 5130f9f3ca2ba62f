"""An article and its claims as they lie in a store: JSON values in, and only what is asked for decoded."""

from __future__ import annotations

import dataclasses
from typing import Any

from smecheck.model import Article, Claim
from smecheck.store.codec import codec

_ARTICLE, _CLAIM = codec(Article), codec(Claim)
_CONVERTS = [field.name for field in dataclasses.fields(Claim)].index("converts")
_PATH = [field.name for field in dataclasses.fields(Article)].index("path")


class Kept:
    """Its claims go by their places. Decoding raises ValueError or TypeError where another smecheck wrote them."""

    def __init__(self, value: Any, path: str) -> None:
        """value: an article with its extraction. path: of the article, which is not kept with it."""
        self._article, (self._claims, _) = value
        self._article[_PATH] = path

    def __len__(self) -> int:
        """How many claims there are."""
        return len(self._claims)

    @property
    def converts(self) -> bool:
        """Whether any claim restates another, so that they are judged together."""
        return any(claim[_CONVERTS] is not None for claim in self._claims)

    def article(self) -> Article:
        """The article."""
        found: Article = _ARTICLE.decode(self._article)
        return found

    def claim(self, place: int) -> Claim:
        """One of its claims."""
        found: Claim = _CLAIM.decode(self._claims[place])
        return found
