import random
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.writer.records import load_lines, save_lines

LINES = ["a\tb", "", "Café", "odd \udcff name", "a\rb"]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a record cut short, with a bit turned over, or with a byte more."""
    at = chance.randrange(len(data))
    turned = bytes([data[at] ^ 1 << chance.randrange(8)])
    return chance.choice(
        [data[:at], data[:at] + turned + data[at + 1 :], data[:at] + b"\n" + data[at:], b""]
    )


@pytest.mark.parametrize("lines", [[], [""], ["a"], LINES])
def test_lines_come_back_as_they_were_saved(tmp_path: Path, lines: list[str]) -> None:
    save_lines(tmp_path / "record", "things 1", lines)
    assert load_lines(tmp_path / "record", "things 1") == lines


def test_a_record_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert load_lines(tmp_path / "record", "things 1") == []


def test_a_folder_in_its_place_says_nothing(tmp_path: Path) -> None:
    assert load_lines(tmp_path, "things 1") == []


@pytest.mark.parametrize("kind", ["things 2", "things", "others 1"])
def test_a_record_of_another_kind_or_version_says_nothing(tmp_path: Path, kind: str) -> None:
    save_lines(tmp_path / "record", "things 1", LINES)
    assert load_lines(tmp_path / "record", kind) == []


def test_a_record_that_was_only_relabelled_says_nothing(tmp_path: Path) -> None:
    save_lines(tmp_path / "record", "things 1", LINES)
    data = (tmp_path / "record").read_bytes()
    (tmp_path / "record").write_bytes(data.replace(b"things 1", b"things 2"))
    assert load_lines(tmp_path / "record", "things 2") == []


def test_a_damaged_record_says_nothing(tmp_path: Path, count: Callable[[int], int]) -> None:
    save_lines(tmp_path / "record", "things 1", LINES)
    data = (tmp_path / "record").read_bytes()
    chance = random.Random("records")
    for _damage in range(count(1000)):
        (tmp_path / "record").write_bytes(damaged(data, chance))
        assert load_lines(tmp_path / "record", "things 1") == []


def test_a_line_break_in_a_line_is_refused_and_the_old_record_stays(tmp_path: Path) -> None:
    save_lines(tmp_path / "record", "things 1", ["a"])
    with pytest.raises(ValueError, match="line break"):
        save_lines(tmp_path / "record", "things 1", ["a\nb"])
    assert load_lines(tmp_path / "record", "things 1") == ["a"]
