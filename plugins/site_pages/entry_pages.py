"""One page an entry, and a redirect from each of its older addresses."""

from collections.abc import Iterator, Mapping

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.pages import Page, Template, path_of

_TEMPLATES: Mapping[Kind, Template] = {
    Kind.POST: Template(name="article.html"),
    Kind.EVENT: Template(name="event.html"),
    Kind.CONSULTATION: Template(name="consultation.html"),
    Kind.PAGE: Template(name="page.html"),
}


def entry_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of each entry, and the redirects to it."""
    for entry in collection.entries:
        shows = {"address": entry.address, "entry": entry}
        yield Page(path=path_of(entry.address), make=_TEMPLATES[entry.kind], shows=shows)
        for alias in entry.aliases:
            target = {"target": entry.address}
            yield Page(path=path_of(alias), make=Template(name="redirect.html"), shows=target)
