"""The settings of our site for the outputs that all tools make here, and nothing else."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

from plugins.run.door import open_practice  # noqa: E402 - can be found from here on
from scripts.benchmark.like_for_like import feature  # noqa: E402

SITENAME = "Ashby Harbour"
SITEURL = "https://example.org"
AUTHOR = "The people of Ashby Harbour"
DEFAULT_LANG = "en-GB"
LICENCE = "CC BY 4.0"
TIMEZONE = "UTC"

ADDRESSES = {
    "posts": "/posts/{slug}/",
    "events": "/events/{slug}/",
    "consultations": "/consultations/{slug}/",
    "pages": "/{slug}/",
}
DEFAULT_PAGINATION = 10

PATH = str(HERE / "content")
STATIC_PATHS = ["images"]
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "output")
PLUGINS = [feature]
PELICAN_CLASS = open_practice

# Pelican would else warn of feeds that this site does not have.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
