"""What a run loads once and only when needed: a registry with its index, a pipeline with its reader."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from smecheck.extraction import model_name
from smecheck.model import ModelName, Registry

if TYPE_CHECKING:  # what nobody asks for need not be loaded
    from smecheck.checking import Index
    from smecheck.extraction import Extractor


class View:
    """A registry as the settings ask for it, and its index, built when the first claim needs it."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    @cached_property
    def index(self) -> Index:
        """The phrases of the registry, for linking."""
        from smecheck.checking import Index

        return Index.of(self.registry)


class Reader:
    """A spaCy pipeline by name, loaded when the first article is read anew."""

    def __init__(self, model: str, dollar: str) -> None:
        self._model = model
        self.dollar = dollar

    @cached_property
    def name(self) -> ModelName:
        """The pipeline's name and version. Raises ModelError where it is not installed."""
        return model_name(self._model)

    @cached_property
    def extractor(self) -> Extractor:
        """What finds the claims of an article."""
        from smecheck.extraction import Extractor

        return Extractor(self._model, self.dollar)
