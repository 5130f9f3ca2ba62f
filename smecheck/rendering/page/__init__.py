"""The HTML report: one self-contained page, its style and its script beside this module."""
