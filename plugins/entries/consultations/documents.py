"""Documents to read with a consultation: where each is, of what format and how large."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.entries.consultations.values import Document
from plugins.entries.fields.consultation import DocumentFields
from plugins.entries.front_matter.places import Path
from plugins.entries.links.following import Following

# What people know by the ending of a file's name; what is shown as a page has none.
_FORMATS = frozenset(
    {"CSV", "DOC", "DOCX", "EPUB", "GEOJSON", "JPEG", "JPG", "JSON", "KML", "MP3", "MP4"}
    | {"ODP", "ODS", "ODT", "PDF", "PNG", "PPT", "PPTX", "RTF", "SVG", "TXT", "XLS", "XLSX"}
    | {"XML", "ZIP"}
)


def documents(
    written: Iterable[DocumentFields], links: Following, place: Path
) -> tuple[Document, ...]:
    """Return documents that stand at a `place` of a file; one that is missing is told to `links`.

    The size of a picture is that before its position is taken out.
    """
    numbered = enumerate(written)
    return tuple([_document(one, links, (*place, number)) for number, one in numbered])


def _document(written: DocumentFields, links: Following, place: Path) -> Document:
    if not written.file:
        return Document(title=written.title, url=written.url, format=format_of(written.url))
    url, size = links.file(written.file, (*place, "file"))
    return Document(title=written.title, url=url, format=format_of(url), size=size)


def format_of(url: str) -> str:
    """Return the format that the ending of an address tells, such as "PDF", or ""."""
    ending = PurePosixPath(unquote(urlsplit(url).path)).suffix[1:].upper()
    return ending if ending in _FORMATS else ""
