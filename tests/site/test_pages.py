"""What readers find on the pages of a built site."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.conftest import Read

ROOT = "/blog"
SCRIPTS = [f"{ROOT}/theme/js/{name}.js" for name in ("states", "deadlines")]
WALK = "/2026/03/first-walk/"


def words(tag: Tag | None) -> str:
    assert tag
    return " ".join(tag.get_text(" ").split())


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def ids(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix()


def test_every_page_has_one_heading_a_title_and_a_language(site: Path) -> None:
    for path in pages(site):
        page = BeautifulSoup(path.read_text(), "html.parser")
        assert len(page.find_all("h1")) == 1, path
        assert words(page.title), path
        assert page.select("html[lang='en-GB']"), path
        assert len(page.find_all("main")) == 1, path


def test_headings_never_skip_a_level(site: Path) -> None:
    for path in pages(site):
        page = BeautifulSoup(path.read_text(), "html.parser")
        levels = [int(str(tag.name)[1]) for tag in page.find_all(["h1", "h2", "h3", "h4"])]
        steps = [after - before for before, after in pairwise(levels)]
        assert max(steps, default=0) <= 1, path


def test_no_page_holds_an_inline_style_script_or_handler(site: Path) -> None:
    for path in pages(site):
        page = BeautifulSoup(path.read_text(), "html.parser")
        assert not page.find_all("style"), path
        run = page.select("script:not([type='application/ld+json'])")
        assert [str(tag["src"]).partition("?")[0] for tag in run] in ([], SCRIPTS), path
        names = {name for tag in page.select("*") for name in tag.attrs}
        assert not {name for name in names if name == "style" or name.startswith("on")}, path


def test_every_address_on_the_site_is_there_and_below_its_root(site: Path) -> None:
    missing = []
    for path in pages(site):
        page = BeautifulSoup(path.read_text(), "html.parser")
        for tag in page.find_all(["a", "link", "img", "script"]):
            address = str(tag.get("href") or tag.get("src") or "")
            here = f"https://example.org{ROOT}/{ids(site, path).removesuffix('index.html')}"
            parts = urlsplit(urljoin(here, address))
            if parts.netloc != "example.org":
                continue
            inside = parts.path.removeprefix(f"{ROOT}/")
            file = site / (f"{inside}index.html" if parts.path.endswith("/") else inside)
            if not parts.path.startswith(f"{ROOT}/") or not file.is_file():
                missing.append((ids(site, path), address))
    assert missing == []


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for path in pages(site):
        page = BeautifulSoup(path.read_text(), "html.parser")
        found = [tag["id"] for tag in page.find_all(id=True)]
        assert len(found) == len(set(found)), path


def test_markdown_means_what_its_author_meant(read: Read) -> None:
    prose = read(WALK).select_one(".prose")
    assert prose
    assert "#OpenStreets is what we called it, and 2015. A year nobody forgot." in words(prose)
    assert "a “closed” sign – on a library…" in words(prose.find("ol"))
    assert prose.find("span", string='"never curl these quotes"')
    assert prose.find("a", href="https://example.net/streets")
    assert prose.find("table")


def test_links_to_files_lead_to_their_addresses(read: Read) -> None:
    prose = read(WALK).select_one(".prose")
    assert prose
    links = [str(tag["href"]) for tag in prose.find_all("a")]
    assert f"{ROOT}/events/reading-day/#when-we-meet" in links
    assert f"{ROOT}/documents/streets.csv" in links
    assert prose.find("img", src=f"{ROOT}/images/map.svg")


def test_an_entry_tells_what_its_front_matter_says(read: Read) -> None:
    page = words(read(WALK).main)
    for told in (
        'First walk: what "open" meant to us',
        "2 March 2026",
        "The library team",
        "Updated 9 March 2026",
        "The second walk has a date.",
        "A map of the walk",
        "Tell us which street to walk next.",
        "Working together",
    ):
        assert told in page


@pytest.mark.parametrize(
    ("address", "place"),
    [("/2008/05/y-daith/", "h1"), ("/posts/page/2/", "h2"), ("/2026/04/second-walk/", "a")],
)
def test_a_title_in_another_language_says_so(read: Read, address: str, place: str) -> None:
    assert words(read(address).select_one(f'{place}[lang="cy"]')) == "Y daith gyntaf"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (".ask p", "Pa stryd nesaf?"),
        (".promises span", "Map o'r daith"),
        (".note span", "Mae dyddiad newydd."),
        ("figcaption span", "Y stryd gyntaf"),
        (".prose", "Cerddon ni ar hyd yr afon."),
    ],
)
def test_all_that_an_entry_says_is_in_its_language(read: Read, place: str, said: str) -> None:
    assert words(read("/2008/05/y-daith/").select_one(f'{place}[lang="cy"]')) == said


def test_a_promise_leads_to_what_kept_it(read: Read) -> None:
    assert read(WALK).select_one(f'.promises a[href="{ROOT}/2026/04/second-walk/"]')


def test_an_entry_and_what_it_speaks_of_lead_to_each_other(read: Read) -> None:
    event = read("/events/reading-day/")
    assert event.find("h2", string="Reflections")
    assert event.find("a", href=f"{ROOT}{WALK}")
    assert read(WALK).find("a", href=f"{ROOT}/events/reading-day/")


def test_a_page_shows_no_more_of_a_date_than_is_known(read: Read) -> None:
    page = read("/2009/long-ago/")
    assert "about 2009" in words(page.main)
    assert [time["datetime"] for time in page.find_all("time")] == ["2009"]


def test_an_entrys_own_licence_stands_in_its_footer_and_metadata(read: Read) -> None:
    page = read(WALK)
    url = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert page.find("link", rel="license", href=url)
    assert page.select_one(f'.site-footer a[rel~="license"][href="{url}"]')


@pytest.mark.parametrize("title", ["Unfinished", "For us alone", "Next year", "Kept quiet"])
def test_what_is_not_published_is_in_no_list(site: Path, title: str) -> None:
    holding = [ids(site, path) for path in pages(site) if title in path.read_text()]
    assert holding == (["2026/04/kept-quiet/index.html"] if title == "Kept quiet" else [])


def test_a_hidden_entry_asks_not_to_be_indexed(read: Read) -> None:
    assert read("/2026/04/kept-quiet/").find("meta", attrs={"name": "robots", "content": "noindex"})


@pytest.mark.parametrize("address", ["/walks/two/", "/old/second/"])
def test_an_older_address_leads_on(read: Read, address: str) -> None:
    page = read(address)
    assert page.find("meta", content=f"0; url={ROOT}/2026/04/second-walk/")
    assert page.find(
        "link", rel="canonical", href=f"https://example.org{ROOT}/2026/04/second-walk/"
    )


def test_an_event_tells_when_and_where_each_time(read: Read) -> None:
    assert "10am to 12:30pm on Saturday 9 May 2026" in words(read("/events/reading-day/").main)
    rooms = read("/events/three-rooms/")
    for room in ("North Room, Upper Town", "South Room, Lower Town", "The Barge, On the Canal"):
        assert room in words(rooms.main)
    assert {time["datetime"] for time in rooms.select(".occurrence time")} == {"2025-11-07"}
    assert "30 December 2026 to 2 January 2027" in words(read("/events/winter-school/").main)


def test_what_is_cancelled_is_told_wherever_it_is_listed(read: Read) -> None:
    walks = read("/events/evening-walks/")
    assert words(walks.select_one(".changes li")) == (
        "Cancelled: 6pm on Tuesday 19 May 2026 The river is too high. Announced 1 May 2026"
    )
    assert "every Tuesday, until 26 May 2026" in words(walks.select_one(".occurrence"))
    month = [words(tag) for tag in read("/calendar/2026/05/").select(".month a")]
    assert month.count("Cancelled: Evening walks") == 1
    assert month.count("Evening walks") == 3
    pages = (read("/events/"), read("/events/page/2/"))
    listed = [words(tag) for page in pages for tag in page.select(".agenda-item")]
    assert any("Cancelled: Evening walks Cancelled, announced 1 May 2026" in one for one in listed)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("open", "Open until 11:59pm on Tuesday 30 June 2026"),
        ("closed", "Closed at 11:59pm on Friday 28 February 2025"),
        ("forthcoming", "1 September 2026"),
        ("unknown", "We do not know when this opened or closed"),
    ],
)
def test_a_consultation_tells_its_state_with_its_date(read: Read, name: str, told: str) -> None:
    assert told in words(read(f"/consultations/{name}/").main)


def test_home_shows_the_latest_posts_events_ahead_and_open_consultations(read: Read) -> None:
    page = read("/")
    titles = [words(tag) for tag in page.find_all("h3")]
    assert titles == [
        "What should the mill become?",
        "Evening walks",
        "Reading day",
        "Winter school",
        "Second walk",
        'First walk: what "open" meant to us',
        "Long ago",
        "Y daith gyntaf",
    ]


def test_lists_are_paged_and_each_page_leads_to_its_neighbours(read: Read) -> None:
    first, second = read("/posts/"), read("/posts/page/2/")
    assert first.find("a", href=f"{ROOT}/posts/page/2/")
    assert second.find("a", href=f"{ROOT}/posts/")
    assert words(second.h1) != words(first.h1)


def test_a_drawing_loses_its_script(site: Path) -> None:
    drawing = (site / "images/map.svg").read_text()
    assert "<script" not in drawing
    assert 'viewBox="0 0 120 40"' in drawing


def test_the_themes_files_have_an_address_for_each_content(read: Read) -> None:
    sheets = [str(tag["href"]) for tag in read("/").find_all("link", rel="stylesheet")]
    assert sheets
    assert all(sheet.startswith(f"{ROOT}/theme/css/") and "?v=" in sheet for sheet in sheets)
