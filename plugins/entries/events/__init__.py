"""Events in time: what a file states becomes occurrences, their rules and their changes."""
