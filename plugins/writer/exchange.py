"""The one step by which a finished site takes the place of the one before it."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Exchange: TypeAlias = Callable[[Path, Path], None]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)
# Old container runtimes answer EPERM to system calls that they do not know.
_REFUSED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one file system change places in one step.

    Raise OSError, with ENOSYS, EINVAL, ENOTSUP or EPERM where the system or the file system
    cannot do this.
    """
    if _call_exchange(os.fsencode(one), os.fsencode(other)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def _call_exchange(one: bytes, other: bytes) -> int:
    system = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return int(system.renamex_np(one, other, ctypes.c_uint(_RENAME_SWAP)))
    if not hasattr(system, "renameat2"):
        ctypes.set_errno(errno.ENOSYS)
        return -1
    flags = ctypes.c_uint(_RENAME_EXCHANGE)
    return int(system.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, flags))


def put_in_place(spare: Path, output: Path, *, aside: Path, exchange: Exchange) -> None:
    """Let the folder `spare` take the place of the folder `output`, which may be absent.

    What stood in `output` is afterwards in `spare`. Where the system refuses an exchange, renames
    by way of `aside` have to do; `restore` puts right what a crash between them leaves.
    """
    if not output.exists():
        spare.rename(output)
        return
    try:
        exchange(spare, output)
    except OSError as error:
        if error.errno not in _REFUSED:
            raise
        _rename(spare, output, aside)


def _rename(spare: Path, output: Path, aside: Path) -> None:
    output.rename(aside)
    try:
        spare.rename(output)
    except OSError:
        aside.rename(output)
        raise
    aside.rename(spare)


def restore(output: Path, *, aside: Path) -> None:
    """Put back the site that a crash between two renames left in `aside`.

    A folder takes the place of another only if that is empty (rename(2)), so where the second
    rename was done, this does nothing.
    """
    if not aside.exists():
        return
    try:
        aside.rename(output)
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
            raise
