"""How fast the site builds, beside other tools that do the same work."""
