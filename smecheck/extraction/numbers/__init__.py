"""Reads numbers from plain text: a paragraph in, drafts of quantities out; no parse, no spaCy."""

from smecheck.extraction.numbers.draft import Draft, Form, Move
from smecheck.extraction.numbers.scan import count_quantities, find_quantities

__all__ = ["Draft", "Form", "Move", "count_quantities", "find_quantities"]
