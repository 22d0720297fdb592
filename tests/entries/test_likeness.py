import pytest

from plugins.entries.likeness import Names

MANY = [
    f"posts/{number:05}-of-the-minutes-of-{number * 7919 % 10007:05}.md" for number in range(9999)
]
KNOWN = Names([*MANY, "posts/a-walk-to-the-mill.md", "images/town-hall.jpg", "events/über-uns.md"])


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("posts/a-walk-to-the-mil.md", "posts/a-walk-to-the-mill.md"),
        ("posts/A-Walk-to-the-Mill.md", "posts/a-walk-to-the-mill.md"),
        ("posts/a_walk_to_the_mill.md", "posts/a-walk-to-the-mill.md"),
        ("posts/wlak-to-the-mill.md", "posts/a-walk-to-the-mill.md"),
        ("post/a-walk-to-the-mill.md", "posts/a-walk-to-the-mill.md"),
        ("a-walk-to-the-mill.md", "posts/a-walk-to-the-mill.md"),
        ("posts/a-walk-to-the-mill", "posts/a-walk-to-the-mill.md"),
        ("images/town-hall.png", "images/town-hall.jpg"),
        ("image/town-hal.jpg", "images/town-hall.jpg"),
        ("events/uber-uns.md", "events/über-uns.md"),
        ("posts/00042-of-teh-minutes.md", MANY[42]),
        (MANY[4321].replace("minutes", "minuets"), MANY[4321]),
        (MANY[4321].replace("-of-", "-on-", 1), MANY[4321]),
        ("something/else", ""),
        ("", ""),
    ],
)
def test_an_ordinary_mistake_is_seen_through_among_ten_thousand_names(
    written: str, known: str
) -> None:
    assert KNOWN.nearest(written) == known
