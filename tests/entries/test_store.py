"""The store gives back what was read, or less; never anything else, whatever became of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from plugins.entries.collecting import collect
from plugins.entries.companion import companion
from plugins.entries.readers import reading_key
from plugins.entries.shelf import Shelf, read_all
from plugins.entries.store import ReadOnlyStore, Record, Store
from plugins.entries.texts import StoreError
from tests.entries.rendering.words import BODY_WORDS
from tests.entries.sites import FACTS, NOW, Files, settings, text, write

HALF_A_DAY = "starts: 7 May 2026, 10am\nends: 12:30\nwhere: hall\npartners: {lead: [A, B]}"
EVERY_WEEK = (
    "starts: 7 May 2026, 10am\nends: to be confirmed\nrepeats: FREQ=WEEKLY\nexcept: 2026-05-14\n"
    "booking: {url: https://example.org/book, full: yes}\nall_day: no\nchanges:\n"
    "  - {at: 2026-05-01, what: moved, to: hall}\n"
    "  - {at: 2026-05-02, what: rescheduled, occurrence: 2026-05-21, to: 2026-05-22 10:00}\n"
    "  - {at: 2026-05-03, what: moved online, to: https://example.org/join}\n"
)
NOTICE = (
    "opens: 2016-11-02 09:00\ncloses: 2016-11-30\nquestions: [One?, Two?]\nareas: Ashby, Barton\n"
    "respond: {email: a@example.org, phone: '101'}\ncontact: Ann\nresponse_due: unknown\n"
    "documents: {title: A map, file: ../images/a.png}\nwithdrawn: 2018\n"
    "extended: {at: 2016-11-20, from: 2016-11-30, to: 2016-12-07}\n"
    "outcome:\n  at: 2017-02\n  summary: Yes.\n  asked: '[A](../posts/a.md#head), [b](#c)'\n"
    "  did: '*All* of it.'\nask: {what: B, respond: Come., checked: 2017-01}\n"
)
FILES: Files = {
    "posts/a.md": text("tags: one, two", "[b](b.md) and ![A map](../images/a.png)\n\n## Head"),
    "posts/b.md": text("status: publised"),
    "posts/c.md": text("extra: {a: [b, c]}\nupdates: {date: 2016-11~, note: N}", "![](x.png)"),
    "posts/d.md": "Nothing is said of this.",
    "events/e.md": text(HALF_A_DAY, "Ŵords 🙂."),
    "events/h.md": text(EVERY_WEEK),
    "consultations/f.md": text("closes: ongoing\nscope: {in: A}\nask: {what: B, until: 2017}"),
    "consultations/i.md": text(NOTICE),
    "pages/g.md": text("image: ../images/a.png\npromises: [A, {what: B, by: 2017}]"),
    "images/a.png": b"A map",
    "venues.yaml": "hall:\n  name: The hall\n  geo: 50.7, -3.5\n",
    "people.yaml": "ada:\n  name: Ada\n",
}

# Reads what is in the store already, and names what was loaded that only reading needs.
UNREAD = """
import sys
from ast import literal_eval
from pathlib import Path
from plugins.entries.settings import read_settings
from plugins.entries.shelf import read_all
from plugins.entries.store import Store
from plugins.entries.word_sections import BodyWords

words = BodyWords(notes="Notes", back="{number}", table="{number}")
store = Store(Path(sys.argv[2]), b"key")
assert read_all(read_settings(literal_eval(sys.argv[1])), words, store, 1).read == 0
print(*{"markdown", "nh3", "pygments", "rapidfuzz", "yaml"} & set(sys.modules))
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with files of all kinds, some with mistakes, and an empty store beside it."""
    folder = write(tmp_path / "content", FILES)
    (tmp_path / "store").mkdir()
    return folder


def read(content: Path, *, key: bytes = b"key", aside: Path | None = None, jobs: int = 1) -> Shelf:
    folder = content.parent / "store"
    store = ReadOnlyStore(folder, key, aside) if aside else Store(folder, key)
    return read_all(settings(PATH=str(content)), BODY_WORDS, store, jobs)


def told(shelf: Shelf) -> object:
    """Return all that was read, with the texts themselves."""
    bodies = [one.text.parts() for one in shelf.manuscripts]
    made = collect(shelf, settings(), NOW, drafts=True)
    return shelf.manuscripts, bodies, shelf.facts, shelf.digests, shelf.problems, made.problems


def words_of(shelf: Shelf, key: str) -> str:
    return "".join(next(one for one in shelf.manuscripts if one.key == key).text.parts())


def record(found: os.stat_result, **changed: Any) -> Record:
    """Return the record of a file that was read three seconds after it last changed."""
    facts = {
        "size": found.st_size,
        "modified": found.st_mtime_ns,
        "changed": found.st_ctime_ns,
        "inode": found.st_ino,
        "scanned": found.st_ctime_ns + 3_000_000_000,
    }
    return Record(path="posts/a.md", digest="", **facts | changed)


def test_a_file_that_the_disk_says_is_the_same_stands(content: Path) -> None:
    found = (content / "posts/a.md").stat()
    assert record(found).stands(found)


@pytest.mark.parametrize("name", ["size", "modified", "changed", "inode", "scanned"])
def test_a_file_that_differs_in_anything_or_was_young_is_looked_into(
    content: Path, name: str
) -> None:
    found = (content / "posts/a.md").stat()
    differs = 1 if name == "inode" else found.st_ctime_ns - 1
    assert not record(found, **{name: differs}).stands(found)


@pytest.mark.parametrize(
    "changed",
    [
        {"TIMEZONE": "Europe/Dublin"},
        {"IFRAME_HOSTS": ["player.vimeo.com"]},
        {"CALENDAR_HORIZON": "2040-12-31"},
        {"code": "other"},
        {"folder": "other"},
    ],
)
def test_all_that_reading_depends_on_has_a_part_in_the_key(changed: Any) -> None:
    def key(folder: str = "store", code: str = "code", **site: Any) -> bytes:
        return reading_key(settings(**site), BODY_WORDS, Path(folder), code)

    assert key() == key(SITENAME="Another")
    assert key() != key(**changed)


def test_what_has_not_changed_is_not_read_again(content: Path) -> None:
    first, second = read(content), read(content)
    assert told(second) == told(first)
    assert (first.read, second.read) == (len(FILES), 0)


@pytest.mark.parametrize("meanwhile", ["nothing", "another build", "a broken store"])
def test_records_that_were_read_ahead_count_while_the_store_is_as_it_was(
    content: Path, meanwhile: str
) -> None:
    right = read(content)
    ahead = Store(content.parent / "store", b"key")
    ahead.read_ahead()
    if meanwhile == "another build":
        (content / "posts/a.md").write_text(text("title: Another", "Other words."))
        right = read(content)
    if meanwhile == "a broken store":
        (ahead.folder / "store").write_bytes(b"")
    shelf = read_all(settings(PATH=str(content)), BODY_WORDS, ahead, 1)
    assert told(shelf) == told(right)
    assert (shelf.read == 0) is (meanwhile != "a broken store")


def test_what_has_changed_is_read_again_though_its_size_and_time_are_as_before(
    content: Path,
) -> None:
    read(content)
    file = content / "posts/a.md"
    found = file.stat()
    file.write_text(file.read_text("utf-8").replace("Head", "Tail"), "utf-8")
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
    shelf = read(content)
    assert shelf.read == 1
    assert "Tail" in words_of(shelf, "posts/a")


@pytest.mark.parametrize("path", FILES)
def test_a_file_may_go_and_come_back(content: Path, path: str) -> None:
    before = told(read(content))
    (content / path).rename(content / "away")
    assert told(read(content)) != before
    (content / "away").rename(content / path)
    assert told(read(content)) == before


def test_a_store_of_another_key_is_read_anew(content: Path) -> None:
    before = told(read(content))
    shelf = read(content, key=b"other")
    assert (shelf.read, told(shelf)) == (len(FILES), before)
    assert read(content).read == len(FILES)


def test_another_process_may_read_what_is_asked_of_it(content: Path) -> None:
    site = settings(PATH=str(content))
    read(content)
    (content / "posts/b.md").write_text(text(body="New."), "utf-8")
    with companion([]) as ask:
        store = Store(content.parent / "store", b"key")
        shelf = read_all(site, BODY_WORDS, store, 1, ask)
    assert shelf.read == 1
    assert "New." in words_of(shelf, "posts/b")
    assert read(content).read == 0


def test_a_store_that_is_thrown_away_is_read_anew(content: Path) -> None:
    before = told(read(content))
    Store(content.parent / "store", b"key").clear()
    shelf = read(content)
    assert (shelf.read, told(shelf)) == (len(FILES), before)


def test_what_is_read_aside_leaves_the_store_alone(content: Path, tmp_path: Path) -> None:
    read(content)
    (content / "posts/b.md").write_text(text(body="New."), "utf-8")
    before = {path: path.read_bytes() for path in (tmp_path / "store").iterdir()}
    (tmp_path / "aside").mkdir()
    aside = told(read(content, aside=tmp_path / "aside"))
    assert {path: path.read_bytes() for path in (tmp_path / "store").iterdir()} == before
    assert told(read(content)) == aside


@pytest.mark.parametrize("name", ["store", "texts.0"])
def test_a_store_that_cannot_be_read_is_done_without_aside(
    content: Path, tmp_path: Path, name: str
) -> None:
    right = told(read(content))
    (tmp_path / "store" / name).unlink()
    (tmp_path / "store" / name).mkdir()
    (tmp_path / "store/texts.1").symlink_to("nowhere")
    (tmp_path / "aside").mkdir()
    assert told(read(content, aside=tmp_path / "aside")) == right


def test_a_store_does_not_grow_with_each_edit(content: Path) -> None:
    for number in range(40):
        write(content, {"posts/b.md": text(body=f"Edit {number}. " + "Words. " * 500)})
        shelf = read(content)
    texts = content.parent.joinpath("store").glob("texts.*")
    assert sum(path.stat().st_size for path in texts) < 20_000
    assert "Edit 39." in words_of(shelf, "posts/b")


def test_many_files_are_read_by_several_processes_as_by_one(tmp_path: Path) -> None:
    files = {f"posts/{one}.md": text(body=f"[{one}]({one % 7}.md)") for one in range(420)}
    results = []
    for jobs in (1, 2):
        folder = write(tmp_path / str(jobs) / "content", files)
        (folder.parent / "store").mkdir()
        results.append((told(read(folder, jobs=jobs)), told(read(folder))))
    assert results[0] == results[1]
    assert results[0][0] == results[0][1]


def test_with_nothing_to_read_nothing_is_loaded_that_reads(content: Path) -> None:
    read(content)
    facts = {**FACTS, "PATH": str(content)}
    done = subprocess.run(
        [sys.executable, "-c", UNREAD, repr(facts), str(content.parent / "store")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.split(), done.stderr) == ([], "")


@pytest.fixture
def stored(content: Path) -> tuple[Path, object]:
    """Return the content folder, read, and what was read."""
    return content, told(read(content))


def harmed(file: Path, random: Random) -> None:
    """Do to a file what disks, people and other programs do."""
    data = bytearray(file.read_bytes())
    place = random.randrange(len(data))
    match random.randrange(7):
        case 0:
            file.write_bytes(data[:place])
        case 1:
            file.write_bytes(b"")
        case 2:
            file.unlink()
        case 3:
            file.write_bytes(random.randbytes(place))
        case 4:
            file.write_bytes(data[:place] + random.randbytes(9) + data[place:])
        case 5:
            file.write_bytes(data[:place] + bytes(len(data) - place))
        case _:
            data[place] ^= 1 << random.randrange(8)
            file.write_bytes(data)


def test_a_broken_store_never_says_anything_false(
    stored: tuple[Path, object], count: Callable[[int], int]
) -> None:
    content, right = stored
    store, copy, random = content.parent / "store", content.parent / "copy", Random(3)
    shutil.copytree(store, copy)
    for _ in range(count(1000)):
        shutil.rmtree(store)
        shutil.copytree(copy, store)
        harmed(random.choice(sorted(store.iterdir())), random)
        try:
            found = told(read(content))
        except StoreError:
            shutil.rmtree(store)
            store.mkdir()
            found = told(read(content))
        assert found == right
        assert told(read(content)) == right
        assert read(content).read == 0


def test_another_trees_texts_are_not_taken_for_ours(stored: tuple[Path, object]) -> None:
    content, right = stored
    other = write(content.parent / "other/content", {**FILES, "posts/a.md": text(body="Others.")})
    (other.parent / "store").mkdir()
    read(other)
    shutil.copy(other.parent / "store/texts.0", content.parent / "store/texts.0")
    try:
        assert told(read(content)) == right
    except StoreError:
        shutil.rmtree(content.parent / "store")
        (content.parent / "store").mkdir()
        assert told(read(content)) == right
