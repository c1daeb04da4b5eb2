"""The last room: a finished folder comes in, and stands in its place in one move, with a receipt.

Out go `Placed` and the receipts. It never leaves half a site, never writes to or empties a folder
that is not ours, and never reads what a page says.
"""

from generator.publish.disk import flush_folder, plainly
from generator.publish.opening import open_output
from generator.publish.output import Output
from generator.publish.placing import Placed, damaged_receipts, editions_in_place, place, renew_receipt, take_away
from generator.publish.receipt import Receipt

__all__ = [
    "Output",
    "Placed",
    "Receipt",
    "damaged_receipts",
    "editions_in_place",
    "flush_folder",
    "open_output",
    "place",
    "plainly",
    "renew_receipt",
    "take_away",
]
