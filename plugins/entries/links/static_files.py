"""Files that are published as they are: where each stands on the site."""

import posixpath
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from plugins.entries.content_folder import Folder
from plugins.entries.links.address_book import Placed
from plugins.entries.links.linking import attached
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.settings import Settings


@dataclass(frozen=True, kw_only=True)
class StaticFile:
    """A file of the content folder, its path on the site, and the digest of its content."""

    source: Path
    path: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class FilePlaces:
    """Where each file of the content folder is, and where it stands on the site if published.

    `sources`, their `digests` and `paths` go by path in the content folder, in NFC. `problems`
    tells of files that should stand in two places. `folder` is the content folder as it was
    found.
    """

    folder: Folder

    sources: Mapping[str, Path]
    digests: Mapping[str, str]
    paths: Mapping[str, str]
    problems: tuple[Problem, ...]

    def size(self, path: str) -> int:
        """Return the bytes of the file at a path in the content folder."""
        found = self.sources[path].relative_to(self.folder.root)
        return self.folder.stats[str(found)].st_size

    def addresses(self) -> dict[str, str]:
        """Return the addresses of the files by their paths in the content folder."""
        return {path: address_of_file(place) for path, place in self.paths.items()}

    def published(self, linked: Collection[str], settings: Settings) -> Iterator[StaticFile]:
        """Yield what is linked to, what is in the folders of static files, and what has a place."""
        folders = tuple(f"{folder}/" for folder in settings.static_folders)
        for path, source in self.sources.items():
            wanted = path.startswith(folders) or path in settings.extra_paths
            if wanted or address_of_file(self.paths[path]) in linked:
                digest = self.digests[path]
                yield StaticFile(source=source, path=self.paths[path], digest=digest)


def file_places(
    folder: Folder,
    digests: Mapping[str, str],
    manuscripts: Iterable[Manuscript],
    addresses: Mapping[str, str],
    settings: Settings,
) -> FilePlaces:
    """Return where the files of a folder stand, by the settings and what `manuscripts` attach.

    `digests` go by path in the folder.
    """
    composed = {unicodedata.normalize("NFC", path): path for path in folder.files}
    sources = {path: folder.root / found for path, found in composed.items()}
    attached, problems = _attachments(manuscripts, addresses, sources)
    paths = {path: path for path in sources} | settings.extra_paths | attached
    return FilePlaces(
        folder=folder,
        sources=sources,
        digests={path: digests[found] for path, found in composed.items()},
        paths=paths,
        problems=tuple(problems),
    )


def address_of_file(path: str) -> str:
    """Return the address of a file at a path on the site."""
    return f"/{quote(path)}"


def _attachments(
    manuscripts: Iterable[Manuscript], addresses: Mapping[str, str], files: Collection[str]
) -> tuple[dict[str, str], list[Problem]]:
    """Return the paths on the site of the files that `{attach}` puts beside an entry.

    They are keyed by their paths in the content folder. A file that two entries attach is a
    problem.
    """
    paths: dict[str, str] = {}
    owners: dict[str, Manuscript] = {}
    problems = []
    for link, file in _attaching(manuscripts):
        owner = owners.setdefault(file, link.manuscript)
        if owner is not link.manuscript:
            problems.append(_attached_twice(link, file, owner))
        elif file in files:
            folder = posixpath.dirname(addresses[owner.path])[1:]
            paths[file] = posixpath.join(folder, posixpath.basename(file))
    return paths, problems


def _attaching(manuscripts: Iterable[Manuscript]) -> Iterator[tuple[Placed, str]]:
    for manuscript in manuscripts:
        for target in manuscript.targets:
            if file := attached(target.written, manuscript.path):
                yield Placed(address=file, manuscript=manuscript, place=target.mark), file


def _attached_twice(link: Placed, file: str, owner: Manuscript) -> Problem:
    return link.problem(
        f"{file} is attached here and in {owner.path}, but can stand beside one entry alone.",
        "Write {static} in place of {attach} in one of the two, or copy the file.",
    )
