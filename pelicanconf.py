"""The site's facts, the addresses of its entries, and what makes its pages."""

import sys
from pathlib import Path

# 1. THE FACTS. Make these yours; `python3 run.py new site` asks for most of them.

# The name of the site, and a few words to stand beside it ("" for none).
SITENAME = "Open Practice"
SITESUBTITLE = "Working in the open, in and around local government"

# Who publishes the site, and wrote whatever names no other author.
AUTHOR = "Open Practice"

# The language that it is written in, such as en-GB or cy; an entry may say another.
DEFAULT_LANG = "en-GB"

# What others may do with what you publish; an entry may say otherwise.
LICENCE = "CC BY 4.0"

# Whose clocks the times in entries are told by, in summer and in winter.
TIMEZONE = "Europe/London"

# The links at the head and the foot of every page: what each says, and where it leads.
MENUITEMS = [
    ("Posts", "/posts/"),
    ("Events", "/events/"),
    ("Calendar", "/calendar/"),
    ("Consultations", "/consultations/"),
    ("Themes", "/themes/"),
    ("About", "/about/"),
]
FOOTERITEMS = [("Accessibility", "/accessibility/"), ("Privacy", "/privacy/")]

# 2. THE RULES. These suit most sites as they are.

# Where entries are to be found. Of a date that is known to the year alone, the month is left out.
ADDRESSES = {
    "posts": "/{year}/{month}/{slug}/",
    "events": "/events/{slug}/",
    "consultations": "/consultations/{slug}/",
    "pages": "/{slug}/",
}

# How many entries stand on one page of a list.
DEFAULT_PAGINATION = 20

# The day on which an event that repeats without end is last shown.
CALENDAR_HORIZON = "2031-12-31"

# The host by which calendars know your events for good; "" takes that of SITEURL. Set it to that
# before you move to another address, or all who follow an event will have it twice.
ID_AUTHORITY = ""

# Whether a tag that means no theme of content/themes.yaml is a mistake.
STRICT_THEMES = False

# Whose pages, such as films and maps, an entry may show in a frame.
IFRAME_HOSTS = ["www.youtube-nocookie.com", "player.vimeo.com", "www.openstreetmap.org"]

# The most bytes that the file of an entry may have: more is a mistake, or too much to read.
MAX_FILE_BYTES = 8_000_000

# The address of the published site stands in publishconf.py; previews have none.
SITEURL = ""

# 3. THE TABLE OF CONTENTS. What the site is made from, by what, and where it is put.

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # the command `pelican` does not look for plugins here itself

from plugins.event_calendar import plugin as event_calendar  # noqa: E402 - can be found from here on
from plugins.people import plugin as people  # noqa: E402
from plugins.run.door import open_practice  # noqa: E402
from plugins.site_pages import plugin as site_pages  # noqa: E402
from plugins.tag_index import plugin as tag_index  # noqa: E402

PATH = str(HERE / "content")
STATIC_PATHS = ["images", "documents"]  # folders in it whose files are published as they are
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "output")

# What makes the pages. Each plugin adds some; those written for Pelican can be named here too.
PLUGINS = [site_pages, event_calendar, tag_index, people]

# Our own way from the settings to a site, in place of Pelican's.
PELICAN_CLASS = open_practice

# Pelican would else warn of feeds that this site does not have.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
