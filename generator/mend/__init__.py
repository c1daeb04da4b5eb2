"""Records in; the same records with slips mended that have exactly one right answer, and each change told, out.

Never touches a file without problems, a body, or a line that somebody has to think about.
"""

from generator.mend.mending import Mend, mend_records

__all__ = ["Mend", "mend_records"]
