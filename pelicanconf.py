"""The site's table of contents: its facts, its addresses, and the plugins that make its pages."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from plugins.run.plugin import OpenPractice  # noqa: E402
from plugins.site_pages import plugin as site_pages  # noqa: E402

# The facts of the site. Change these; everything below can stay.
SITENAME = "Open Practice"
SITESUBTITLE = "Working in the open, in and around local government"
AUTHOR = "Open Practice"
DEFAULT_LANG = "en-GB"
LICENCE = "CC BY 4.0"
TIMEZONE = "Europe/London"
MENUITEMS = [
    ("Posts", "/posts/"),
    ("Events", "/events/"),
    ("Consultations", "/consultations/"),
    ("About", "/about/"),
]
FOOTERITEMS = [("Accessibility", "/accessibility/"), ("Privacy", "/privacy/")]

# Where each kind of entry lives. A date that is known to the year alone leaves the month out.
ADDRESSES = {
    "posts": "/{year}/{month}/{slug}/",
    "events": "/events/{slug}/",
    "consultations": "/consultations/{slug}/",
    "pages": "/{slug}/",
}

# Hosts whose pages an entry may show in a frame.
IFRAME_HOSTS = ["www.youtube-nocookie.com", "player.vimeo.com", "www.openstreetmap.org"]
DEFAULT_PAGINATION = 20
MAX_FILE_BYTES = 8_000_000

PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
THEME = str(HERE / "theme")
STATIC_PATHS = ["images", "documents"]
SITEURL = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# What makes the pages, in this order.
PLUGINS = [site_pages]
PELICAN_CLASS = OpenPractice
