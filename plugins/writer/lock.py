"""The lock that keeps two builds of one site apart."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def holding(path: Path, *, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock at `path`, which is made if it is missing, for the length of the block.

    While another process holds it, wait, having told so once. A record lock (POSIX fcntl) ends
    with its process, however that ends, and a forked process does not inherit it; one process is
    not kept apart from itself.
    """
    with path.open("ab") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("Another build is writing to the same output folder: waiting until it is done.")
            fcntl.lockf(file, fcntl.LOCK_EX)
        yield
