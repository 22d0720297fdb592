"""What names an entry for life, wherever it stands and whatever the site's address is."""

from unicodedata import normalize
from urllib.parse import quote
from uuid import NAMESPACE_DNS, uuid5

from plugins.entries.model import Entry

# What may stand in a tag besides letters and digits (RFC 4151, 2.1; RFC 3986, 3.3), without "%".
_IN_TAGS = "/-._~!$&'()*+,;=:@"


def entry_id(entry: Entry, authority: str) -> str:
    """Return the id of an entry: its `guid`, or what its kind, name and first date make.

    That is a tag URI (RFC 4151) of the `authority`, a host; without a date, which a tag needs, it
    is a UUID made from names (RFC 9562, 5.5).
    """
    if entry.guid:
        return entry.guid
    # Some disks keep the accents of file names as characters of their own.
    name = normalize("NFC", entry.key)
    if entry.date is None:
        return named(name, authority)
    return f"tag:{authority},{entry.date.wall:%Y-%m-%d}:{in_tag(name)}"


def in_tag(name: str) -> str:
    """Return a name as it stands in a tag URI."""
    return quote(name, safe=_IN_TAGS)


def named(name: str, authority: str) -> str:
    """Return the id of what has a name within an authority, but no date."""
    return uuid5(uuid5(NAMESPACE_DNS, authority), name).urn
