"""One page an entry, but for events, and a redirect from each older address of any entry."""

from collections.abc import Iterator, Mapping

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.pages import Page, Template, path_of

_TEMPLATES: Mapping[Kind, Template] = {
    Kind.POST: Template(name="article.html"),
    Kind.CONSULTATION: Template(name="consultation.html"),
    Kind.PAGE: Template(name="page.html"),
}


def entry_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of each entry that is no event, and the redirects to all."""
    for entry in collection.entries:
        if template := _TEMPLATES.get(entry.kind):
            more = collection.more.get(entry.address, ())
            shows = {"address": entry.address, "entry": entry, "more": more}
            yield Page(path=path_of(entry.address), make=template, shows=shows)
        for alias in entry.aliases:
            target = {"target": entry.address}
            yield Page(path=path_of(alias), make=Template(name="redirect.html"), shows=target)
