"""What an entry promises, and the links that lead to where it was kept."""

from collections.abc import Iterable, Mapping

from plugins.entries.fields.groups import PromiseFields
from plugins.entries.links.following import Following
from plugins.entries.values import Link, Promise


def promises(
    written: Iterable[PromiseFields], links: Following, titles: Mapping[str, str]
) -> tuple[Promise, ...]:
    """Return promises; one that is kept by nothing there is told to `links`.

    `titles` are those of entries, by path.
    """
    numbered = enumerate(written)
    return tuple([_promise(promise, number, links, titles) for number, promise in numbered])


def _promise(
    promise: PromiseFields, number: int, links: Following, titles: Mapping[str, str]
) -> Promise:
    kept_by = None
    if promise.kept_by.startswith(("https://", "http://")):
        kept_by = Link(name=promise.kept_by, url=promise.kept_by)
    elif path := promise.kept_by and links.entry(promise.kept_by, ("promises", number, "kept_by")):
        kept_by = Link(name=titles.get(path, path), url=links.published(path))
    return Promise(what=promise.what, by=promise.by, kept_by=kept_by)
