"""Printed papers: what they say, how they are laid out, and who can read them."""
