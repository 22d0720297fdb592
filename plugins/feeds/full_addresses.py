"""Makes the addresses of this site full, as those need them who read its texts elsewhere."""

import re
from functools import partial
from html import escape
from urllib.parse import quote

_IN_URIS = "%/:?#[]@!$&'()*+,;=~"
# The regular form of cleaned bodies: nothing else in them begins like a tag.
_TAG = re.compile(r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")+>')
_ADDRESS = re.compile(r' (href|src|srcset|poster|cite)="([^"]*)"')
_NO_SCHEME = re.compile(r"^//|(?<=, )//")
_LESS_THAN_FULL = ('="#', '="//', ", //", ' href=""')


def full(address: str, place: str) -> str:
    """Return the full form of an address, as a URI (RFC 3986), on the site that lives at `place`.

    In previews, where that is "", it begins with the root of the site.
    """
    if address.startswith("//"):
        return quote(f"https:{address}", safe=_IN_URIS)
    return quote(place + address if address.startswith("/") else address, safe=_IN_URIS)


def with_full_addresses(html: str, page: str) -> str:
    """Return the body of the entry at `page` with no address that is less than full.

    What `Body.html` leaves are places within the page itself, and addresses without a scheme.
    """
    if not any(mark in html for mark in _LESS_THAN_FULL):
        return html
    filled = partial(_filled, page=escape(page))
    return _TAG.sub(lambda tag: _ADDRESS.sub(filled, tag[0]), html)


def _filled(attribute: re.Match[str], page: str) -> str:
    name, value = attribute.groups()
    if value.startswith("#") or (name == "href" and not value):
        value = page + value
    return f' {name}="{_NO_SCHEME.sub("https://", value)}"'
