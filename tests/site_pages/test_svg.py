import base64
import io

import pytest
from PIL import ExifTags, Image

from plugins.entries.problems import Mistake
from plugins.site_pages.svg import clean_svg

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
BOMB = '<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
)


def drawing(inside: str, attributes: str = "") -> bytes:
    return f"<svg {NAMESPACES} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>evil()</script>",
        "<SCRIPT>evil()</SCRIPT>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg">evil()</x:script>',
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">evil()</x:script>',
        '<rect onclick="evil()" onload="evil()"/>',
        '<a href="javascript:evil()"><text>x</text></a>',
        '<a xlink:href="javascript:evil()"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">evil()</p></foreignObject>',
        '<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:evil()"/>',
        '<use href="data:image/svg+xml,evil()"/>',
        '<image href="data:text/html,evil()"/>',
        "<handler>evil()</handler>",
        "<metadata>evil()</metadata>",
        "<!-- evil() -->",
    ],
)
def test_what_could_act_is_removed(inside: str) -> None:
    assert b"evil" not in clean_svg(drawing(inside))


def test_a_handler_on_the_root_is_removed() -> None:
    assert b"evil" not in clean_svg(drawing("", 'onload="evil()"'))


@pytest.mark.parametrize("target", ["href", "onclick", "xlink:href"])
def test_an_animation_cannot_reach_an_address_or_a_handler(target: str) -> None:
    cleaned = clean_svg(drawing(f'<set attributeName="{target}" to="javascript:x"/>'))
    assert b"attributeName" not in cleaned


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://other.example/a.png"/>',
        '<image xlink:href="//other.example/a.png"/>',
        '<use href="https://other.example/a.svg#x"/>',
        '<rect fill="url(https://other.example/a)"/>',
        '<rect style="fill:url(//other.example/a)"/>',
        "<style>@import 'https://other.example/a.css';</style>",
        "<style>.a{fill:url('https://other.example/a')}</style>",
        '<a href="https://other.example/"/>',
    ],
)
def test_nothing_is_fetched_from_elsewhere(inside: str) -> None:
    assert b"other.example" not in clean_svg(drawing(inside))


@pytest.mark.parametrize(
    "part",
    [
        "<title>Town hall</title>",
        "<desc>Its tower</desc>",
        '<stop offset="0" stop-color="red"/>',
        '<clipPath id="a"/>',
        '<linearGradient href="#a" id="b"/>',
        '<use href="#a"/>',
        '<rect class="tower" fill="url(#a)" transform="scale(2)"/>',
        '<g aria-hidden="true" aria-label="x" role="img"/>',
        "<style>.tower{fill:red}</style>",
        '<image href="data:image/gif;base64,R0lGODlh"/>',
        "<text>São – é</text>",
    ],
)
def test_what_is_drawn_and_said_stays(part: str) -> None:
    assert part.encode() in clean_svg(drawing(part))


@pytest.mark.parametrize(
    "attribute", ['viewBox="0 0 8 8"', 'role="img"', 'aria-labelledby="t d"', 'lang="en"']
)
def test_the_root_keeps_its_size_and_its_name(attribute: str) -> None:
    assert attribute.encode() in clean_svg(drawing("", attribute))


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16"])
def test_any_declared_encoding_becomes_utf_8(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><svg {NAMESPACES}><title>é</title></svg>'
    assert "<title>é</title>".encode() in clean_svg(text.encode(encoding))


def test_entities_of_the_drawing_are_written_out() -> None:
    declared = b'<!DOCTYPE svg [<!ENTITY hall "Town hall">]>'
    cleaned = clean_svg(declared + drawing("<title>&hall;</title>"))
    assert b"<title>Town hall</title>" in cleaned
    assert b"ENTITY" not in cleaned


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<svg",
        b"<svg><g></svg>",
        b"<html><p>x</p></html>",
        drawing("<text>&nbsp;</text>"),
        drawing("<g>" * 100 + "</g>" * 100),
        drawing("<g>" * 1_000_000),
        f"<!DOCTYPE svg [{BOMB}]>".encode() + drawing("<text>&a9;</text>"),
    ],
)
def test_what_cannot_be_read_as_svg_is_told(data: bytes) -> None:
    with pytest.raises(Mistake, match="cannot be read as an SVG drawing") as told:
        clean_svg(data)
    assert "plain SVG" in told.value.remedy


def test_an_entity_cannot_bring_in_a_file() -> None:
    declared = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert b"<text>[]</text>" in clean_svg(declared + drawing("<text>[&a;]</text>"))


def test_a_drawing_with_prefixed_tags_is_told() -> None:
    data = b'<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>'
    with pytest.raises(Mistake, match="prefix"):
        clean_svg(data)


def photograph() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (53.0, 28.0, 46.5)})
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_a_photograph_in_a_drawing_loses_its_position() -> None:
    before = base64.b64encode(photograph())
    cleaned = clean_svg(drawing(f'<image href="data:image/jpeg;base64,{before.decode()}"/>'))
    after = base64.b64decode(cleaned.split(b"base64,")[1].split(b'"')[0])
    with Image.open(io.BytesIO(after)) as image:
        assert dict(image.getexif().get_ifd(ExifTags.IFD.GPSInfo)) == {}
    assert len(after) == len(photograph())


@pytest.mark.parametrize("content", ["AAAA", "A", "%0A"])
def test_an_unreadable_photograph_in_a_drawing_is_told(content: str) -> None:
    with pytest.raises(Mistake, match="picture"):
        clean_svg(drawing(f'<image href="data:image/png;base64,{content}"/>'))


def test_cleaning_is_the_same_each_time() -> None:
    data = drawing('<g b="1" a="2" class="x" id="y"/><style>.a{fill:red}</style>')
    assert clean_svg(data) == clean_svg(data)
    assert clean_svg(clean_svg(data)) == clean_svg(data)
