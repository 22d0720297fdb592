from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.entries.pages import Page
from plugins.tag_index.parts import Parts
from plugins.tag_index.theme_pages import theme_pages
from plugins.tag_index.used import used_themes
from plugins.writer.fingerprints import Fingerprints
from plugins.writer.site import site_of
from tests.entries.sites import collected, event, settings, text
from tests.theme.printing import THEME, words


def pages(folder: Path, files: Mapping[str, str]) -> dict[str, Page]:
    collection = collected(folder, files)
    made = theme_pages(used_themes(collection), collection, settings(DEFAULT_PAGINATION=3))
    return {page.path: page for page in made}


def mills(folder: Path, files: Mapping[str, str]) -> Mapping[str, Any]:
    return pages(folder, files)["themes/mills/index.html"].shows


def titles(parts: Parts) -> dict[str, list[str]]:
    return {
        name: [card.address.strip("/").rpartition("/")[2] for card in getattr(parts, name)]
        for name in parts.__struct_fields__
        if getattr(parts, name)
    }


def test_each_theme_has_a_folder_below_themes(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("tags: ['C', 'C++', 'C#', '../', '.', '???', 'a/b', 'a b']")}
    assert list(pages(tmp_path, files)) == [
        "themes/dot/index.html",
        "themes/dot-dot-slash/index.html",
        "themes/question-mark-question-mark-question-mark/index.html",
        "themes/a-b/index.html",
        "themes/a-slash-b/index.html",
        "themes/c/index.html",
        "themes/c-sharp/index.html",
        "themes/c-plus-plus/index.html",
    ]


def test_what_is_ahead_comes_first_and_what_is_over_last(tmp_path: Path) -> None:
    files = {
        "posts/a.md": text("tags: mills"),
        "posts/b.md": text("tags: rivers"),
        "events/next.md": text("tags: mills\nstarts: 2026-08-01"),
        "events/soon.md": text("tags: mills\nstarts: 2026-07-02"),
        "events/over.md": event("tags: mills"),
        "consultations/open.md": text("tags: mills\ncloses: 2026-12-01\nrespond: Write to us."),
        "consultations/closed.md": text("tags: mills\ncloses: 2016-12-01"),
    }
    made = pages(tmp_path, files)
    first = made["themes/mills/index.html"].shows["parts"]
    second = made["themes/mills/page/2/index.html"].shows["parts"]
    assert titles(first) == {"events": ["soon", "next"], "consultations": ["open"]}
    assert titles(second) == {
        "posts": ["a"],
        "past_events": ["over"],
        "past_consultations": ["closed"],
    }


def test_the_first_page_alone_tells_what_is_near_a_theme(tmp_path: Path) -> None:
    files = {
        **{f"posts/{number}.md": text("tags: mills, rivers") for number in range(4)},
        "posts/other.md": text(),
    }
    made = pages(tmp_path, files)
    (near,) = made["themes/mills/index.html"].shows["related"]
    assert (near.theme.name, near.shared) == ("rivers", 4)
    assert made["themes/mills/page/2/index.html"].shows["related"] == ()


def test_who_writes_on_a_theme_is_named_but_for_the_author_of_the_site(tmp_path: Path) -> None:
    files = {
        "posts/a.md": text("tags: mills\nauthors: ada, Bryn"),
        "posts/b.md": text("tags: mills\nauthors: Bryn"),
        "posts/c.md": text("tags: mills"),
        "people.yaml": "ada:\n  name: Ada\n",
    }
    writers = mills(tmp_path, files)["writers"]
    assert [(one.person.name, one.person.address, one.entries) for one in writers] == [
        ("Bryn", "", 2),
        ("Ada", "/people/ada/", 1),
    ]


def test_a_theme_of_events_leads_to_its_calendar(tmp_path: Path) -> None:
    post = {"posts/walk.md": text("tags: mills")}
    assert mills(tmp_path / "a", post)["calendar"] == ""
    both = post | {"events/walk.md": event("tags: mills")}
    assert mills(tmp_path / "b", both)["calendar"] == "/themes/mills/calendar.ics"


def prints(folder: Path, files: Mapping[str, str]) -> dict[str, str]:
    site = site_of(settings(THEME=str(THEME)), words(), (), versioned=False)
    known = Fingerprints(code=b"", site=site, templates={})
    return {path: known.of(page) for path, page in pages(folder, files).items()}


def test_an_edited_body_changes_no_page_of_a_theme(tmp_path: Path) -> None:
    files = {f"posts/{number}.md": text("tags: mills\nsummary: So.") for number in range(5)}
    before = prints(tmp_path, files)
    edited = {"posts/3.md": text("tags: mills\nsummary: So.", "Other words.")}
    assert prints(tmp_path, files | edited) == before
    titled = {"posts/3.md": text("tags: mills\nsummary: Thus.")}
    assert prints(tmp_path, files | titled) != before
