import io
import struct
import zlib

import pytest
from PIL import ExifTags, Image, ImageCms

from plugins.entries.problems import Mistake
from plugins.site_pages.images import without_position

FORMATS = ["JPEG", "PNG", "WEBP", "TIFF"]
GPS = ExifTags.IFD.GPSInfo
ATTRIBUTES = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="53,30N"
 exif:GPSLongitude='2,15W' exif:ISOSpeed="100"/></x:xmpmeta>"""
ELEMENTS = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>53,30N</exif:GPSLatitude>
<exif:GPSTag/><dc:title>Town hall</dc:title></x:xmpmeta>"""


def exif(*, position: bool = True, order: str = "<") -> bytes:
    made = Image.Exif()
    made.endian = order
    made[ExifTags.Base.Orientation] = 6
    made[ExifTags.Base.Artist] = "A. Clerk"
    made[ExifTags.Base.YCbCrPositioning] = 1
    made.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ISOSpeedRatings] = 100
    if position:
        made.get_ifd(GPS).update({1: "N", 2: (53.0, 28.0, 46.5), 3: "W", 4: (2.0, 14.0, 43.25)})
    return made.tobytes()


def coordinate(order: str) -> bytes:
    """Return the 46.5 seconds of the latitude as Exif writes them."""
    return struct.pack(order + "II", 93, 2)


def picture(kind: str, *, size: int = 16, **metadata: object) -> bytes:
    image = Image.linear_gradient("L").resize((size, size)).convert("RGB")
    file = io.BytesIO()
    image.save(file, kind, **metadata)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def profile() -> bytes:
    """Return a colour profile; the second in which it was made is part of it."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("kind", FORMATS)
def test_the_position_goes_and_everything_else_stays(kind: str) -> None:
    colours = profile()
    data = picture(kind, exif=exif(), icc_profile=colours)
    assert opened(data).getexif().get_ifd(GPS)
    cleaned = opened(without_position(data))
    facts = cleaned.getexif()
    assert dict(facts.get_ifd(GPS)) == {}
    assert GPS not in facts
    assert facts[ExifTags.Base.Orientation] == 6
    assert facts[ExifTags.Base.Artist] == "A. Clerk"
    assert facts.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ISOSpeedRatings] == 100
    assert cleaned.info["icc_profile"] == colours
    assert cleaned.tobytes() == opened(data).tobytes()


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("order", ["<", ">"])
def test_no_byte_of_the_coordinates_is_left(kind: str, order: str) -> None:
    data = picture(kind, exif=exif(order=order))
    assert coordinate(order) in data or coordinate("<") in data
    cleaned = without_position(data)
    assert coordinate(order) not in cleaned
    assert coordinate("<") not in cleaned


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_without_a_position_comes_back_unchanged(kind: str) -> None:
    for data in (picture(kind), picture(kind, exif=exif(position=False))):
        assert without_position(data) == data


@pytest.mark.parametrize("kind", FORMATS)
def test_cleaning_twice_changes_nothing_more(kind: str) -> None:
    once = without_position(picture(kind, exif=exif()))
    assert without_position(once) == once


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize("packet", [ATTRIBUTES, ELEMENTS])
def test_the_position_goes_from_xmp(kind: str, packet: bytes) -> None:
    cleaned = without_position(picture(kind, xmp=packet))
    assert b"GPS" not in cleaned
    assert (b"Town hall" in cleaned) == (b"Town hall" in packet)
    assert (b"ISOSpeed" in cleaned) == (b"ISOSpeed" in packet)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(extra: bytes) -> bytes:
    data = picture("PNG")
    return data[:33] + extra + data[33:]  # after the signature and IHDR


def test_the_position_goes_from_xmp_in_png() -> None:
    text = chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + ATTRIBUTES)
    cleaned = without_position(png_with(text))
    assert b"GPS" not in cleaned
    assert b"ISOSpeed" in cleaned


def test_a_position_that_cannot_be_reached_is_told() -> None:
    packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(ATTRIBUTES)
    with pytest.raises(Mistake, match="cannot be removed"):
        without_position(png_with(chunk(b"iTXt", packed)))


def test_every_picture_in_a_file_of_several_is_cleaned() -> None:
    first, second = (opened(picture("JPEG", exif=exif())) for _ in range(2))
    file = io.BytesIO()
    first.save(file, "MPO", save_all=True, append_images=[second], exif=exif())
    several = file.getvalue() + picture("JPEG", exif=exif())
    assert several.count(coordinate("<")) > 1
    cleaned = without_position(several)
    assert opened(cleaned).format == "MPO"
    assert coordinate("<") not in cleaned


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_a_damaged_picture_is_told(kind: str, part: float) -> None:
    data = picture(kind, size=256)
    with pytest.raises(Mistake, match="cannot be read as a picture") as told:
        without_position(data[: int(len(data) * part)])
    assert "Save it again" in told.value.remedy


@pytest.mark.parametrize("data", [b"", b"hello", b"GIF89a", b"%PDF-1.7", b"\xff\xd8\xff", b"II*\0"])
def test_what_is_no_picture_is_told(data: bytes) -> None:
    with pytest.raises(Mistake, match="cannot be read as a picture"):
        without_position(data)


@pytest.mark.parametrize("side", [5_001, 13_000, 40_000, 2**31 - 1])
def test_a_picture_that_takes_too_much_memory_is_told_before_it_does(side: int) -> None:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    with pytest.raises(Mistake, match="too large"):
        without_position(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
