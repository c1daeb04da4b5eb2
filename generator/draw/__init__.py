"""From the photos and charts of a website to pictures made ready for its pages."""

from generator.draw.charts import draw_charts
from generator.draw.photos import draw_photos, forget_photos

__all__ = ["draw_charts", "draw_photos", "forget_photos"]
