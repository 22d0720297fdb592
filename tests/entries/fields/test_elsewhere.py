import pytest

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.vocabulary import Status
from tests.entries.sites import event, manuscript, messages, text


def fields(data: str, path: str = "posts/walk.md") -> CommonFields:
    read = manuscript(data, path)
    assert messages(read) == []
    return read.fields


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ("author: Ada", "authors", ("Ada",)),
        ("description: We walked.", "summary", "We walked."),
        ("excerpt: We walked.", "summary", "We walked."),
        ("permalink: /old-walk/", "url", "/old-walk/"),
        ("keywords: walks, mills", "tags", ("walks", "mills")),
        ("category: walks", "tags", ("walks",)),
        ("draft: true", "status", Status.DRAFT),
        ("draft: Yes", "status", Status.DRAFT),
        ("draft: false", "status", Status.PUBLISHED),
        ("license: CC0", "licence", "CC0"),
    ],
)
def test_names_from_elsewhere_are_read_as_ours(written: str, name: str, value: object) -> None:
    assert getattr(fields(text(written)), name) == value


def test_a_last_change_is_read_as_modified() -> None:
    modified = fields(text("lastmod: 2016-11-01")).modified
    assert modified is not None
    assert modified.iso == "2016-11-01"


def test_an_event_may_have_a_start_an_end_and_a_location() -> None:
    written = text("start: 7 May 2026, 10am\nend: 12:30\nlocation: Honiton")
    read = manuscript(written, "events/walk.md")
    fields = read.fields
    assert messages(read) == []
    assert isinstance(fields, EventFields)
    assert isinstance(fields.starts, PartialDate)
    assert isinstance(fields.ends, PartialDate)
    assert fields.starts.iso == "2026-05-07T10:00+01:00"
    assert fields.ends.iso == "2026-05-07T12:30+01:00"
    assert fields.where == ("Honiton",)


def test_categories_and_tags_are_tags_together() -> None:
    assert fields(text("tags: walks, mills\ncategory: news")).tags == ("walks", "mills", "news")
    assert fields(text("category: news\ntags: [walks]")).tags == ("news", "walks")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("author: Ada\nauthors: Grace", "`authors` says the same thing as `author`"),
        ("summary: One.\nexcerpt: Two.", "`excerpt` says the same thing as `summary`"),
        ("status: draft\ndraft: true", "`draft` says the same thing as `status`"),
    ],
)
def test_one_thing_said_by_two_names_is_told(written: str, message: str) -> None:
    (told,) = messages(manuscript(text(written)))
    assert told.startswith(message)


@pytest.mark.parametrize("value", ["maybe", "[true]"])
def test_a_draft_is_one_or_not(value: str) -> None:
    assert len(messages(manuscript(text(f"draft: {value}")))) == 1


def test_a_mistake_under_a_name_from_elsewhere_is_told_where_it_stands() -> None:
    (problem,) = manuscript(event("end: 5 May 2016"), "events/walk.md").problems
    assert (problem.line, problem.column) == (5, 6)
