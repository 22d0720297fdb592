"""The site that stands in the output folder: what is known of it, and how another replaces it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE

from plugins.writer.exchange import Exchange, put_in_place
from plugins.writer.manifest import FileFacts, Tree, load_manifest, save_manifest
from plugins.writer.ours import refuse_others, save_paths
from plugins.writer.verifying import Difference


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The tree at `output`, which may be missing; what builds leave beside it lies in `state`.

    `noted` is what its manifest says, `files` what of that is true, `foreign` the files that it
    does not list, `rights` the folders with other rights than it says.
    """

    output: Path
    state: Path
    exchange: Exchange
    noted: Tree
    files: Mapping[str, FileFacts]
    foreign: Collection[str]
    rights: Collection[str]

    def refuse_others(self, wanted: Collection[str]) -> None:
        """Raise PlaceError if the output holds files that are not ours, or soon will be."""
        refuse_others(self.output, self.state, self.noted, self.foreign, wanted)

    def put_rights_back(self) -> None:
        """Give folders the rights again that the last build left them with."""
        for folder in self.rights:
            (self.output / folder).chmod(S_IMODE(self.noted.folders[folder].mode))

    def is_empty(self) -> bool:
        """Tell whether no site stands there."""
        return not self.output.is_dir() or not any(self.output.iterdir())

    def replace_by(self, spare: Path, tree: Tree) -> None:
        """Let a finished tree take the place of this one, which stays beside it."""
        save_paths(self.state, dict.fromkeys((*self.noted.files, *self.foreign, *tree.files)))
        save_manifest(self.state, spare, tree)
        put_in_place(spare, self.output, aside=self.state / "aside", exchange=self.exchange)


def standing(output: Path, state: Path, exchange: Exchange, seen: Difference) -> Standing:
    """Return what is known of the site at `output`, of which so much is not as noted."""
    noted = load_manifest(state, output)
    return Standing(
        output=output,
        state=state,
        exchange=exchange,
        noted=noted,
        files=seen.of(noted).files,
        foreign=seen.foreign,
        rights=seen.rights,
    )
