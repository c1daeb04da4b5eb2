"""From a Selection to dated counts. Never sees what was withheld; has no words for readers."""

from generator.measure.period import measure_period
from generator.measure.progress import measure_progress

__all__ = ["measure_period", "measure_progress"]
