"""A body of words, parsed once into a small frozen tree and written from that tree alone."""
