"""Files that the site holds as they are: pictures and documents, and what the theme brings."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from plugins.entries.collection import Collection
from plugins.entries.digests import digest_of_file
from plugins.entries.pages import Copy, Page
from plugins.entries.theme_files import files_in

Clean = Callable[[bytes], bytes]

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"})


def file_pages(collection: Collection) -> Iterator[Page]:
    """Yield the files of the content folder; pictures lose their position, drawings scripts."""
    for file in collection.files:
        make = Copy(source=file.source, digest=file.digest, clean=_cleaning(file.path))
        yield Page(path=file.path, make=make, shows={})


def theme_pages(static: Path) -> Iterator[Page]:
    """Yield the files of a theme's `static` folder, which stand below `theme/` on the site."""
    for path in files_in(static):
        place = f"theme/{path.relative_to(static).as_posix()}"
        yield Page(path=place, make=Copy(source=path, digest=digest_of_file(path)), shows={})


def clean_picture(data: bytes) -> bytes:
    """Return a picture without its position; raise `Mistake`."""
    from plugins.site_pages.images import without_position  # noqa: PLC0415 - loads Pillow

    return without_position(data)


def clean_drawing(data: bytes) -> bytes:
    """Return a drawing without scripts; raise `Mistake`."""
    from plugins.site_pages.svg import clean_svg  # noqa: PLC0415 - loads Pillow too

    return clean_svg(data)


def _cleaning(path: str) -> Clean | None:
    ending = PurePosixPath(path).suffix.lower()
    if ending == ".svg":
        return clean_drawing
    return clean_picture if ending in _PICTURES else None
