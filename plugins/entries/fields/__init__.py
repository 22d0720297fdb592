"""What each kind may say, declared once, and how it is checked."""
