"""Starts something to write: an entry, or a site of one's own."""
