"""A page for each of the people who write, speak and organise here."""
