"""Takes the place where a picture was taken out of it, and leaves all else as it was."""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable

from PIL import ExifTags, Image

from plugins.entries.problems import Mistake
from plugins.site_pages.exif import blank_position

_JPEG_BLOCK = re.compile(rb"\xff\xe1(..)Exif\0\0", re.DOTALL)
_WEBP_BLOCK = re.compile(rb"EXIF(....)(?:Exif\0\0)?(?=II|MM)", re.DOTALL)
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_XMP_POSITION = re.compile(
    rb"""\bexif:GPS\w+\s*=\s*(?:"[^"]*"|'[^']*')"""
    rb"|<exif:GPS(\w+)[^>]*(?:/>|>.*?</exif:GPS\1\s*>)",
    re.DOTALL,
)


def without_position(data: bytes) -> bytes:
    """Return a JPEG, PNG, WebP or TIFF file without the GPS position in its Exif and XMP.

    The picture itself, its orientation and its colour profile stay byte for byte; a file
    without a position comes back unchanged. Raise Mistake for one that cannot be read as a
    picture, or whose position stands where only a picture program gets it out.
    """
    kind, told = _read(data)
    cleaned = _CLEANERS[kind](data)
    if cleaned != data:
        _, told = _read(cleaned)
    if told:
        raise Mistake(
            "The position where this picture was taken cannot be removed.",
            "Open it in a picture program and save it without metadata.",
        )
    return cleaned


def _read(data: bytes) -> tuple[str, bool]:
    """Return a picture's format and whether it tells a position, having decoded it once."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(data)
    except Image.DecompressionBombError as error:
        raise Mistake(
            "This picture is too large.", "Save it at 4,000 pixels wide or less."
        ) from error
    except Exception as error:  # Pillow names no class for what its readers raise
        raise Mistake(
            "This file cannot be read as a picture.",
            "Save it again as JPEG, PNG, WebP or TIFF, or take a fresh copy of it.",
        ) from error


def _decode(data: bytes) -> tuple[str, bool]:
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        if image.width * image.height > _MOST_PIXELS.get(str(image.format), _PIXELS):
            raise Image.DecompressionBombError
        image.draft("RGB", (1, 1))  # a JPEG is decoded whole, but faster
        image.load()
        return str(image.format), _tells_position(image)


def _tells_position(image: Image.Image) -> bool:
    xmp = image.info.get("xmp", b"")
    packet = xmp.encode() if isinstance(xmp, str) else bytes(xmp)
    in_exif = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    return bool(in_exif) or _XMP_POSITION.search(packet) is not None


def _clean_jpeg(data: bytes) -> bytes:
    """Clean all blocks, also those of the further pictures that telephones append."""
    cleaned = bytearray(data)
    for found in _JPEG_BLOCK.finditer(data):
        part = slice(found.end(), found.start() + 2 + int.from_bytes(found[1], "big"))
        cleaned[part] = blank_position(data[part])
    return _clean_xmp(bytes(cleaned))


def _clean_webp(data: bytes) -> bytes:
    cleaned = bytearray(data)
    for found in _WEBP_BLOCK.finditer(data):
        part = slice(found.end(), found.end(1) + int.from_bytes(found[1], "little"))
        cleaned[part] = blank_position(data[part])
    return _clean_xmp(bytes(cleaned))


def _clean_tiff(data: bytes) -> bytes:
    return _clean_xmp(blank_position(data))


def _clean_png(data: bytes) -> bytes:
    """Clean chunk by chunk, as each ends with a sum of its bytes (PNG, section 5.3)."""
    cleaned = bytearray(data)
    start = 8
    while start + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, start)
        body = slice(start + 8, start + 8 + size)
        new = _CHUNK_CLEANERS.get(kind, bytes)(data[body])
        if new != data[body]:
            cleaned[body] = new
            struct.pack_into(">I", cleaned, body.stop, zlib.crc32(kind + new))
        start = body.stop + 4
    return bytes(cleaned)


def _clean_xmp(data: bytes) -> bytes:
    """Write spaces over the position, so that nothing moves."""
    return _XMP.sub(lambda packet: _XMP_POSITION.sub(_spaces, packet[0]), data)


def _spaces(found: re.Match[bytes]) -> bytes:
    return b" " * len(found[0])


_CHUNK_CLEANERS: dict[bytes, Callable[[bytes], bytes]] = {
    b"eXIf": blank_position,
    b"iTXt": _clean_xmp,
}
_CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "JPEG": _clean_jpeg,
    "MPO": _clean_jpeg,
    "PNG": _clean_png,
    "WEBP": _clean_webp,
    "TIFF": _clean_tiff,
}
# To decode a pixel takes up to 16 bytes of memory, in a JPEG up to four.
_PIXELS = 25_000_000
_MOST_PIXELS = {"JPEG": 100_000_000, "MPO": 100_000_000}
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")  # MPO, of several pictures, is found as a JPEG
