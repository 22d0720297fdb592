"""Cleans drawings, which may carry scripts, so that they may be shown and opened by anybody."""

import base64
import binascii
import re
from xml.parsers import expat

from py_svg_hush import filter_svg

from plugins.entries.problems import Mistake
from plugins.site_pages.images import without_position

_EMBEDDED = {"image": ["png", "jpeg", "jpg", "webp", "gif"]}
_PHOTOGRAPH = re.compile(rb"(data:image/(?:png|jpe?g|webp);base64,)([^\"')]*)")
_ROOT = re.compile(rb'<svg xmlns="http://www\.w3\.org/2000/svg"')
_REMEDY = 'Open it in a drawing program and save it again as "plain SVG".'
_DEEPEST = 100  # the cleaner's indentation makes deeper ones many times as large


def clean_svg(data: bytes) -> bytes:
    """Return a drawing without scripts, event handlers, links and foreign markup.

    Addresses of other sites are cut down to their paths; shapes, styles, titles and
    descriptions stay. The position is taken out of photographs in it. Raise Mistake for a file
    that cannot be read as SVG.
    """
    try:
        _check_depth(data)
        cleaned: bytes = filter_svg(data, _EMBEDDED)
    except (ValueError, expat.ExpatError) as error:
        raise Mistake("This file cannot be read as an SVG drawing.", _REMEDY) from error
    if not _ROOT.search(cleaned):  # the cleaner loses the namespace of a root with a prefix
        raise Mistake("This drawing's tags have a prefix, as in <svg:svg>.", _REMEDY)
    return _PHOTOGRAPH.sub(_clean_photograph, cleaned)


def _check_depth(data: bytes) -> None:
    depth = 0

    def enter(*_tag: object) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise ValueError(f"nested more than {_DEEPEST} deep")

    def leave(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    parser.Parse(data, True)  # noqa: FBT003 (its signature)


def _clean_photograph(found: re.Match[bytes]) -> bytes:
    try:
        data = base64.b64decode(found[2])
    except binascii.Error as error:
        raise Mistake("A picture in this drawing cannot be read.", _REMEDY) from error
    cleaned = without_position(data)
    return found[0] if cleaned == data else found[1] + base64.b64encode(cleaned)
