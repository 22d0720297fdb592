"""Files of the content folder on their way to the site, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from io import BytesIO, FileIO
from os import SEEK_SET
from pathlib import Path
from typing import BinaryIO

from plugins.entries.digests import SIZE, digest_of_bytes
from plugins.entries.pages import Copy, Page
from plugins.entries.problems import Mistake, Problem


def opened(make: Copy) -> BinaryIO:
    """Return a file as it is published, open for reading; only one to be cleaned is in memory.

    Raises `Mistake` if it cannot be read or cleaned, or is no longer what its digest stands for;
    for a file that is not cleaned, this shows when it is read to its end.
    """
    try:
        if not make.clean:
            return _Checked(make)
        data = make.source.read_bytes()
    except OSError as error:
        raise Mistake(
            f"This file cannot be read: {error.strerror}.",
            "Let the account that builds the site read it.",
        ) from error
    if digest_of_bytes(data) != make.digest:
        raise _changed()
    return BytesIO(make.clean(data))


class _Checked(FileIO):
    """A file open to be read from its beginning to its end, as often as `seek(0)` is called."""

    def __init__(self, make: Copy) -> None:
        super().__init__(make.source)
        self._digest = make.digest
        self._read = blake2b(digest_size=SIZE)

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes; raise `Mistake` at the end of what is not as it was."""
        whole = size is None or size < 0
        data = super().read(size)
        self._read.update(data)
        if (whole or not data) and self._read.hexdigest() != self._digest:
            raise _changed()
        return data

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        """Begin again."""
        self._read = blake2b(digest_size=SIZE)
        return super().seek(offset, whence)


def broken_files(pages: Iterable[Page], content: Path) -> Iterator[Problem]:
    """Yield a problem for each file below `content` that cannot be read or cleaned."""
    for page in pages:
        if isinstance(page.make, Copy) and page.make.source.is_relative_to(content):
            try:
                opened(page.make).close()
            except Mistake as error:
                yield problem_of_file(page.make.source.relative_to(content), error)


def problem_of_file(path: Path, error: Mistake) -> Problem:
    """Return why the file at a path in the content folder cannot be published."""
    return Problem(path=path.as_posix(), message=error.message, remedy=error.remedy)


def _changed() -> Mistake:
    return Mistake("This file was changed while the site was built.", "Build again.")
