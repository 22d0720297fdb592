"""Every file of the content folder, read: the manuscripts, the shared facts, and what is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from plugins.entries.companion import Ask, ask_nobody
from plugins.entries.content_folder import Folder, look_into
from plugins.entries.ledger.lines import Ledger, read_ledger
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.readers import Asked, Readers
from plugins.entries.settings import Settings
from plugins.entries.shared_facts import Facts
from plugins.entries.store import AnyStore, Record, Unreadable, latest
from plugins.entries.word_sections import BodyWords
from plugins.entries.workers import each

# Another process has to load what reads a file before it can read the first.
_WORTH_A_PROCESS = 200
_BUNDLE = 48


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What reading gave; `unreadable` are the paths of texts that gave nothing at all.

    `digests` are those of the files that are published as they are; `read` counts the files whose
    content was not known before.
    """

    folder: Folder
    facts: Facts
    manuscripts: tuple[Manuscript, ...]
    unreadable: tuple[str, ...]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    read: int
    ledger: Ledger = Ledger()  # noqa: RUF009 - a value


def read_all(
    settings: Settings, words: BodyWords, store: AnyStore, jobs: int, ask: Ask = ask_nobody
) -> Shelf:
    """Read what has changed in the content folder since the store was written.

    `words` are what the site says within the texts of authors. Up to `jobs` processes read, or
    one that is there to `ask`; what is wrong with one file keeps no other back. Raises OSError
    where the store cannot be written.
    """
    folder = look_into(settings.content, settings.max_bytes)
    known = store.load(folder.stats)
    asked = [
        (path, known[path].digest if path in known else "")
        for path in (*folder.texts, *folder.facts, *folder.files)
        if path not in known or not known[path].stands(folder.stats[path])
    ]
    readers = Readers.of(folder.root, settings, words, store.texts())
    fresh = store.append(_read(readers, asked, jobs, ask)) if asked else []
    digests = dict(asked)
    read = sum(record.digest != digests[record.path] for record in fresh)
    shelf = _shelf(folder, latest([*known.values(), *fresh]), read)
    return replace(shelf, ledger=read_ledger(settings.content))


def _read(readers: Readers, asked: Sequence[Asked], jobs: int, ask: Ask) -> Iterable[bytes]:
    processes = min(jobs, len(asked) // _WORTH_A_PROCESS)
    if processes > 1:
        return each(readers, _bundles(asked), processes)
    return [ask(read_bundle, readers, asked)()]


def read_bundle(readers: Readers, asked: Iterable[Asked]) -> bytes:
    """Return what reading some files gave, as payload for the store."""
    return readers.start()(asked)


def _bundles(asked: Iterable[Asked]) -> Iterator[tuple[Asked, ...]]:
    remaining = iter(asked)
    while bundle := tuple(islice(remaining, _BUNDLE)):
        yield bundle


def _shelf(folder: Folder, records: Mapping[str, Record], read: int) -> Shelf:
    made = {path: records[path].made for path in (*folder.texts, *folder.facts)}
    manuscripts = tuple(one for one in made.values() if isinstance(one, Manuscript))
    unreadable = {path: one for path, one in made.items() if isinstance(one, Unreadable)}
    return Shelf(
        folder=folder,
        facts=_facts(made[path] for path in folder.facts),
        manuscripts=manuscripts,
        unreadable=tuple(path for path in folder.texts if path in unreadable),
        problems=(
            *folder.problems,
            *(problem for one in unreadable.values() for problem in one.problems),
            *(problem for one in manuscripts for problem in one.problems),
        ),
        digests={path: records[path].digest for path in folder.files},
        read=read,
    )


def _facts(made: Iterable[object]) -> Facts:
    found = [*made]
    read = [one for one in found if isinstance(one, Facts)]
    if len(read) < len(found):
        return Facts(readable=False)
    return Facts(
        venues={key: venue for one in read for key, venue in one.venues.items()},
        people={key: person for one in read for key, person in one.people.items()},
        themes={key: theme for one in read for key, theme in one.themes.items()},
        about={name: texts for one in read for name, texts in one.about.items()},
        places={name: places for one in read for name, places in one.places.items()},
    )
