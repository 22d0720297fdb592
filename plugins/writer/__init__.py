"""From pages to files: the printed pages become one whole site, put in place in one step."""
