"""From a Selection and its Progress to the Website: which pages exist and what each says, as plain data."""

from generator.compose.ended import compose_ended
from generator.compose.website import compose_website

__all__ = ["compose_ended", "compose_website"]
