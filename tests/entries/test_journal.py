from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from plugins.entries.journal import Journal

PAYLOADS = [b"one", b"two" * 40, b"\x00" * 7, b"four"]


def written(folder: Path, key: bytes = b"key") -> Journal:
    journal = Journal(folder / "journal", key)
    journal.append(PAYLOADS)
    return journal


def read(journal: Journal) -> list[bytes]:
    return [bytes(payload) for payload in journal.read()]


def test_what_is_appended_is_read_in_its_order(tmp_path: Path) -> None:
    journal = written(tmp_path)
    journal.append([b"five"])
    assert read(journal) == [*PAYLOADS, b"five"]


def test_a_journal_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read(Journal(tmp_path / "journal", b"key")) == []


@pytest.mark.parametrize("key", [b"", b"kez", b"key of another"])
def test_a_journal_with_another_key_is_empty_and_begun_anew(tmp_path: Path, key: bytes) -> None:
    written(tmp_path)
    other = Journal(tmp_path / "journal", key)
    assert read(other) == []
    other.append([b"mine"])
    assert read(other) == [b"mine"]
    assert read(Journal(tmp_path / "journal", b"key")) == []


def test_a_replaced_journal_holds_what_it_is_given_alone(tmp_path: Path) -> None:
    journal = written(tmp_path)
    journal.replace([b"only"])
    journal.append([b"more"])
    assert read(journal) == [b"only", b"more"]


def test_a_journal_cut_at_any_byte_gives_what_is_whole_and_goes_on(tmp_path: Path) -> None:
    journal = written(tmp_path)
    whole = journal.path.read_bytes()
    for end in range(len(whole)):
        journal.path.write_bytes(whole[:end])
        kept = read(journal)
        assert kept == PAYLOADS[: len(kept)]
        journal.append([b"new"])
        assert read(journal) == [*kept, b"new"]


def test_a_flipped_bit_ends_what_is_read_and_no_more(
    tmp_path: Path, count: Callable[[int], int]
) -> None:
    journal, random = written(tmp_path), Random(1)
    whole = journal.path.read_bytes()
    for _ in range(count(1000)):
        data = bytearray(whole)
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        journal.path.write_bytes(data)
        kept = read(journal)
        assert len(kept) < len(PAYLOADS)
        assert kept == PAYLOADS[: len(kept)]
        journal.append([b"new"])
        assert read(journal) == [*kept, b"new"]
