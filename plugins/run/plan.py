"""What a build will write: all pages of all features, checked against each other and the links."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from plugins.entries.collection import Collection
from plugins.entries.likeness import Names
from plugins.entries.links.address_book import Placed, reserved
from plugins.entries.links.addresses import folded, last_name
from plugins.entries.pages import Copy, Page, path_of
from plugins.entries.problems import ContentError, Problem
from plugins.entries.settings import Settings
from plugins.run.published import unkept
from plugins.writer.copying import broken_files

Feature = Callable[[Collection, Settings], Iterable[Page]]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The pages of a site, by path, no two of them in each other's way."""

    collection: Collection
    pages: tuple[Page, ...]
    paths: frozenset[str]


def plan(
    collection: Collection,
    settings: Settings,
    features: Iterable[Feature],
    *,
    strict: bool,
    publishing: bool = False,
) -> Plan:
    """Ask each feature for its pages.

    Raises `ContentError` for problems of the collection, clashes, links to nothing and files that
    cannot be published; warnings count if `strict`, and what others would miss if `publishing`.
    """
    pages = [page for feature in features for page in feature(collection, settings)]
    paths = frozenset(page.path for page in pages)
    problems = {
        *collection.problems,
        *(unkept(collection, paths, settings) if publishing else ()),
        *_clashes(pages, collection, settings),
        *_dangling(pages, collection),
    }
    if any(strict or not problem.warning for problem in problems):
        raise ContentError({*problems, *broken_files(pages, settings.content)})
    return Plan(
        # What claims and references are checked against is known now; they hold all manuscripts.
        collection=replace(collection, claims=(), references=()),
        pages=tuple(sorted(pages, key=lambda page: page.path)),
        paths=paths,
    )


def _clashes(
    pages: Sequence[Page], collection: Collection, settings: Settings
) -> Iterator[Problem]:
    """Yield a problem for each entry or file that stands where another page does, or below one."""
    names = [folded(page.path) for page in pages]
    if len(set(names)) == len(names) and not _folders(names) & set(names):
        return
    takers: defaultdict[str, list[Page]] = defaultdict(list)
    for name, page in zip(names, pages, strict=True):
        takers[name].append(page)
    claims: defaultdict[str, list[Placed]] = defaultdict(list)
    for claim in collection.claims:
        claims[folded(path_of(claim.address))].append(claim)
    for path, taking in takers.items():
        if len(claims[path]) > 1:
            continue  # the collection tells of it, naming both
        if len(taking) > 1 or not _folders([path]).isdisjoint(takers):
            yield _clash(next(iter(claims[path]), None), taking, settings)


def _folders(paths: Iterable[str]) -> set[str]:
    """Return all folders that files at the paths are in."""
    found: set[str] = set()
    while paths := {path.rpartition("/")[0] for path in paths} - {""} - found:
        found |= paths
    return found


def _clash(claim: Placed | None, taking: list[Page], settings: Settings) -> Problem:
    if claim:
        return reserved(claim)
    files = [page.make.source for page in taking if isinstance(page.make, Copy)]
    inside = [file for file in files if file.is_relative_to(settings.content)]
    if not inside:
        raise AssertionError(f"Two features make the page {taking[0].path}.")
    return Problem(
        path=inside[-1].relative_to(settings.content).as_posix(),
        message=f"Another file, too, would stand at /{taking[0].path}.",
        remedy="Rename one of the two; names that differ in case alone are one to some computers.",
    )


def _dangling(pages: Iterable[Page], collection: Collection) -> Iterator[Problem]:
    """Yield a problem for each link to an address at which there is no page."""
    paths = {page.path for page in pages}
    names: Names | None = None
    for link in collection.references:
        address = unquote(link.address.partition("#")[0].partition("?")[0])
        if path_of(address) not in paths and last_name(address) not in collection.missing:
            names = names or Names(f"/{path.removesuffix('index.html')}" for path in paths)
            yield _leads_nowhere(link, address, names.nearest(address))


def _leads_nowhere(link: Placed, address: str, hint: str) -> Problem:
    return link.problem(
        f"There is no page {address} on this site.",
        f"Did you mean {hint}?" if hint else "Link to the file, such as ../posts/plan.md.",
    )
