from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from plugins.entries.texts import Body, StoreError, Text, Texts
from tests.entries.bodies import body

PARTS = ('<p><a href="', '">One</a> and <a href="', '">two</a>, “both” 🙂</p>')


def kept(folder: Path) -> tuple[Path, list[Text]]:
    """Return three texts and the file that they are in."""
    texts = Texts(str(folder / "texts"))
    return folder / "texts", [texts.keep(["first"]), texts.keep(PARTS), texts.keep(["last"])]


def test_a_text_is_read_as_it_was_kept(tmp_path: Path) -> None:
    _, (first, text, last) = kept(tmp_path)
    assert (first.parts(), text.parts(), last.parts()) == (("first",), PARTS, ("last",))


@pytest.mark.parametrize("place", ["", "/blog", "https://example.org/blog"])
def test_a_body_is_html_for_the_place_that_the_site_lives_at(tmp_path: Path, place: str) -> None:
    _, (_, text, _) = kept(tmp_path)
    made = Body(text=text, addresses=("/one/", "/two/?a&b"))
    assert made.html(place) == (
        f'<p><a href="{place}/one/">One</a> and '
        f'<a href="{place}/two/?a&amp;b">two</a>, “both” 🙂</p>'
    )


def test_texts_are_the_same_wherever_they_lie() -> None:
    assert body("<p>A</p>") == body("<p>A</p>")
    assert body("<p>A</p>") != body("<p>B</p>")
    assert len({body("<p>A</p>").text, body("<p>A</p>").text}) == 1


def test_a_text_whose_file_is_gone_is_an_error(tmp_path: Path) -> None:
    file, (_, text, _) = kept(tmp_path)
    file.unlink()
    with pytest.raises(StoreError):
        text.parts()


def test_a_text_is_read_whole_or_not_at_all(tmp_path: Path, count: Callable[[int], int]) -> None:
    file, (_, text, _) = kept(tmp_path)
    whole, random = file.read_bytes(), Random(2)
    for _ in range(count(1000)):
        data = bytearray(whole)
        data[text.offset + random.randrange(text.length)] ^= 1 << random.randrange(8)
        cut = random.randrange(text.offset + text.length)
        file.write_bytes(
            random.choice([bytes(data), whole[:cut], b"", random.randbytes(len(whole))])
        )
        with pytest.raises(StoreError):
            text.parts()
