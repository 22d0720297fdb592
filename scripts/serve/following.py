"""Notices what is saved in the folders that the site is made from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch


class _Sources:
    """Folders and files to watch; `changed` is set after each change, `over` ends the watch."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths
        self.changed = Event()
        self.replaced = Event()
        self.over = Event()

    def watch_inside(self) -> None:
        """Watch what is in the folders, anew whenever one of them was replaced."""
        while not self.over.is_set():
            self.replaced.clear()
            folders = [path for path in self.paths if path.is_dir()]
            for _ in watch(*folders, stop_event=self.replaced):
                self.changed.set()

    def watch_from_above(self) -> None:
        """Watch for another folder or file in the place of one; editors save files so."""
        parents = {path.parent for path in self.paths}
        names = {str(path) for path in self.paths}
        for _ in watch(
            *parents,
            recursive=False,
            watch_filter=lambda _change, path: path in names,
            stop_event=self.over,
        ):
            self.replaced.set()
            self.changed.set()


@contextmanager
def following(*paths: Path) -> Iterator[Event]:
    """Give an event that is set after a change in any of the absolute paths; clear it yourself.

    What is saved at nearly the same time sets it once. Names that editors and Python use for
    themselves do not count.
    """
    sources = _Sources(paths)
    threads = [Thread(target=sources.watch_inside), Thread(target=sources.watch_from_above)]
    for thread in threads:
        thread.daemon = True
        thread.start()
    try:
        yield sources.changed
    finally:
        sources.over.set()
        sources.replaced.set()
        for thread in threads:
            thread.join()
