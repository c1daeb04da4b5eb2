"""From the papers of a website to PDFs that anybody can read, a screen reader too (PDF/UA-1)."""

from generator.press.pressing import press_papers, write_editable

__all__ = ["press_papers", "write_editable"]
