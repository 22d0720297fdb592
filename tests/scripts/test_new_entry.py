"""New entries: whatever the title, the file is one that can be read."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.model import Entry
from plugins.entries.problems import Mistake
from scripts.new.command import new
from scripts.new.entry import find_entry, new_entry
from scripts.new.entry_text import entry_text
from tests.entries.sites import collected

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


def read(content: Path) -> tuple[Entry, ...]:
    """Return the entries of a folder, all of which must be without a problem or a warning."""
    collection = collected(content, {}, now=NOW, drafts=True)
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


@pytest.mark.parametrize("kind", Kind)
def test_what_the_comments_offer_can_be_read(tmp_path: Path, kind: Kind) -> None:
    text = entry_text(kind, "What we heard", TODAY)
    fields = [line for line in text.splitlines() if line.startswith("# ") and ": " in line]
    offered = {line for line in fields if line.split(": ")[0].removeprefix("# ").islower()}
    for line in offered - {line for line in offered if line.startswith(("# about", "# image"))}:
        text = text.replace(line, line.removeprefix("# "))
    (tmp_path / f"{kind.folder}").mkdir()
    (tmp_path / f"{kind.folder}/heard.md").write_text(text)
    assert [entry.title for entry in read(tmp_path)] == ["What we heard"]
    assert len(offered) > 1


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
    assert new_entry(tmp_path, Kind.EVENT, title, "", TODAY) == 3
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


@pytest.mark.parametrize(
    "written", ["events/walk", "events/walk.md", "content/events/walk.md", "./content/events/walk"]
)
def test_the_entry_that_a_new_one_speaks_of_is_found(tmp_path: Path, written: str) -> None:
    new_entry(tmp_path, Kind.EVENT, "Walk", "", TODAY)
    assert find_entry(tmp_path, written) == "events/walk"
    new_entry(tmp_path, Kind.POST, "After the walk", written, TODAY)
    walk = next(entry for entry in read(tmp_path) if entry.title == "Walk")
    assert [card.title for card in walk.spoken_of_in] == ["After the walk"]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [("events/wlak", "Did you mean events/walk?"), ("x", "Write folder and file")],
)
def test_an_entry_that_is_not_there_is_told(tmp_path: Path, written: str, remedy: str) -> None:
    new_entry(tmp_path, Kind.EVENT, "Walk", "", TODAY)
    with pytest.raises(Mistake) as told:
        find_entry(tmp_path, written)
    assert told.value.remedy.startswith(remedy)


def test_an_unknown_kind_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("pots", "What we heard", "", {}) == 3
    assert "Did you mean post?" in capsys.readouterr().err
