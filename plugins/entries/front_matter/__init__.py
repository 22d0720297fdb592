"""What stands above a text, with the place of every value in its file."""
