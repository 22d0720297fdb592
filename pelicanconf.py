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

# Whom readers can ask, and write to where an entry asks them something and names nobody else:
# any of name, email, post, phone and url, such as {"name": "Our team", "phone": "01632 960 001"}.
CONTACT: dict[str, str] = {}

# The links at the head and the foot of every page: what each says, and where it leads.
MENUITEMS = [
    ("Posts", "/posts/"),
    ("Events", "/events/"),
    ("Calendar", "/calendar/"),
    ("Consultations", "/consultations/"),
    ("Take part", "/take-part/"),
    ("Themes", "/themes/"),
    ("About", "/about/"),
]
FOOTERITEMS = [
    ("Subscribe", "/subscribe/"),
    ("Accessibility", "/accessibility/"),
    ("Privacy", "/privacy/"),
]

# Where people can ask to be told of what is new by e-mail: the address of a page of a service that
# reads your feed, or "" for none. The page /subscribe/ leads there.
EMAIL_SERVICE = ""

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

# The host by which feeds and calendars know what you publish for good; "" takes that of SITEURL.
# Set it to that before you move to another address, or all who follow you have everything twice.
ID_AUTHORITY = ""

# How many weeks after a consultation closes a response is due, where its file does not say.
RESPONSE_WEEKS = 12

# How many weeks an entry's invitation to answer stands, where its file does not say until when.
INVITATION_WEEKS = 52
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

from plugins.consultations import plugin as consultations  # noqa: E402 - can be found from here on
from plugins.event_calendar import plugin as event_calendar  # noqa: E402
from plugins.feeds import plugin as feeds  # noqa: E402
from plugins.people import plugin as people  # noqa: E402
from plugins.run.door import open_practice  # noqa: E402
from plugins.site_pages import plugin as site_pages  # noqa: E402
from plugins.tag_index import plugin as tag_index  # noqa: E402

PATH = str(HERE / "content")
STATIC_PATHS = ["images", "documents"]  # folders in it whose files are published as they are
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "output")

# What makes the pages. Each plugin adds some; those written for Pelican can be named here too.
PLUGINS = [site_pages, event_calendar, consultations, tag_index, people, feeds]

# Our own way from the settings to a site, in place of Pelican's.
PELICAN_CLASS = open_practice

# Pelican would else warn of feeds of its own, which this site does not have.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
