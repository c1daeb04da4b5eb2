"""The last room: a finished folder comes in, and stands in its place in one move, with a receipt.

Out go `Placed` and the receipts. It never leaves half a site, never writes to or empties a folder
that is not ours, and never reads what a page says.
"""

from generator.publish.disk import plainly
from generator.publish.opening import open_output
from generator.publish.output import Output
from generator.publish.placing import Placed, editions_in_place, place, take_away
from generator.publish.receipt import Receipt

__all__ = ["Output", "Placed", "Receipt", "editions_in_place", "open_output", "place", "plainly", "take_away"]
