"""Which files in an output folder this site made, so that those of others are never lost."""

from collections.abc import Collection, Iterable
from pathlib import Path

from plugins.writer.manifest import Tree
from plugins.writer.place import PlaceError
from plugins.writer.records import load_lines, save_lines

_KIND = "paths 1"


def refuse_others(
    output: Path, state: Path, noted: Tree, foreign: Collection[str], wanted: Collection[str]
) -> None:
    """Raise PlaceError if one of the `foreign` files, which no sound manifest lists, is not ours.

    When the output's own manifest is sound, all of them are foreign. Else the output is a copy,
    or the manifest was damaged: then those are ours that an earlier build, or this one, has.
    """
    known: set[str] = set()
    if foreign and not noted.folders and _was_here(state):
        known = {*load_lines(_record(state), _KIND), *wanted}
    if others := sorted(set(foreign) - known):
        raise PlaceError(
            f"{output} holds files that this site did not make, such as {others[0]}.",
            "Move what the site should hold into content/documents/, then empty the folder, "
            "or name another with --output.",
        )


def save_paths(state: Path, paths: Iterable[str]) -> None:
    """Note, apart from the manifests, which files are ours before and after an exchange."""
    save_lines(_record(state), _KIND, paths)


def _record(state: Path) -> Path:
    return state / "paths"


def _was_here(state: Path) -> bool:
    """Tell whether a build of this site, or of an earlier version's, has left something."""
    return any(next(state.glob(name), None) for name in ("paths", "*.manifest", "*.json"))
