"""One size of site: the sites of all tools are made, then built in turn, again and again."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmark import corpus, formats
from scripts.benchmark.measuring import measured
from scripts.benchmark.ours import PROJECT, Profile, Site
from scripts.benchmark.peers import Peer
from scripts.benchmark.results import Figures, Turn
from scripts.benchmark.scenarios import Scenario, prepare

_SEED = 2026
# What an edit costs with a tool that knows no shorter way than a full build.
_IN_EVERY_TURN = "Hugo"


class DifferentWorkError(Exception):
    """Two tools made different files from the same posts, so that their times say nothing."""


@dataclass(frozen=True, kw_only=True)
class Rounds:
    """The sites of one size in a work folder."""

    posts: int
    folder: Path
    peers: Sequence[Peer]

    @property
    def sites(self) -> tuple[Site, ...]:
        """Return our own sites."""
        return tuple(
            Site(profile=profile, folder=self.folder / profile.name.lower(), posts=self.posts)
            for profile in Profile
        )

    def set_up(self) -> Mapping[str, int]:
        """Make all sites, build each once, and return how many files each tool writes.

        Raises `DifferentWorkError`.
        """
        texts: dict[Path, formats.Format] = {}
        for peer in self.peers:
            shutil.copytree(peer.site, self._place(peer))
            texts[self._place(peer) / peer.content] = peer.text
        for site in self.sites:
            site.set_up()
            site.write_more(_SEED)
            texts[site.content] = formats.ours
        formats.write(corpus.posts(self.posts, _SEED), texts)
        return self._build_once()

    def turns(self, scenario: Scenario, site: Site, runs: int) -> Iterator[Turn]:
        """Yield the figures of so many turns, ours and then each peer's.

        One build that is not timed comes first, with an edit of its own.
        """
        for number in range(runs + 1):
            prepare(scenario, site, number)
            ours = measured(site.command, PROJECT)
            if number:
                yield Turn(
                    size=self.posts,
                    profile=site.profile,
                    scenario=scenario,
                    ours=ours,
                    peers={peer.name: self._built(peer) for peer in self._takers(scenario, site)},
                )

    def _takers(self, scenario: Scenario, site: Site) -> Iterator[Peer]:
        """Yield the peers that take turns: all with the cold build of the same outputs."""
        everyone = scenario is Scenario.COLD and site.profile is Profile.LIKE_FOR_LIKE
        yield from (peer for peer in self.peers if everyone or peer.name == _IN_EVERY_TURN)

    def _built(self, peer: Peer) -> Figures:
        shutil.rmtree(self._place(peer) / peer.output, ignore_errors=True)
        return measured(peer.command, self._place(peer))

    def _place(self, peer: Peer) -> Path:
        return self.folder / peer.name.lower()

    def _build_once(self) -> Mapping[str, int]:
        written = {}
        for site in self.sites:
            measured(site.command, PROJECT)
            written[str(site.profile)] = _files(site.output)
        for peer in self.peers:
            self._built(peer)
            written[peer.name] = _files(self._place(peer) / peer.output)
            _compare(peer.name, written[peer.name], written[Profile.LIKE_FOR_LIKE])
        return {name: len(files) for name, files in written.items()}


def _files(folder: Path) -> frozenset[str]:
    """Return the files of a site; each has one style sheet, wherever the tool puts it."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return frozenset(path.name if path.suffix == ".css" else path.as_posix() for path in paths)


def _compare(name: str, theirs: frozenset[str], ours: frozenset[str]) -> None:
    if theirs != ours:
        apart = ", ".join(sorted(theirs ^ ours)[:5])
        raise DifferentWorkError(f"{name} and we do not make the same files: {apart}")
