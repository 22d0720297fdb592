import pickle

import pytest

from plugins.entries.problems import ContentError, Mistake, Problem, nearest
from plugins.entries.rendering.limits import RenderingError
from plugins.entries.texts import StoreError
from plugins.writer.place import PlaceError
from plugins.writer.site import ThemeProblem


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("scr", "src"),
        ("al", "alt"),
        ("tag", "tags"),
        ("titel", "title"),
        ("sumary", "summary"),
        ("Draft", "draft"),
        ("held-by", "held_by"),
        ("licnece", "licence"),
        ("organizer", "organisers"),
        ("category", "categories"),
        ("twon-hall", "town-hall"),
        ("events/meting", "events/meeting"),
        ("../images/hall.png", "../images/hall.jpg"),
        ("posts/a-walk-to-the-mil.md", "posts/a-walk-to-the-mill.md"),
        ("/2016/10/wlak/", "/2016/10/walk/"),
    ],
)
def test_a_name_that_is_hardly_different_is_near(written: str, known: str) -> None:
    assert nearest(written, [known, "something-else-altogether"]) == known
    assert nearest(known, [written]) == written


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("id", "in"),
        ("by", "in"),
        ("where", "when"),
        ("name", "note"),
        ("post", "page"),
        ("ref", "src"),
        ("exeter-hall", "exeter-central"),
        ("posts/walk.md", "posts/mill.md"),
        ("images/a.png", "images/b.jpg"),
        ("/2016/10/plan/", "/2016/10/walk/"),
        ("", "in"),
        ("…", "in"),
    ],
)
def test_a_name_that_has_little_in_common_is_not_near(written: str, known: str) -> None:
    assert nearest(written, [known]) == ""
    assert nearest(known, [written]) == ""


def test_of_several_names_the_nearest_is_told_and_of_equals_the_first_by_alphabet() -> None:
    assert nearest("start", ["starter", "starts"]) == "starts"
    assert nearest("hall", ["halt", "hale"]) == nearest("hall", ["hale", "halt"]) == "hale"
    assert nearest("hall", []) == ""


def test_a_problem_is_told_in_two_lines_with_its_place() -> None:
    problem = Problem(path="posts/a.md", line=3, column=7, message="No.", remedy="Yes.")
    assert problem.told("content/") == "content/posts/a.md:3:7: No.\n    Yes."
    assert problem.as_warning().told() == "posts/a.md:3:7: warning: No.\n    Yes."


def test_problems_come_sorted_by_place() -> None:
    one = Problem(path="a.md", line=2, message="No.", remedy="Yes.")
    other = Problem(path="a.md", line=1, message="Oh.", remedy="Yes.")
    assert ContentError([one, other]).problems == (other, one)


@pytest.mark.parametrize(
    "error",
    [
        Mistake("It is wrong.", "Mend it."),
        RenderingError("It is wrong.", "Mend it.", line=3),
        ContentError([Problem(path="a.md", message="It is wrong.", remedy="Mend it.")]),
        PlaceError("It is wrong.", "Mend it."),
        ThemeProblem("It is wrong."),
        StoreError("It is gone."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_is_told_in_another_process_is_told_here(error: Exception) -> None:
    here = pickle.loads(pickle.dumps(error))
    assert (type(here), str(here), vars(here)) == (type(error), str(error), vars(error))
