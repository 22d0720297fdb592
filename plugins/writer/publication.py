"""Puts a finished site in place: written whole in a spare folder, then exchanged in one step.

Beside an output folder NAME lies `.NAME.state/` with the lock, the manifests, and the spare. A
process may be killed at any instant: the output is then the site before or the new one, whole.
Nothing is forced to the disk (fsync), so after a power cut one builds again.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from plugins.writer.exchange import Exchange, exchange, put_in_place, restore
from plugins.writer.lock import holding
from plugins.writer.manifest import (
    load_manifest,
    manifest_path,
    paths_in,
    read_tree,
    save_manifest,
)
from plugins.writer.place import Place, PlaceError, explained, make_folder

FOLDER_MODE = 0o755
FILE_MODE = 0o644


@dataclass(frozen=True, kw_only=True)
class Publication:
    """One build's way to the output: write each file of the new site, then `commit`.

    `spare` is the folder in which the new site grows, empty at first. Forked processes may
    write too.
    """

    output: Path
    state: Path
    spare: Path
    exchange: Exchange

    def write(self, path: str, content: BinaryIO) -> None:
        """Write one file of the new site piece by piece, readable by all whatever the umask.

        `path` is relative to the site's root, in POSIX form. Raise ValueError if it would leave
        the site, or if it was written before or is a folder already.
        """
        if "\0" in path or not {"", ".", ".."}.isdisjoint(path.split("/")):
            raise ValueError(f"{path!r} is not the path of a file in the site")
        try:
            self._make_folders(Path(path).parent)
            with (self.spare / path).open("xb") as file:
                os.fchmod(file.fileno(), FILE_MODE)
                shutil.copyfileobj(content, file)
        except (FileExistsError, NotADirectoryError) as error:
            raise ValueError(f"{path!r} is in the way of another file of the site") from error

    def _make_folders(self, folder: Path) -> None:
        if (self.spare / folder).is_dir():
            return
        self._make_folders(folder.parent)
        with suppress(FileExistsError):  # another process was faster, or a file is in the way
            (self.spare / folder).mkdir()
            (self.spare / folder).chmod(FOLDER_MODE)

    def commit(self) -> None:
        """Let the new site take the place of the one before, which stays until the next build."""
        save_manifest(manifest_path(self.state, self.spare), read_tree(self.spare))
        put_in_place(self.spare, self.output, aside=_aside(self.state), exchange=self.exchange)


@contextmanager
def publication(
    place: Place, *, tell: Callable[[str], None], exchange: Exchange = exchange
) -> Iterator[Publication]:
    """Hold an output folder for one build, from its first check to its last step.

    `tell` is given a line when another build has to be waited for. Missing folders above the
    output are made. Without a `commit` in the block the output stays as it is. Raise PlaceError
    when the site cannot be put there, also while it is being written.
    """
    output = Path(os.path.abspath(place.output))  # noqa: PTH100 (takes out `..`, follows no link)
    state = output.parent / f".{output.name}.state"
    with explained(output, state):
        place.check()
        make_folder(state)
        with holding(state / "lock", tell=tell):
            restore(output, aside=_aside(state))
            _check_ours(output, state)
            _clear(output, state)
            spare = Path(tempfile.mkdtemp(prefix="spare-", dir=state))
            spare.chmod(FOLDER_MODE)
            yield Publication(output=output, state=state, spare=spare, exchange=exchange)


def _aside(state: Path) -> Path:
    return state / "aside"


def _check_ours(output: Path, state: Path) -> None:
    """Refuse an output folder with a file that no manifest lists; see that it has a manifest.

    A copied or restored output has another inode than its manifest says: then what the other
    manifests list will do, and it gets one of its own.
    """
    found = set(paths_in(output))
    if not found:
        return
    own = manifest_path(state, output)
    listed = load_manifest(own)
    known = set(listed) or {path for other in state.glob("*.json") for path in load_manifest(other)}
    if foreign := sorted(found - known):
        raise PlaceError(
            f"{output} holds files that this site did not make, such as {foreign[0]}.",
            "Move what the site should hold into content/documents/, then empty the folder, "
            "or name another with --output.",
        )
    if not listed:
        save_manifest(own, read_tree(output))


def _clear(output: Path, state: Path) -> None:
    """Remove what earlier builds left: first what their manifests claim, then their trees.

    Each spare has a name of its own, so that a worker that outlived its killed build cannot
    write into a later build's.
    """
    own = {manifest_path(state, output)} if output.exists() else set()
    for manifest in {*state.glob("*.json"), *state.glob("*.new")} - own:
        manifest.unlink()
    for tree in (*state.glob("spare-*"), _aside(state)):
        shutil.rmtree(tree, ignore_errors=True)
