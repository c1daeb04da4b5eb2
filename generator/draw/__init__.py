"""From the photos, symbols, pictures and charts of a website to pictures made ready for its pages."""

from generator.draw.charts import ENDING as CHART
from generator.draw.charts import draw_charts
from generator.draw.photos import draw_photos, forget_photos
from generator.draw.website import draw_pictures

__all__ = ["CHART", "draw_charts", "draw_photos", "draw_pictures", "forget_photos"]
