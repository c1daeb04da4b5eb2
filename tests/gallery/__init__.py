"""A contact sheet of all that is drawn."""
