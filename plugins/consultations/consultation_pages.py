"""From a consultation to its page: how it stands, how to answer, what came of it."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.model import Consultation
from plugins.entries.pages import Page, Template, path_of


def consultation_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of each consultation."""
    for entry in collection.entries:
        if isinstance(entry, Consultation):
            more = collection.more.get(entry.address, ())
            shows = {"address": entry.address, "entry": entry, "more": more}
            make = Template(name="consultation.html")
            yield Page(path=path_of(entry.address), make=make, shows=shows)
