"""Reads numbers from plain text: a paragraph in, drafts of quantities out; no parse, no spaCy."""

from smecheck.extraction.numbers.draft import Draft, Form, Move
from smecheck.extraction.numbers.scan import find_quantities

__all__ = ["Draft", "Form", "Move", "find_quantities"]
