"""The tree beside the site that stands: the one before it, made ready to become the next."""

import shutil
import tempfile
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.writer.manifest import FileFacts, FolderFacts, Tree, load_manifest, manifest_path
from plugins.writer.trees import FOLDER_MODE, folder_facts, folders_above, parent_of
from plugins.writer.verifying import Difference, Seen


@dataclass(frozen=True, kw_only=True)
class Spare:
    """A tree that holds nothing but wanted files, some of them of an earlier site.

    The facts of `files` and `folders` are known; what lies elsewhere is new or was changed.
    """

    root: Path
    files: Mapping[str, FileFacts]
    folders: Mapping[str, FolderFacts]

    def folders_after(
        self, folders: Iterable[str], written: Iterable[str]
    ) -> dict[str, FolderFacts]:
        """Return the facts of all folders of the tree once some files have been written."""
        changed = folders_above(written)
        return {
            folder: self.folders[folder]
            if folder in self.folders and folder not in changed
            else folder_facts(self.root, folder)
            for folder in folders
        }


def new_spare(state: Path) -> Spare:
    """Return an empty tree with a name of its own.

    A worker that outlived its killed build so cannot write into a later build's.
    """
    root = Path(tempfile.mkdtemp(prefix="spare-", dir=state))
    root.chmod(FOLDER_MODE)
    return Spare(root=root, files={}, folders={})


def spares(state: Path) -> list[Path]:
    """Return the trees beside the site that stands."""
    return sorted(state.glob("spare-*"))


def take_spare(state: Path, wanted: Collection[str], folders: Collection[str], seen: Seen) -> Spare:
    """Return the spare that an earlier build left, or a new one if there is none that is sound.

    `wanted` are the files that may stay in it, `folders` those that lead to them, `seen` tells
    what of it is not as noted. Its manifest is removed before anything is changed: a tree that a
    killed build leaves is never taken for sound.
    """
    for root in spares(state):
        noted = load_manifest(state, root)
        if noted.folders and str(root) in seen:
            manifest_path(state, root).unlink()
            unwanted = noted.files.keys() - wanted
            return _tidied(root, noted, seen[str(root)], unwanted, folders)
    return new_spare(state)


def sweep(state: Path) -> None:
    """Remove the trees that killed builds left: those without a manifest."""
    for tree in state.glob("spare-*"):
        if not manifest_path(state, tree).exists():
            shutil.rmtree(tree, ignore_errors=True)


def clear(state: Path, *keep: Path) -> None:
    """Remove all manifests and trees of earlier builds, but of the folders to keep.

    First go the manifests, then the trees that they claim.
    """
    kept = {manifest_path(state, folder) for folder in keep if folder.exists()}
    for record in {*state.glob("*.manifest"), *state.glob("*.json"), *state.glob("*.new")} - kept:
        record.unlink()
    for tree in {*state.glob("spare-*"), state / "aside"} - {*keep}:
        shutil.rmtree(tree, ignore_errors=True)


def _tidied(
    root: Path,
    noted: Tree,
    seen: Difference,
    unwanted: Collection[str],
    folders: Collection[str],
) -> Spare:
    """Remove what is not wanted, so that no old file is where a folder has to be, or other way."""
    found = seen.of(noted)
    other_folders = {path[:-1] for path in seen.others if path.endswith("/")}
    gone = (found.folders.keys() | other_folders).difference(folders)
    for folder in sorted(gone):
        if (root / folder).is_dir():  # else it went with the one above it
            shutil.rmtree(root / folder)
    unwanted = {*unwanted, *(path for path in seen.others if not path.endswith("/"))}
    for path in unwanted:
        with suppress(FileNotFoundError, NotADirectoryError):
            (root / path).unlink()
    for folder in seen.changed.keys() - gone:
        (root / folder).chmod(FOLDER_MODE)
    changed = {parent_of(path) for path in gone | unwanted}.union(seen.changed)
    stand = {path: facts for path, facts in found.folders.items() if path not in changed}
    return Spare(root=root, files=found.files, folders=stand)
