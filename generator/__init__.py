"""Stepmark: a family's shared record becomes the family's website."""
