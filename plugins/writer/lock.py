"""The lock that keeps two builds of one site apart."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.writer.place import PlaceError


@contextmanager
def holding(path: Path, *, wait: bool, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock at `path`, which is made if it is missing, for the length of the block.

    While another process holds it, wait, having told so once; raise PlaceError instead
    if not `wait`. A record lock (POSIX fcntl) ends with its process, however that ends, and a
    forked process does not inherit it; one process is not kept apart from itself.
    """
    with path.open("ab") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            _tell_or_refuse(error, wait=wait, tell=tell)
            fcntl.lockf(file, fcntl.LOCK_EX)
        yield


def _tell_or_refuse(error: OSError, *, wait: bool, tell: Callable[[str], None]) -> None:
    if not wait:
        message = "Another build is writing to the same output folder."
        raise PlaceError(message, "Wait until it is done, then build again.") from error
    tell("Another build is writing to the same output folder: waiting until it is done.")
