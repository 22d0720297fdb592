"""Whoever follows everything has each item exactly once, from whatever day on."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.feeds.history import History, Subscriber


def test_a_subscriber_from_any_point_on_has_each_item_exactly_once(
    tmp_path: Path, count: Callable[[int], int]
) -> None:
    for seed in range(count(10)):
        check(tmp_path / str(seed), Random(seed))


def check(folder: Path, random: Random) -> None:
    """Let subscribers come at each point of a history, some often and some never again."""
    folder.mkdir()
    history = History(folder=folder, random=random)
    often: list[Subscriber] = []
    seldom: list[Subscriber] = []
    for live, documents in history.points():
        often.append(Subscriber())
        seldom.append(Subscriber())
        for reader in (*often, seldom[-1]):
            if reader is seldom[-1] or random.random() < 0.3:
                reader.poll(live, documents)
    present = {str(piece.number) for piece in history.present()}
    assert len(present) > 100
    for reader in (*often, *seldom):
        reader.poll(live, documents)
        assert present <= reader.seen.keys()
        assert {len(ids) for ids in reader.seen.values()} == {1}
        assert len({*map(min, reader.seen.values())}) == len(reader.seen)
