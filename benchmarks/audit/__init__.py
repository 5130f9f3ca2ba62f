"""Audits a generated archive, and measures what that costs."""
