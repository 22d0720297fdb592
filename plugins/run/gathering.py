"""What a build is made from, and all the pages that come of it: nothing is written yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment

from plugins.entries.collecting import collect
from plugins.entries.collection import Collection
from plugins.entries.companion import Ask, ask_nobody
from plugins.entries.pages import Page
from plugins.entries.readers import reading_key, zone_file, zone_rules
from plugins.entries.settings import Settings, read_settings
from plugins.entries.shelf import Shelf, read_all
from plugins.entries.store import AnyStore, ReadOnlyStore, Store
from plugins.entries.words import Words, body_words
from plugins.entries.workers import FORKS
from plugins.run.code import code_digest, code_roots
from plugins.run.options import Options, read_options
from plugins.run.plan import Feature, Plan, plan
from plugins.run.progress import progress
from plugins.run.quick_look import Glance
from plugins.run.record import Inputs, look_at
from plugins.run.timing import Stages
from plugins.writer.building import Press, Printing, Put, print_all
from plugins.writer.fingerprints import Fingerprints, digest_of
from plugins.writer.manifest import state_of
from plugins.writer.site import site_of, words_of
from plugins.writer.templates import read_templates
from plugins.writer.update import Update

PROJECT = Path(__file__).resolve().parents[2]

PrintAll = Callable[[Put[None]], None]
Hear = Callable[[Plan, PrintAll, Update], None]


@dataclass(frozen=True, kw_only=True)
class Door:
    """Which way a build came in: by our own command, or by Pelican.

    `features` give the pages; `asked` says what was asked for, "" if only Pelican knows. The
    environment of templates is made from `outer`, where that is given. `hear` prints all pages
    for plugins that wait for each. `seen` is what a look at the disk told just before, `ask`
    leads to another process, if there is one. `store` is one that was read ahead.
    """

    features: Sequence[Feature]
    asked: str = ""
    seen: Glance = Glance(None)  # noqa: RUF009 - a value
    ask: Ask = ask_nobody
    store: Store | None = None
    outer: Environment | None = None
    hear: Hear | None = None


@dataclass(frozen=True, kw_only=True)
class Build:
    """What one build is made from; `code` stands for our code, the libraries, Python and zone.

    `inputs` are the files in `roots`, as the disk described them before any was read.
    """

    door: Door
    settings: Settings
    options: Options
    words: Words
    code: bytes
    roots: tuple[str, ...]
    inputs: Inputs | None
    stages: Stages


@dataclass(frozen=True, kw_only=True)
class Ready:
    """All pages, checked; by path what each is made of; and what they are printed with."""

    plan: Plan
    fingerprints: Mapping[str, str]
    press: Press


def prepare(raw: Mapping[str, Any], door: Door) -> Build:
    """Return what a build is made from by Pelican's settings; raise `SettingsError`."""
    stages = Stages()
    settings = read_settings(raw)
    made_by = code_roots(PROJECT, raw.get("SETTINGS"), door.features)
    zone = settings.zone.key
    rules = filter(None, [zone_file(zone)])
    roots = tuple(map(str, (settings.content, settings.theme, *made_by, *rules)))
    return Build(
        door=door,
        settings=settings,
        options=read_options(raw, datetime.now(UTC), settings.zone),
        words=words_of(settings.theme),
        code=digest_of((code_digest(made_by), zone_rules(zone))),
        roots=roots,
        inputs=door.seen.inputs if door.seen.roots == roots else look_at(roots),
        stages=stages,
    )


def read(build: Build, store: AnyStore) -> Shelf:
    """Read the content folder, as far as it has changed since the store was written."""
    words = body_words(build.words)
    with build.stages.stage("read"):
        return read_all(build.settings, words, store, build.options.jobs, build.door.ask)


def collected(build: Build, shelf: Shelf) -> Collection:
    """Return all entries as they stand now."""
    with build.stages.stage("collect"):
        return collect(shelf, build.settings, build.options.now, drafts=build.options.drafts)


def gather(build: Build, collection: Collection, memory: Path | None) -> Ready:
    """Ask the features for all pages, and see what each is made of.

    `memory` is a folder that keeps what is known of templates. Raises `ContentError` with all
    that is wrong.
    """
    with build.stages.stage("plan"):
        planned = plan(
            collection,
            build.settings,
            build.door.features,
            strict=build.options.strict,
            publishing=build.options.publish,
        )
    with build.stages.stage("compare"):
        press = _press(build, planned, memory)
        templates = press.templates.digests()
        prints = Fingerprints(code=build.code, site=press.site, templates=templates)
        made_of = {page.path: prints.of(page) for page in planned.pages}
    return Ready(plan=planned, fingerprints=made_of, press=press)


def store_of(build: Build, state: Path) -> Store:
    """Return the store of what was read, in the folder `state`."""
    store, ahead = Store(state, _store_key(build, state)), build.door.store
    same = ahead and (ahead.folder, ahead.key) == (store.folder, store.key)
    return ahead if ahead and same else store


def store_ahead(raw: Mapping[str, Any], door: Door) -> Store:
    """Return the store that a build will want, with its records at hand; raise as it would."""
    build = prepare(raw, door)
    store = store_of(build, state_of(build.settings.output))
    store.read_ahead()
    return store


def store_aside(build: Build, state: Path, aside: Path) -> ReadOnlyStore:
    """Return the same store to be left alone: what is read now goes to the folder `aside`."""
    return ReadOnlyStore(state, _store_key(build, state), aside)


def _store_key(build: Build, state: Path) -> bytes:
    return reading_key(build.settings, body_words(build.words), state, build.code.hex())


def print_pages(build: Build, ready: Ready, pages: Sequence[Page], put: Put[Any]) -> list[Any]:
    """Print pages and return what `put` gave for each; raise `ContentError`, `ThemeProblem`."""
    content = build.settings.content
    printing = Printing(pages=pages, press=ready.press, put=put, content=content)
    # What hears of each page must do so in this process, and only a forked one knows `outer`.
    alone = build.door.hear or (build.door.outer and not FORKS)
    jobs = 1 if alone else build.options.jobs
    with build.stages.stage("print"), progress(len(pages), build.stages.seconds) as advance:
        return list(print_all(printing, jobs, advance))


def _press(build: Build, planned: Plan, memory: Path | None) -> Press:
    settings = build.settings
    site = site_of(settings, build.words, planned.paths, versioned=build.options.versioned)
    known = memory and memory / "templates"
    env = build.door.outer or Environment()  # noqa: S701 - it only reads templates
    return Press(
        templates=read_templates(settings.theme / "templates", env, known),
        site=site,
        base=build.code + digest_of(site),
        compiled=memory and memory / "compiled",
        outer=build.door.outer,
    )
