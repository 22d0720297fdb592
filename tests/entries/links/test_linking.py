from collections.abc import Iterator
from dataclasses import replace

import pytest

from plugins.entries.links.linking import AddressBook, attached
from plugins.entries.problems import Mistake

BOOK = AddressBook(
    entries={
        "posts/walk.md": "/2016/10/walk/",
        "posts/two words.md": "/2016/10/two-words/",
        "events/meeting.md": "/events/meeting/",
        "pages/caf\u00e9.md": "/caf\u00e9/",
    },
    unpublished={"posts/draft.md": "a draft"},
    files={"images/map.png": "/images/map.png", "documents/a b.pdf": "/documents/a%20b.pdf"},
    anchors={
        "events/meeting.md": frozenset({"who-came", "caf\u00e9"}),
        "posts/walk.md": frozenset(),
    },
    paths={
        "/2016/10/walk/": "posts/walk.md",
        "/events/meeting/": "events/meeting.md",
        "/2016/10/draft/": "posts/draft.md",
    },
    size_of={"images/map.png": 20, "documents/a b.pdf": 10}.__getitem__,
)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("walk.md", "/2016/10/walk/"),
        ("./walk.md", "/2016/10/walk/"),
        ("../posts/walk.md", "/2016/10/walk/"),
        ("/posts/walk.md", "/2016/10/walk/"),
        ("two%20words.md", "/2016/10/two-words/"),
        ("two words.md", "/2016/10/two-words/"),
        ("../events/meeting.md#who-came", "/events/meeting/#who-came"),
        ("../events/meeting.md#caf%C3%A9", "/events/meeting/#caf%C3%A9"),
        ("../events/meeting.md?a=b#who-came", "/events/meeting/?a=b#who-came"),
        ("../pages/cafe\u0301.md", "/caf\u00e9/"),
        ("{filename}../events/meeting.md", "/events/meeting/"),
        ("{filename}/events/meeting.md", "/events/meeting/"),
        ("|filename|walk.md", "/2016/10/walk/"),
        ("{static}/images/map.png", "/images/map.png"),
        ("{attach}../images/map.png", "/images/map.png"),
        ("../images/map.png", "/images/map.png"),
        ("/images/map.png", "/images/map.png"),
        ("../documents/a%20b.pdf#page=2", "/documents/a%20b.pdf#page=2"),
        ("/events/meeting/", "/events/meeting/"),
        ("/events/meeting/#who-came", "/events/meeting/#who-came"),
        ("/tags/design/?a=b#c", "/tags/design/?a=b#c"),
    ],
)
def test_a_link_leads_to_the_entry_or_the_file(written: str, address: str) -> None:
    assert BOOK.follow(written, "posts/walk.md") == address


@pytest.mark.parametrize(
    ("written", "message", "remedy"),
    [
        ("wlak.md", "no file `wlak.md`", "Did you mean `walk.md`?"),
        ("../events/meting.md", "no file", "Did you mean `../events/meeting.md`?"),
        ("events/meeting.md", "no file", "Did you mean `../events/meeting.md`?"),
        ("../../secret.md", "no file", "path from this file"),
        ("nothing-like-it.txt", "no file", "path from this file"),
        ("draft.md", "posts/walk.md links to posts/draft.md, which is a draft", "Publish"),
        ("/2016/10/draft/", "posts/walk.md links to posts/draft.md, which is a draft", "Publish"),
        ("../events/meeting.md#who-come", "has nothing with the id", "Did you mean `#who-came`?"),
        ("/events/meeting/#zzz", "has nothing with the id", "Leave out `#zzz`."),
        ("walk.md#x", "has nothing with the id", "Leave out"),
        ("{tag}design", "not read here", "Write an address"),
        ("{index}", "not read here", "Write an address"),
        ("{author}ada", "not read here", "Write an address"),
        ("|category|news", "not read here", "Write an address"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(written: str, message: str, remedy: str) -> None:
    with pytest.raises(Mistake) as caught:
        BOOK.follow(written, "posts/walk.md")
    assert message in caught.value.message
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("events/meeting", "events/meeting.md"),
        ("events/meeting.md", "events/meeting.md"),
        ("walk", "posts/walk.md"),
        ("../events/meeting.md", "events/meeting.md"),
        ("/events/meeting/", "events/meeting.md"),
        ("/events/meeting", "events/meeting.md"),
        ("/Events/Meeting/", "events/meeting.md"),
        ("posts/draft", "posts/draft.md"),
        ("/2016/10/draft/", "posts/draft.md"),
    ],
)
def test_a_reference_names_an_entry_published_or_not(written: str, path: str) -> None:
    assert BOOK.entry(written, "posts/walk.md") == path


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("events/meting", "Did you mean `events/meeting`?"),
        ("something/else", "Write folder and file"),
        ("images/map.png", "Write folder and file"),
    ],
)
def test_a_reference_to_no_entry_is_told(written: str, remedy: str) -> None:
    with pytest.raises(Mistake) as caught:
        BOOK.entry(written, "posts/walk.md")
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("{attach}plan.pdf", "posts/plan.pdf"),
        ("|attach|../documents/a%20b.pdf", "documents/a b.pdf"),
        ("{attach}/images/map.png#a", "images/map.png"),
        ("{static}plan.pdf", ""),
        ("plan.pdf", ""),
    ],
)
def test_an_attached_file_is_named_from_the_text_on(written: str, path: str) -> None:
    assert attached(written, "posts/walk.md") == path


class Counted(dict[str, str]):
    """Counts how often all that it holds is gone through."""

    rounds = 0

    def __iter__(self) -> Iterator[str]:
        self.rounds += 1
        return super().__iter__()


def test_many_broken_links_go_through_all_that_can_be_linked_to_only_once() -> None:
    book = replace(BOOK, entries=Counted(BOOK.entries))
    for number in range(10):
        for follow in (book.follow, book.entry):
            with pytest.raises(Mistake):
                follow(f"wlak-{number}.md", "posts/walk.md")
    assert isinstance(book.entries, Counted)
    assert book.entries.rounds == 2  # once each for links and for references


@pytest.mark.parametrize("written", ["../documents/a b.pdf", "../documents/a%20b.pdf"])
def test_a_field_names_a_file_as_it_is_or_as_in_a_link(written: str) -> None:
    assert BOOK.file(written, "consultations/a.md") == "documents/a b.pdf"


@pytest.mark.parametrize(
    "written",
    ["/documents/c.pdf", "../posts/walk.md", "../documents/a-b.pdf", "", "/2016/10/walk/"],
)
def test_a_field_that_names_no_file_is_told(written: str) -> None:
    with pytest.raises(Mistake):
        BOOK.file(written, "consultations/a.md")
