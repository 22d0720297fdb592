"""One page for each post and page, and a redirect from each older address of any entry.

Of what was taken down for good there is a page that says so.
"""

from collections.abc import Iterator, Mapping

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.pages import Page, Template, path_of

_TEMPLATES: Mapping[Kind, Template] = {
    Kind.POST: Template(name="article.html"),
    Kind.PAGE: Template(name="page.html"),
}


def entry_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of each post and page, of what is gone, and the redirects to all entries."""
    for gone in collection.gone:
        left = {"address": gone.address, "gone": gone}
        yield Page(path=path_of(gone.address), make=Template(name="gone.html"), shows=left)
    for entry in collection.entries:
        if template := _TEMPLATES.get(entry.kind):
            more = collection.more.get(entry.address, ())
            shows = {"address": entry.address, "entry": entry, "more": more}
            yield Page(path=path_of(entry.address), make=template, shows=shows)
    aliases = [(one.aliases, one.address) for one in collection.entries]
    aliases += [(one.aliases, one.address) for one in collection.gone]
    for older, address in aliases:
        for alias in older:
            target = {"target": address}
            yield Page(path=path_of(alias), make=Template(name="redirect.html"), shows=target)
