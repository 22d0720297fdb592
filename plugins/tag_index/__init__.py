"""The index of themes, and a page for each."""
