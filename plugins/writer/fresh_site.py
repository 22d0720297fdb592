"""A build in an empty folder, where plugins write as well: what is found there is the new site."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from plugins.writer.manifest import FileFacts, Tree, paths_in
from plugins.writer.spare import clear, new_spare
from plugins.writer.standing import Standing
from plugins.writer.trees import (
    facts_again,
    folder_facts,
    folders_above,
    folders_of,
    read_facts,
    unread_facts,
)
from plugins.writer.update import Update


@dataclass(frozen=True, kw_only=True)
class FreshSite:
    """A build on its way: `put` each file of `update`, let others write, then `commit`."""

    update: Update
    standing: Standing

    def commit(self) -> None:
        """Let what is in the folder now take the place of the site that stands. Raise PlaceError.

        Nobody knows what pages others wrote, so the next build prints all anew.
        """
        spare = self.update.spare
        files = {path: self._settled(spare, path) for path in sorted(paths_in(spare))}
        folders = {folder: folder_facts(spare, folder) for folder in folders_above(files)}
        self.standing.replace_by(spare, Tree(files, folders))

    def _settled(self, spare: Path, path: str) -> FileFacts:
        """Return a file's facts; give it the time of change of the same content in the old site."""
        facts = read_facts(spare, path)
        if not facts:
            return unread_facts(spare, path)
        live = self.update.live_facts.get(path) or read_facts(self.standing.output, path)
        if live and live.digest == facts.digest:
            os.utime(spare / path, ns=(live.mtime_ns, live.mtime_ns))
        return facts_again(spare, path, facts)


def fresh_site(standing: Standing, wanted: Collection[str]) -> FreshSite:
    """Begin with an empty folder; `wanted` are the paths that will be put there.

    Raise PlaceError where the output holds files that are not ours, ValueError for paths that
    cannot be those of one site's files; then nothing was touched.
    """
    standing.refuse_others(wanted)
    folders_of(wanted, wanted)
    standing.put_rights_back()
    spare = new_spare(standing.state)
    clear(standing.state, standing.output, spare.root)
    update = Update(
        live=standing.output,
        spare=spare.root,
        live_facts=standing.files,
        spare_facts={},
        missing=tuple(wanted),
    )
    return FreshSite(update=update, standing=standing)
