"""Puts a finished site in place: a spare is brought up to date, then exchanged in one step.

Beside an output folder NAME lies `.NAME.state/` with the lock, the manifests, and the spare: the
site before the one that stands. A process may be killed at any instant: the output is then the
site before or the new one, whole. Nothing is forced to the disk (fsync), so after a power cut one
builds again.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.writer.exchange import Exchange, exchange, restore
from plugins.writer.fresh_site import FreshSite, fresh_site
from plugins.writer.leavings import remove_misplaced
from plugins.writer.lock import holding
from plugins.writer.manifest import state_of
from plugins.writer.place import Place, explained, make_folder
from plugins.writer.renewal import Renewal, renewal
from plugins.writer.spare import spares, sweep
from plugins.writer.standing import Standing, standing
from plugins.writer.verifying import Seen, look


@dataclass(frozen=True, kw_only=True)
class Publication:
    """One build's way to the output, while nobody else builds there.

    What builds leave for later ones lies in the folder `state`.
    """

    output: Path
    state: Path
    exchange: Exchange

    def trees(self) -> tuple[Path, ...]:
        """Return the roots of the site that stands and of the spare, to be looked at."""
        return (self.output, *spares(self.state))

    def renewal(self, wanted: Mapping[str, str], seen: Seen | None = None) -> Renewal | None:
        """Begin to get a site of the wanted files, each with its page's fingerprint.

        `seen` is what `look` told of the trees since this publication began, if it was asked.
        None is returned, and no file touched, if that site stands. Raise PlaceError where the
        output holds files that are not ours, ValueError for paths that cannot be those of one
        site's files.
        """
        seen = seen or look(self.state, *self.trees())
        return renewal(self._standing(seen), wanted, seen)

    def fresh_site(self, wanted: Collection[str]) -> FreshSite:
        """Begin to get a site in an empty folder, where others may write besides the wanted files.

        Raise as `renewal` does.
        """
        return fresh_site(self._standing(look(self.state, self.output)), wanted)

    def _standing(self, seen: Seen) -> Standing:
        return standing(self.output, self.state, self.exchange, seen[str(self.output)])


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
    state = state_of(output)
    with explained(output, state):
        place.check()
        make_folder(state)
        remove_misplaced(state)
        with holding(state / "lock", tell=tell):
            restore(output, aside=state / "aside")
            sweep(state)
            yield Publication(output=output, state=state, exchange=exchange)
