"""From the photos a website needs to pictures made ready for its pages."""

from generator.draw.photos import draw_photos, forget_photos

__all__ = ["draw_photos", "forget_photos"]
