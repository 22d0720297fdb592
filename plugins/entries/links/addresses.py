"""Addresses on this site, such as `/2016/10/plan/`: made from patterns, checked, and compared.

An address begins with a slash, relative to the place that the site lives at. It ends with a slash,
or names a file.
"""

import re
import unicodedata

from plugins.entries.problems import Mistake

# In bytes of UTF-8: what the disks of Linux and macOS take, less the way to the site's own folder.
LONGEST_NAME = 255
LONGEST_PATH = 800

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\?#%<>\"|*:]")


def check_address(written: str) -> str:
    """Return an address of this site in its one form; raise `Mistake` for anything else."""
    path = re.sub(r"^https?://[^/]+", "", written)
    if path != written:
        raise Mistake(
            f"“{written}” is a full address, where one on this site belongs.",
            f"Write the part after the site's name: `{path or '/'}`.",
        )
    address = unicodedata.normalize("NFC", "/" + written.removeprefix("/"))
    segments = address[1:].removesuffix("/").split("/")
    if not all(map(_is_name, segments)):
        raise Mistake(
            f"“{written}” is not an address on this site.",
            "Write names between single slashes, without spaces or signs, such as `/2016/plan/`.",
        )
    return address if address.endswith("/") or "." in segments[-1] else f"{address}/"


def check_slug(written: str) -> str:
    """Return a slug in NFC; raise `Mistake` for one that could not be part of an address."""
    if not _is_name(written) or "/" in written:
        raise Mistake(
            f"“{written}” cannot be part of an address.",
            f"Write letters, digits and hyphens, such as `{slugify(written) or 'my-plan'}`.",
        )
    return unicodedata.normalize("NFC", written)


def slugify(name: str) -> str:
    """Return the slug for the name of a file: letters and digits in lower case, hyphens between."""
    if _SLUG.fullmatch(name):
        return name
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name).lower().replace("'", ""))
    return "-".join(words)


def last_name(address: str) -> str:
    """Return what stands last in an address, such as `plan` in `/2016/10/plan/`."""
    return address.rstrip("/").rpartition("/")[2]


def folded(address: str) -> str:
    """Return what two addresses share when some file system or reader takes them for one."""
    if address.isascii():
        return address.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", address).casefold())


def _is_name(segment: str) -> bool:
    return bool(segment) and segment.strip(".") != "" and not _UNSAFE.search(segment)
