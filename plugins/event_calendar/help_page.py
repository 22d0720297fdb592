"""What calendar programs do with a calendar that people subscribe to: the same for every site."""

from collections.abc import Iterator

from plugins.entries.pages import Page, Template, path_of

_ADDRESS = "/calendar/help/"


def help_pages() -> Iterator[Page]:
    """Yield the page that says how to follow a calendar, and how late each program is."""
    make = Template(name="calendar_help.html")
    yield Page(path=path_of(_ADDRESS), make=make, shows={"address": _ADDRESS})
