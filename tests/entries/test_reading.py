import pytest

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.vocabulary import Kind, Unstated
from plugins.entries.problems import ContentError, Problem
from plugins.entries.reading import kind_of
from tests.entries.sites import event, manuscript, messages, text


def refused(data: str | bytes, path: str = "posts/walk.md") -> Problem:
    with pytest.raises(ContentError) as caught:
        manuscript(data, path)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("posts/walk.md", Kind.POST),
        ("events/walk.md", Kind.EVENT),
        ("events/2016/walk.md", Kind.EVENT),
        ("consultations/walk.md", Kind.CONSULTATION),
        ("pages/walk.md", Kind.PAGE),
        ("walk.md", Kind.POST),
        ("notes/events/walk.md", Kind.POST),
    ],
)
def test_the_first_folder_says_the_kind(path: str, kind: Kind) -> None:
    assert kind_of(path) is kind


def test_a_page_needs_no_date() -> None:
    assert manuscript("---\ntitle: About\n---\n\nWords.\n", "pages/about.md").problems == ()


def test_pelicans_header_is_read() -> None:
    header = (
        "Title: A walk: the first\nDate: 2016-10-31 10:20\nModified: 2016-11-01 9:05\n"
        "Category: Walks\nTags: mills, rivers\nAuthors: Ada; Grace\nSlug: first-walk\n"
        "Summary: We walked.\nLang: en\nStatus: draft\nSave_as: old/walk.html\n\nWords.\n"
    )
    read = manuscript(header)
    fields = read.fields
    assert messages(read) == []
    assert (fields.title, fields.slug, fields.url) == (
        "A walk: the first",
        "first-walk",
        "/old/walk.html",
    )
    assert fields.tags == ("Walks", "mills", "rivers")
    assert fields.authors == ("Ada", "Grace")
    assert isinstance(fields.date, PartialDate)
    assert isinstance(fields.modified, PartialDate)
    assert fields.date.iso == "2016-10-31T10:20+00:00"
    assert fields.modified.iso == "2016-11-01T09:05+00:00"


def test_other_keys_of_pelicans_header_are_warnings() -> None:
    read = manuscript("Title: A walk\nDate: 2016-10-31\nTemplate: wide\n\nWords.\n")
    (problem,) = read.problems
    assert problem.warning
    assert (problem.line, problem.column) == (3, 1)


@pytest.mark.parametrize("data", ["", "\n", "Words.\n", "# A walk\n\nWords.\n", "---\n---\nWords."])
def test_a_file_that_says_nothing_of_itself_is_one_problem(data: str) -> None:
    assert refused(data).message == "This file does not say what it is: it has no front matter."


def test_a_file_that_is_not_utf8_is_told_where() -> None:
    problem = refused("---\ntitle: A café\n---\n".encode("latin-1"))
    assert (problem.line, problem.column) == (2, 13)


@pytest.mark.parametrize("path", ["posts/a.md", "events/a.md", "consultations/a.md"])
def test_all_but_pages_need_a_date(path: str) -> None:
    (message,) = messages(
        manuscript(
            "---\ntitle: A walk\nstarts: 2016-11-07\n---\n"
            if "ev" in path
            else "---\ntitle: A walk\n---\n",
            path,
        )
    )
    assert "has no `date`" in message


def test_what_is_wrong_in_a_file_is_told_all_at_once() -> None:
    written = text("summry: x\nstatus: publised", "[a](#when)\n\n# One\n\n### Three", date="")
    assert len(messages(manuscript(written))) == 4


def test_a_field_with_a_mistake_hides_no_contradiction_between_others() -> None:
    read = manuscript(event("ends: 2016-11-06\nlayout: wide"), "events/a.md")
    assert [problem.line for problem in read.problems] == [6, 5]


@pytest.mark.parametrize(
    "fields",
    ["starts: soon\nends: 2016-11-06", "start_s: 2016-11-07", "occurrences: [{starts: soon}]"],
)
def test_a_field_with_a_mistake_is_not_missed_a_second_time(fields: str) -> None:
    assert len(messages(manuscript(text(fields), "events/a.md"))) == 1


def test_what_can_be_read_of_a_file_with_mistakes_is_kept() -> None:
    read = manuscript(text("status: publised\ntags: walks"))
    assert read.fields.tags == ("walks",)
    assert read.lost == {"status"}


@pytest.mark.parametrize(
    "written",
    [
        "opens: 2026-06-02\ncloses: 2026-06-01",
        "closes: 2016-10-30",
        "closes: 2016-09",
        "opens: 2 June 2026, 10am\ncloses: 2 June 2026, 9am",
    ],
)
def test_a_consultation_that_closes_before_it_opens_is_told(written: str) -> None:
    (message,) = messages(manuscript(text(written), "consultations/a.md"))
    assert message.startswith("This closes (")


@pytest.mark.parametrize(
    "written",
    [
        "opens: 2026-06-01\ncloses: 2026-06-01",
        "opens: 2 June 2026, 10am\ncloses: 2 June 2026",
        "opens: unknown\ncloses: 2010-01-01",
        "closes: ongoing",
        "",
    ],
)
def test_a_consultation_may_close_on_the_day_it_opens_or_never(written: str) -> None:
    assert messages(manuscript(text(written), "consultations/a.md")) == []


def test_a_consultation_that_does_not_say_when_it_closes_is_unknown() -> None:
    fields = manuscript(text(), "consultations/a.md").fields
    assert isinstance(fields, ConsultationFields)
    assert fields.closes is Unstated.UNKNOWN


def test_an_end_may_be_a_time_on_the_day_of_the_start() -> None:
    fields = manuscript(text("starts: 7 May 2026, 10am\nends: 12:30"), "events/a.md").fields
    assert isinstance(fields, EventFields)
    assert isinstance(fields.ends, PartialDate)
    assert fields.ends.iso == "2026-05-07T12:30+01:00"


def test_problems_of_a_body_stand_at_their_lines_of_the_file() -> None:
    (problem,) = manuscript(text("", "Words.\n\n![](a.png)")).problems
    assert problem.warning
    assert (problem.line, problem.column) == (8, 5)
