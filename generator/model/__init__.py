"""The nouns every room speaks of. Nothing here reads a file, decides or writes a page."""
