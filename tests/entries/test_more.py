from collections.abc import Mapping
from pathlib import Path

from tests.entries.sites import collected, event, text

# What makes a theme a common one.
COMMON = {
    f"posts/common-{n}.md": text(f"tags: common\nslug: common-{n}", date=f"20{10 + n % 9}-01-01")
    for n in range(40)
}


def more(folder: Path, files: Mapping[str, str], of: str) -> list[str]:
    """Return the names of the entries that are shown on the page of one."""
    collection = collected(folder, files)
    address = next(one.address for one in collection.entries if one.source == f"{of}.md")
    return [card.address.strip("/").rpartition("/")[2] for card in collection.more[address]]


def test_a_rare_theme_in_common_counts_for_more_than_common_ones(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: common, rare"),
        "posts/near.md": text("tags: rare", date="2011"),
        **COMMON,
    }
    assert more(tmp_path, files, "posts/walk")[0] == "near"


def test_what_links_to_an_entry_is_shown_and_what_it_links_to(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("", "See [it](plan.md#words).", date="2015"),
        "posts/plan.md": text("", "# Words", date="2014"),
        "posts/other.md": text(),
    }
    assert more(tmp_path, files, "posts/plan") == ["walk"]
    assert more(tmp_path, files, "posts/walk") == ["plan"]
    assert more(tmp_path, files, "posts/other") == []


def test_what_an_entry_names_anyway_is_not_told_again(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: mills\nabout: events/plan"),
        "events/plan.md": event("tags: mills"),
    }
    assert more(tmp_path, files, "posts/walk") == more(tmp_path, files, "events/plan") == []


def test_what_is_hidden_is_shown_nowhere(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: mills"),
        "posts/b.md": text("tags: mills\nstatus: hidden"),
    }
    assert more(tmp_path, files, "posts/walk") == []


def test_of_many_a_few_are_shown_the_newest_of_equals_first(tmp_path: Path) -> None:
    files = {f"posts/{n}.md": text("tags: mills", date=f"201{n}") for n in range(7)}
    assert more(tmp_path, files, "posts/3") == ["6", "5", "4", "2"]


def test_an_entry_on_something_else_makes_no_difference(tmp_path: Path) -> None:
    files = {f"posts/{n}.md": text(f"tags: mills, t{n % 3}", date=f"201{n}") for n in range(9)}
    before = collected(tmp_path, files).more
    after = collected(tmp_path, files | {"posts/x.md": text("tags: sea", date="2014-06")}).more
    assert {address: after[address] for address in before} == before
