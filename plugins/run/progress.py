"""A bar that shows people at a terminal how far a long build is."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

_PATIENCE = 1.0  # seconds that nobody needs a bar for


@contextmanager
def progress(whole: int, seconds: float = 0.0) -> Iterator[Callable[[int], None]]:
    """Give a function to be told of every few things done, `whole` in all; `seconds` have passed.

    Only a terminal shows anything, and nothing stays there.
    """
    if not sys.stderr.isatty():
        yield lambda _number: None
        return
    bar = _Bar(whole, seconds)
    try:
        yield bar.advance
    finally:
        bar.close()


class _Bar:
    """Rich's bar, loaded when it is wanted; it draws no more often than is asked here."""

    def __init__(self, whole: int, seconds: float) -> None:
        self._whole = whole
        self._done = 0
        self._began = monotonic() - seconds
        self._close: Callable[[], None] | None = None
        self._update: Callable[[int], None] = lambda _done: None

    def advance(self, number: int) -> None:
        self._done += number
        if self._close is None and monotonic() - self._began > _PATIENCE:
            self._open()
        self._update(self._done)

    def close(self) -> None:
        if self._close:
            self._close()

    def _open(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - slow to load, and seldom wanted
        from rich.progress import Progress  # noqa: PLC0415

        # No thread draws it: processes are forked meanwhile.
        bar = Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
        task = bar.add_task("Building", total=self._whole)
        bar.start()
        self._update = lambda done: bar.update(task, completed=done, refresh=True)
        self._close = bar.stop
