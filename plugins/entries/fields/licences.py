"""The licences that open work is under: what authors write, and where the terms are."""

import re

from plugins.entries.values import Link

_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([1-4]\.\d)", re.IGNORECASE)
_NAMED = {
    "cc0": Link(name="CC0 1.0", url="https://creativecommons.org/publicdomain/zero/1.0/"),
    "ogl": Link(
        name="Open Government Licence v3.0",
        url="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
}
_SYNONYMS = {
    "cc0 1.0": "cc0",
    "cc0-1.0": "cc0",
    "ogl-uk-3.0": "ogl",
    "open government licence": "ogl",
    "open government licence v3.0": "ogl",
}


def read_licence(written: str) -> Link:
    """Return a licence by its name; the terms of one that is not known are not linked to."""
    key = written.casefold()
    if named := _NAMED.get(_SYNONYMS.get(key, key)):
        return named
    if found := _CREATIVE_COMMONS.fullmatch(written):
        terms, version = found[1], found[2]
        url = f"https://creativecommons.org/licenses/{terms.lower()}/{version}/"
        return Link(name=f"CC {terms.upper()} {version}", url=url)
    if re.match(r"https?://", written):
        return Link(name=written, url=written)
    return Link(name=written)
