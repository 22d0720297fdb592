"""The settings of the site that the tests build: facts of its own, and the project's plugins."""

from pathlib import Path

from plugins.consultations import plugin as consultations
from plugins.event_calendar import plugin as event_calendar
from plugins.feeds import plugin as feeds
from plugins.people import plugin as people
from plugins.run.door import open_practice
from plugins.site_pages import plugin as site_pages
from plugins.tag_index import plugin as tag_index

PROJECT = Path(__file__).resolve().parents[2]

SITENAME = "Walks and mills"
AUTHOR = "The walkers"
DEFAULT_LANG = "en-GB"
LICENCE = "CC BY 4.0"
TIMEZONE = "Europe/London"
MENUITEMS = [("Posts", "/posts/"), ("Events", "/events/"), ("Gone", "/gone/")]
FOOTERITEMS = [("About", "/about/")]
ADDRESSES = {
    "posts": "/{year}/{month}/{slug}/",
    "events": "/events/{slug}/",
    "consultations": "/consultations/{slug}/",
    "pages": "/{slug}/",
}
DEFAULT_PAGINATION = 2
SITEURL = "https://example.org/blog"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

PATH = str(PROJECT / "tests/site/content")
THEME = str(PROJECT / "theme")
PLUGINS = [site_pages, event_calendar, consultations, tag_index, people, feeds]
PELICAN_CLASS = open_practice
NOW = "2026-05-03T12:00"
