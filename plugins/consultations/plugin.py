"""Offers what becomes of consultations and invitations to the build."""

from collections.abc import Iterator

from plugins.calendar_files.telling import Teller
from plugins.consultations.calendars import calendar_pages
from plugins.consultations.consultation_pages import consultation_pages
from plugins.consultations.data import data_pages
from plugins.consultations.lists import list_pages
from plugins.consultations.take_part import take_part_pages
from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.entries.words import load_words


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield all that is made of what people can answer."""
    teller = Teller.of(settings, load_words(settings.theme / "words.toml"))
    yield from consultation_pages(collection)
    yield from list_pages(collection.consultations, settings.page_size)
    yield from take_part_pages(collection, settings.page_size)
    yield from calendar_pages(collection, settings, teller)
    yield from data_pages(collection, teller)
