"""What differs when the site is published; everything else is in pelicanconf.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

# Where the site will be found, such as https://example.org or https://example.org/blog.
SITEURL = ""

# Let a build without that address end with a word on what is missing.
PUBLISH = True
