"""Texts and bodies in a folder that lasts as long as the tests do."""

import atexit
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from plugins.entries.texts import Body, Texts

_FOLDER = Path(mkdtemp())
atexit.register(rmtree, _FOLDER)

TEXTS = Texts(str(_FOLDER / "texts"))


def body(*parts: str) -> Body:
    """Return a body from parts of HTML, each but the first beginning with an address."""
    first, *others = parts
    linked = [part.partition('"') for part in others]
    text = TEXTS.keep([first, *(f'"{rest}' for _, _, rest in linked)])
    return Body(text=text, addresses=tuple(address for address, _, _ in linked))
