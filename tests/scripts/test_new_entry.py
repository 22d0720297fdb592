"""New entries: whatever the title, the file is one that can be read."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.vocabulary import ConsultationState, Kind
from plugins.entries.model import Consultation, Entry, Event
from scripts.new.command import new
from scripts.new.entry import new_entry
from scripts.new.entry_text import NewEntry, entry_text
from scripts.new.known import Spoken, find_entry
from tests.entries.sites import collected, manuscript, text, write

TODAY = date(2026, 11, 3)
NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
TITLES = [
    "What we heard",
    "Redesigning: what we heard",
    "#NotWestminster",
    "\"Quoted\", then 'quoted' \\ and more: # not a comment",
    "- a hyphen first",
    "👩‍💻 works in the open 🎉",
    "Beth glywson ni yng Nghaerdydd – ŵ ŷ",
    "私たちが聞いたこと",
    "!?…",
    "👍",
    "2043",
    "yes",
    "a" * 300,
    "many words " * 30,
    "a tab\tand\na line\x00\x1b",
    "../../etc/passwd",
    ".hidden~",
]


def read(content: Path, now: datetime = NOW) -> tuple[Entry, ...]:
    """Return the entries of a folder, all of which must be without a problem or a warning."""
    collection = collected(content, {}, now=now, drafts=True)
    assert collection.warnings == ()
    return collection.entries


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", Kind)
def test_a_new_file_can_be_read_whatever_its_title(tmp_path: Path, kind: Kind, title: str) -> None:
    assert new_entry(tmp_path, kind, title, "", TODAY) == 0
    (entry,) = read(tmp_path)
    assert entry.title == " ".join(title.replace("\x00\x1b", "").split())
    assert entry.status == "draft"
    assert [path.parent for path in tmp_path.rglob("*.md")] == [tmp_path / kind.folder]


def uncommented(text: str) -> str:
    """Return a file with all that it offers taken as written, but for what leads to a file."""
    offered = re.sub(r"^#(?!about|image)(?=[a-z_]+:|  )", "", text, flags=re.MULTILINE)
    assert offered != text
    return offered


@pytest.mark.parametrize("day", [TODAY, date(2026, 12, 31), date(2028, 2, 29)])
@pytest.mark.parametrize("kind", Kind)
def test_what_the_comments_offer_can_be_read_as_a_whole(
    tmp_path: Path, kind: Kind, day: date
) -> None:
    new = NewEntry(kind=kind, title="What we heard", today=day)
    write(tmp_path, {f"{kind.folder}/heard.md": uncommented(entry_text(new))})
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert [entry.title for entry in read(tmp_path, now)] == ["What we heard"]


def test_an_event_shows_what_one_can_say(tmp_path: Path) -> None:
    text = uncommented(
        entry_text(NewEntry(kind=Kind.EVENT, title="Walk", today=TODAY, venue="hall"))
    )
    write(tmp_path, {"venues.yaml": "hall:\n  name: The hall\n", "events/walk.md": text})
    (event,) = read(tmp_path)
    assert isinstance(event, Event)
    (held,) = event.occurrences
    assert isinstance(held.starts, PartialDate)
    assert isinstance(held.ends, PartialDate)
    assert (held.starts.iso[:16], held.ends.iso[:16]) == ("2026-12-01T10:00", "2026-12-01T12:30")
    assert held.where
    assert held.where.key == "hall"
    assert held.online
    assert held.booking
    assert held.repeats
    assert event.changes[0].what == "cancelled"
    assert len(text.splitlines()) < 50


def test_a_consultation_shows_what_one_can_say(tmp_path: Path) -> None:
    text = uncommented(entry_text(NewEntry(kind=Kind.CONSULTATION, title="Bench", today=TODAY)))
    write(tmp_path, {"consultations/bench.md": text})
    (asked,) = read(tmp_path)
    assert isinstance(asked, Consultation)
    dates = (asked.opens, asked.closes, asked.due)
    assert [getattr(one, "iso", one) for one in dates] == ["2026-11-03", "2026-12-29", "2027-03-23"]
    assert asked.ways.offline
    assert asked.contact
    assert asked.scope.inside
    assert asked.questions
    assert asked.documents
    assert asked.held_by
    assert asked.areas
    assert len(text.splitlines()) < 50


def test_a_new_consultation_can_be_published_as_it_is(tmp_path: Path) -> None:
    assert new_entry(tmp_path, Kind.CONSULTATION, "Bench", "", TODAY) == 0
    file = tmp_path / "consultations/bench.md"
    file.write_text(file.read_text().replace("status: draft\n", ""))
    collection = collected(tmp_path, {}, now=NOW)
    assert collection.warnings == ()
    assert [one.state for one in collection.consultations] == [ConsultationState.OPEN]


def test_an_event_is_announced_before_it_begins(tmp_path: Path) -> None:
    new_entry(tmp_path, Kind.EVENT, "Walk", "", TODAY)
    file = tmp_path / "events/walk.md"
    file.write_text(file.read_text().replace("status: draft\n", ""))
    the_day_before = NOW - timedelta(days=1)
    assert collected(tmp_path, {}, now=the_day_before).held_back == ("events/walk.md",)
    assert [entry.title for entry in collected(tmp_path, {}, now=NOW).events] == ["Walk"]


@pytest.mark.parametrize(
    ("venues", "key"),
    [
        ("# Ours\nhall:\n  name: The hall\nmill:\n  name: The mill\n", "hall"),
        ("", "Town Hall, Honiton"),
        ("# None yet\n", "Town Hall, Honiton"),
        ("- hall\n", "Town Hall, Honiton"),
        ("hall: [\n", "Town Hall, Honiton"),
    ],
)
def test_the_place_that_an_event_offers_is_one_of_the_site(
    tmp_path: Path, venues: str, key: str
) -> None:
    write(tmp_path, {"venues.yaml": venues})
    new_entry(tmp_path, Kind.EVENT, "Walk", "", TODAY)
    assert f"#where: {key}\n" in (tmp_path / "events/walk.md").read_text()


def test_it_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_entry(tmp_path, Kind.POST, "What we heard", "", TODAY)
    said = capsys.readouterr().out
    assert "posts/what-we-heard.md.\n" in said
    assert "python3 run.py serve" in said


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "posts/what-we-heard.md"
    file.parent.mkdir()
    file.write_text("mine")
    assert new_entry(tmp_path, Kind.POST, "What we HEARD", "", TODAY) == 3
    assert "what-we-heard.md already" in capsys.readouterr().err
    assert file.read_text() == "mine"


@pytest.mark.parametrize("title", ["", "  ", "\x00\n"])
def test_a_title_there_must_be(
    tmp_path: Path, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new_entry(tmp_path, Kind.EVENT, title, "", TODAY) == 2
    assert "no title" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", [kind.folder for kind in Kind])
def test_a_page_does_not_take_the_address_of_a_list(tmp_path: Path, folder: str) -> None:
    new_entry(tmp_path, Kind.PAGE, folder.title(), "", TODAY)
    assert [path.stem for path in tmp_path.rglob("*.md")] == [f"{folder}-page"]


def test_a_folder_that_is_a_file_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").write_text("")
    assert new_entry(tmp_path / "content", Kind.POST, "Heard", "", TODAY) == 3
    assert "cannot be written" in capsys.readouterr().err


WALK = text("starts: 2016-11-07\ntags: [open, 'a: b', \"c, d\"]\nsummary: A: b")


@pytest.mark.parametrize(
    "written", ["events/walk", "events/walk.md", "content/events/walk.md", "./content/events/walk"]
)
def test_the_entry_that_a_new_one_speaks_of_is_found(tmp_path: Path, written: str) -> None:
    write(tmp_path, {"events/walk.md": WALK})
    assert find_entry(tmp_path, written).name == "events/walk"
    new_entry(tmp_path, Kind.POST, "After the walk", written, TODAY)
    walk = next(entry for entry in read(tmp_path) if entry.title == "A walk")
    assert [card.title for card in walk.spoken_of_in] == ["After the walk"]


@pytest.mark.parametrize("kind", Kind)
def test_what_speaks_of_an_entry_can_be_read_with_all_that_it_offers(
    tmp_path: Path, kind: Kind
) -> None:
    write(tmp_path, {"events/walk.md": WALK})
    new_entry(tmp_path, kind, "After", "events/walk", TODAY)
    file = tmp_path / kind.folder / "after.md"
    read(tmp_path)
    file.write_text(uncommented(file.read_text()))
    after = next(entry for entry in read(tmp_path) if entry.title == "After")
    assert [card.title for card in after.about] == ["A walk"]


def test_a_reflection_proposes_the_title_and_the_tags_of_its_event(tmp_path: Path) -> None:
    write(tmp_path, {"events/walk.md": WALK})
    assert new_entry(tmp_path, Kind.POST, "", "events/walk", TODAY) == 0
    file = manuscript((tmp_path / "posts/after-a-walk.md").read_text())
    assert file.fields.title == "After A walk"
    assert file.fields.tags == ("open", "a: b", "c, d")


def test_a_reflection_asks_its_author_in_notes_that_readers_do_not_see(tmp_path: Path) -> None:
    write(tmp_path, {"events/walk.md": WALK})
    new_entry(tmp_path, Kind.POST, "After", "events/walk", TODAY)
    written = (tmp_path / "posts/after.md").read_text()
    questions = re.findall(r"<!-- (\w.*?\?)", written)
    assert len(questions) == 5
    shown = "".join(manuscript(written).text.parts())
    assert not any(question in shown for question in questions)


@pytest.mark.parametrize(
    "unreadable",
    [b"\xff", b"---\ntitle: A walk\ntags: [\n---\n", b"---\ntags: [x]\n---\n", b"", b"Words."],
)
def test_of_an_entry_that_cannot_be_read_nothing_is_proposed(
    tmp_path: Path, unreadable: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"events/walk.md": unreadable})
    assert find_entry(tmp_path, "events/walk") == Spoken(name="events/walk")
    assert new_entry(tmp_path, Kind.POST, "", "events/walk", TODAY) == 2
    assert "no title" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("events/wlak", "Did you mean events/walk?"),
        ("posts/walk", "Did you mean events/walk?"),
        ("walk", "Did you mean events/walk?"),
        ("x", "Write folder and file, such as events/plan."),
    ],
)
def test_an_entry_that_is_not_there_is_told(
    tmp_path: Path, written: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"events/walk.md": WALK})
    assert new_entry(tmp_path, Kind.POST, "After", written, TODAY) == 2
    assert capsys.readouterr().err == f"There is no entry {written}.\n    {remedy}\n"
    assert list(tmp_path.rglob("*.md")) == [tmp_path / "events/walk.md"]


@pytest.mark.parametrize(
    ("what", "remedy"), [("pots", "Did you mean post?"), ("zzzz", "Name one of"), ("", "such as")]
)
def test_an_unknown_kind_is_told(
    what: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(what, "What we heard", "", {}) == 2
    assert remedy in capsys.readouterr().err
