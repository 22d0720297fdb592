"""One build, from settings to a site: gather all, check all, then write all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from plugins.entries.pages import Page
from plugins.entries.texts import StoreError
from plugins.run.gathering import (
    PROJECT,
    Build,
    Door,
    Ready,
    collected,
    gather,
    prepare,
    print_pages,
    read,
    store_aside,
    store_of,
)
from plugins.run.outcome import Outcome, warnings
from plugins.run.published import not_noted, note
from plugins.run.record import Record, forget
from plugins.run.telling import tell
from plugins.writer.building import Put
from plugins.writer.manifest import FileFacts, load_manifest, state_of
from plugins.writer.place import Place
from plugins.writer.publication import Publication, publication
from plugins.writer.update import Update
from plugins.writer.verifying import Seen, look


def build_site(raw: Mapping[str, Any], door: Door) -> None:
    """Check the content and, unless that is all, put a new site in the place of the old one.

    Raises what `told` tells people of.
    """
    build = prepare(raw, door)
    ready, outcome = _check(build) if build.options.check else _publish(build)
    published = ready.plan.collection, ready.plan.paths, build.settings
    lacking = not_noted(*published) if build.options.check else ()
    for line in (*warnings(ready.plan, build.settings), *lacking):
        tell(line)
    if build.options.timings:
        print(build.stages.told())
    print(f"{outcome.told(check=build.options.check)}; {build.stages.seconds:.2f} s.")


def _check(build: Build) -> tuple[Ready, Outcome]:
    """Do all that a build does, but write nothing; a page that stands is not printed again."""
    state = state_of(build.settings.output)
    try:
        return _check_with(build, state)
    except StoreError:
        # It is damaged, and for the next build to throw away: read all without it.
        with tempfile.TemporaryDirectory() as empty:
            return _check_with(build, Path(empty))


def _check_with(build: Build, state: Path) -> tuple[Ready, Outcome]:
    with tempfile.TemporaryDirectory() as aside:
        shelf = read(build, store_aside(build, state, Path(aside)))
        ready = gather(build, collected(build, shelf), None)
        stands = load_manifest(state, build.settings.output).files
        pages = _unlike(ready, stands)
        print_pages(build, ready, pages, _nothing)
    return ready, _outcome(ready, len(pages), stands)


def _publish(build: Build) -> tuple[Ready, Outcome]:
    settings = build.settings
    place = Place(
        output=settings.output,
        sources=(settings.content, settings.theme, PROJECT / "plugins"),
        keep=(PROJECT, Path(os.path.expanduser("~"))),  # noqa: PTH111 - Path.home may fail
    )
    with publication(place, tell=tell) as site:
        try:
            return _renew(build, site)
        except StoreError:
            # It was damaged in a way that shows only when a text is taken out of it.
            store_of(build, site.state).clear()
            return _renew(build, site)


def _renew(build: Build, site: Publication) -> tuple[Ready, Outcome]:
    """Bring the site up to date and note what it was made from, for the quick look."""
    shelf = read(build, store_of(build, site.state))
    looking = build.door.ask(look, site.state, *site.trees())
    collection = collected(build, shelf)
    del shelf  # printing needs no manuscripts, and there may be very many
    ready = gather(build, collection, site.state)
    if build.door.hear:
        outcome = _print_in_hearing(build, ready, site)
    else:
        outcome = _print(build, ready, site, looking())
    if build.options.publish:
        # First, or after a stop right here the quick look would find nothing left to do.
        note(ready.plan.collection, ready.plan.paths, build.settings)
    if build.door.asked and build.inputs is not None:
        with suppress(OSError):  # then the next build has to look closer, and that is all
            _record(build, ready, outcome).save(site.state)
    return ready, outcome


def _print(build: Build, ready: Ready, site: Publication, seen: Seen) -> Outcome:
    """Print the pages that are not as they were, and put the new site in place."""
    renewal = site.renewal(ready.fingerprints, seen)
    if renewal is None:
        return _outcome(ready, 0, {})
    forget(site.state)
    missing = set(renewal.update.missing)
    pages = [page for page in ready.plan.pages if page.path in missing]
    into = _Into(update=renewal.update, fingerprints=ready.fingerprints)
    facts = dict(print_pages(build, ready, pages, into))
    with build.stages.stage("put in place"):
        renewal.commit(facts)
    return _outcome(ready, len(pages), renewal.standing.noted.files)


@dataclass(frozen=True, kw_only=True)
class _Into:
    """Puts printed pages into the new site, in whichever process they are printed."""

    update: Update
    fingerprints: Mapping[str, str]

    def __call__(self, page: Page, content: BinaryIO) -> tuple[str, FileFacts]:
        return page.path, self.update.put(page.path, self.fingerprints[page.path], content)


def _print_in_hearing(build: Build, ready: Ready, site: Publication) -> Outcome:
    """Print all pages within a run of Pelican's own, whose plugins write into the site too."""
    assert build.door.hear
    forget(site.state)
    fresh = site.fresh_site(ready.plan.paths)

    def print_all(put: Put[None]) -> None:
        print_pages(build, ready, ready.plan.pages, put)

    build.door.hear(ready.plan, print_all, fresh.update)
    fresh.commit()
    return _outcome(ready, len(ready.plan.pages), fresh.standing.noted.files)


def _nothing(_page: Page, _content: BinaryIO) -> None:
    """Take a page for a run that writes nothing."""


def _unlike(ready: Ready, stands: Mapping[str, FileFacts]) -> list[Page]:
    """Return the pages that are made of something else than those that stand."""
    made_of = ready.fingerprints
    return [
        page
        for page in ready.plan.pages
        if page.path not in stands or stands[page.path].fingerprint != made_of[page.path]
    ]


def _outcome(ready: Ready, printed: int, before: Mapping[str, FileFacts]) -> Outcome:
    return Outcome(
        read=ready.plan.collection.read,
        printed=printed,
        unchanged=len(ready.plan.pages) - printed,
        removed=len(before.keys() - ready.plan.paths),
        held_back=ready.plan.collection.held_back,
    )


def _record(build: Build, ready: Ready, outcome: Outcome) -> Record:
    return Record(
        asked=build.door.asked,
        roots=build.roots,
        inputs=build.inputs or {},
        since=build.options.now,
        until=ready.plan.collection.next_change,
        told=tuple(warnings(ready.plan, build.settings)),
        closing=outcome.told_again(),
    )
