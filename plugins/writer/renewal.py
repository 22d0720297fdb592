"""A build that writes what differs: the spare is brought up to date with the wanted site."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.writer.manifest import FileFacts, Tree, save_manifest
from plugins.writer.spare import Spare, clear, new_spare, take_spare
from plugins.writer.standing import Standing
from plugins.writer.trees import facts_again, folder_facts, folders_of
from plugins.writer.update import Update, alike
from plugins.writer.verifying import Seen


@dataclass(frozen=True, kw_only=True)
class Renewal:
    """A build on its way: do what `update` asks for, in any process, then `commit`.

    `ready` are the facts of the files of the spare that are as the new site wants them.
    """

    update: Update
    ready: Mapping[str, FileFacts]
    spare: Spare
    folders: Collection[str]
    standing: Standing

    def commit(self, facts: Mapping[str, FileFacts]) -> None:
        """Let the new site take the place of the one before, which stays until the next build.

        `facts` are what `update` returned for each of its `missing` files, and for those of the
        `stale` ones that are kept already; the others are kept now. Raise PlaceError, KeyError
        when a missing file has not been put.
        """
        written = {path: facts[path] for path in self.update.missing}
        for path in self.update.stale:
            written[path] = facts.get(path) or self.update.keep(path)
        files = {**self.ready, **written}
        self._save_twin(files)
        folders = self.spare.folders_after(self.folders, written)
        self.standing.replace_by(self.spare.root, Tree(files, folders))

    def _save_twin(self, files: Mapping[str, FileFacts]) -> None:
        if twin := self.update.twin:
            same = {path: facts_again(twin, path, facts) for path, facts in files.items()}
            folders = {folder: folder_facts(twin, folder) for folder in self.folders}
            save_manifest(self.standing.state, twin, Tree(same, folders))


def renewal(standing: Standing, wanted: Mapping[str, str], seen: Seen) -> Renewal | None:
    """Begin to get a site of the wanted files, each with its page's fingerprint; None if it stands.

    `seen` tells what of the spare is not as noted.
    Raise PlaceError where the output holds files that are not ours, ValueError for paths that
    cannot be those of one site's files; then nothing was touched but rights put back.
    """
    standing.refuse_others(wanted)
    standing.put_rights_back()
    missing = tuple(_missing(standing.files, wanted))
    gone = any(path not in wanted for path in (*standing.noted.files, *standing.foreign))
    if not missing and not gone and standing.output.is_dir():
        return None
    return _begun(standing, wanted, missing, folders_of(wanted, missing), seen)


def _missing(live: Mapping[str, FileFacts], wanted: Mapping[str, str]) -> Iterable[str]:
    for path, fingerprint in wanted.items():
        if path not in live or live[path].fingerprint != fingerprint:
            yield path


def _begun(
    standing: Standing,
    wanted: Collection[str],
    missing: tuple[str, ...],
    folders: Collection[str],
    seen: Seen,
) -> Renewal:
    """Make the spare ready, and a twin where no site stands that could be the next spare."""
    state, live = standing.state, standing.files
    first = standing.is_empty()
    spare = new_spare(state) if first else take_spare(state, wanted, folders, seen)
    twin = new_spare(state).root if first else None
    clear(state, standing.output, spare.root, *filter(None, [twin]))
    printed = set(missing)
    kept = [path for path in wanted if path not in printed]
    ready = dict(_ready(live, spare.files, kept))
    stale = tuple(path for path in kept if path not in ready)
    update = Update(
        live=standing.output,
        spare=spare.root,
        twin=twin,
        live_facts=_some(live, (*missing, *stale)),
        spare_facts=_some(spare.files, (*missing, *stale)),
        missing=missing,
        stale=stale,
    )
    return Renewal(update=update, ready=ready, spare=spare, folders=folders, standing=standing)


def _ready(
    live: Mapping[str, FileFacts], spare: Mapping[str, FileFacts], paths: Iterable[str]
) -> Iterator[tuple[str, FileFacts]]:
    """Yield the facts of the spare's files that are like those of the site that stands."""
    for path in paths:
        facts = spare.get(path)
        if facts and alike(facts, live[path]):
            same_page = facts.fingerprint == live[path].fingerprint
            yield path, facts if same_page else facts._replace(fingerprint=live[path].fingerprint)


def _some(facts: Mapping[str, FileFacts], paths: Iterable[str]) -> dict[str, FileFacts]:
    return {path: facts[path] for path in paths if path in facts}
