"""What was published once, and has to stay where others look for it."""
