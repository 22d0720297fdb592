"""What we publish: from Markdown files to a collection of checked, finished entries."""
