"""From entries to what people follow them by: feeds, their archives, and the page of them all."""
