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
            return _tidied(root, noted, seen[str(root)], wanted, folders)
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
    wanted: Collection[str],
    wanted_folders: Collection[str],
) -> Spare:
    """Return a tree as a spare, once all is gone that is not wanted, or that nobody noted."""
    found = seen.of(noted)
    folders = {*found.folders, *seen.other_folders}.difference(wanted_folders)
    files = noted.files.keys() - wanted
    # First those that nobody noted: a link among them may lead to what is not ours.
    _remove_files(root, seen.other_files)
    _remove_folders(root, folders)
    _remove_files(root, files)
    for folder in seen.changed.keys() - folders:
        (root / folder).chmod(FOLDER_MODE)
    removed = (*seen.other_files, *folders, *files)
    touched = {*seen.changed, *map(parent_of, removed)}
    untouched = {path: facts for path, facts in found.folders.items() if path not in touched}
    return Spare(root=root, files=found.files, folders=untouched)


def _remove_folders(root: Path, folders: Iterable[str]) -> None:
    for folder in sorted(folders):
        if (root / folder).is_dir():  # else it went with the one above it
            shutil.rmtree(root / folder)


def _remove_files(root: Path, files: Iterable[str]) -> None:
    for path in files:
        with suppress(FileNotFoundError, NotADirectoryError):  # it went with a folder
            (root / path).unlink()
