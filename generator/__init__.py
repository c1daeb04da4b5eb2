"""Stepmark: a family's shared record becomes the family's website."""

VERSION = "0.1.0"
"""Of the program. `pyproject.toml` takes it from here."""
