"""Files that the site holds as they are: pictures and documents, and what the theme brings."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from plugins.entries.collection import Collection
from plugins.entries.pages import Copy, Page
from plugins.site_pages.images import PICTURES, without_position
from plugins.site_pages.svg import clean_svg

Clean = Callable[[bytes], bytes]


def file_pages(collection: Collection) -> Iterator[Page]:
    """Yield the files of the content folder; pictures lose their position, drawings scripts."""
    for file in collection.files:
        make = Copy(source=file.source, clean=_cleaning(file.path))
        yield Page(path=file.path, make=make, shows={})


def theme_pages(static: Path) -> Iterator[Page]:
    """Yield the files of a theme's `static` folder, which stand below `theme/` on the site."""
    for path in sorted(static.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            place = f"theme/{path.relative_to(static).as_posix()}"
            yield Page(path=place, make=Copy(source=path), shows={})


def _cleaning(path: str) -> Clean | None:
    ending = PurePosixPath(path).suffix.lower()
    if ending == ".svg":
        return clean_svg
    return without_position if ending in PICTURES else None
