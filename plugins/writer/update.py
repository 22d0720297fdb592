"""The spare on its way to the new site, file by file, in as many processes as there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from plugins.writer.manifest import FileFacts
from plugins.writer.place import PlaceError
from plugins.writer.trees import FILE_MODE, digest_of, read_facts, write_file


@dataclass(frozen=True, kw_only=True)
class Update:
    """What is to be done: `put` each of the `missing` files, `keep` each of the `stale` ones.

    Plain values, for any process. `live`, `spare` and `twin` are roots of trees: the site that
    stands, the one that grows, and, for a first site, one more that grows with it to be the next
    spare. The facts are those of the missing and the stale files, where a tree has them as noted.
    """

    live: Path
    spare: Path
    twin: Path | None = None
    live_facts: Mapping[str, FileFacts]
    spare_facts: Mapping[str, FileFacts]
    missing: tuple[str, ...]
    stale: tuple[str, ...] = ()

    def put(self, path: str, fingerprint: str, content: BinaryIO) -> FileFacts:
        """Write a file of the new site and return its facts; `content` can be read twice.

        One that has the same content in the site that stands keeps its time of change.
        """
        live = self.live_facts.get(path) or read_facts(self.live, path)
        if live and live.digest == digest_of(content):
            return self._take(path, live)._replace(fingerprint=fingerprint)
        content.seek(0)
        facts = write_file(self.spare, path, content, fingerprint=fingerprint)
        if self.twin:
            content.seek(0)
            write_file(self.twin, path, content, fingerprint=fingerprint, mtime_ns=facts.mtime_ns)
        return facts

    def keep(self, path: str) -> FileFacts:
        """Take a file over from the site that stands, if the spare has another; return its facts.

        Raise PlaceError if that file is no longer what it was when the build began.
        """
        return self._take(path, self.live_facts[path])

    def _take(self, path: str, live: FileFacts) -> FileFacts:
        spare = self.spare_facts.get(path)
        if spare and alike(spare, live):
            return spare._replace(fingerprint=live.fingerprint)
        with (self.live / path).open("rb") as file:
            facts = write_file(
                self.spare, path, file, fingerprint=live.fingerprint, mtime_ns=live.mtime_ns
            )
        if facts.digest != live.digest:
            # What has another time of status change is printed anew by the next build.
            (self.live / path).chmod(FILE_MODE)
            raise PlaceError(
                f"{self.live / path} was changed while the site was built.", "Build again."
            )
        return facts


def alike(one: FileFacts, other: FileFacts) -> bool:
    """Tell whether two files have the same content and time of change."""
    return (one.digest, one.mtime_ns) == (other.digest, other.mtime_ns)
