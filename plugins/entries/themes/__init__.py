"""From the tags that authors type to the themes that readers browse."""
