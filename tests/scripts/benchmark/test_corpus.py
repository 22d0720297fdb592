import hashlib
from collections import Counter
from itertools import chain
from pathlib import Path
from statistics import mean

import pytest
import yaml

from scripts.benchmark import corpus, formats
from scripts.benchmark.corpus import Piece
from tests.entries.sites import collected, manuscript, messages

SEED = 7
POSTS = list(corpus.posts(200, SEED))
OTHERS = list(chain(corpus.events(200, SEED), corpus.consultations(200, SEED), corpus.pages(SEED)))


def digest(pieces: list[Piece]) -> str:
    return hashlib.sha256("".join(map(formats.ours, pieces)).encode()).hexdigest()


def test_one_seed_gives_the_same_bytes_and_another_gives_others() -> None:
    once, again, other = (digest(list(corpus.posts(20, seed))) for seed in (SEED, SEED, SEED + 1))
    assert once == again != other


def test_the_bytes_are_those_of_every_machine() -> None:
    assert digest(POSTS) == "afa54e19a99fd6907d2da30d434627b17da89013d0705cfb35c55925ab19e60e"


def test_posts_are_as_long_and_as_varied_as_those_of_a_blog() -> None:
    assert 650 < mean(len(post.body.split()) for post in POSTS) < 670
    bodies = "\n".join(post.body for post in POSTS)
    for mark in ("\n## ", "\n- ", "\n1. ", "\n> ", "```python", "](https:", "](post:", "**", " *"):
        assert mark in bodies


def test_tags_are_forty_and_some_are_used_far_more_than_others() -> None:
    uses = Counter(tag for post in POSTS for tag in post.tags)
    assert len(corpus.TAGS) == 40
    assert 4 < uses.total() / len(POSTS) < 5
    assert max(uses.values()) > 5 * min(uses.values())


def test_posts_are_spread_over_thirteen_years_that_are_past() -> None:
    assert {post.date.year for post in POSTS} == set(range(2012, 2025))
    assert [post.date for post in POSTS] == sorted({post.date for post in POSTS})


@pytest.mark.parametrize("piece", [*POSTS[::10], *OTHERS], ids=lambda piece: piece.slug)
def test_every_piece_is_read_without_a_problem(piece: Piece) -> None:
    path = f"{piece.folder}/{piece.slug}.md"
    assert messages(manuscript(formats.ours(piece), path)) == []


def test_the_whole_corpus_is_a_site_without_a_problem(tmp_path: Path) -> None:
    pieces = [*POSTS[:40], *OTHERS]
    files = {f"{one.folder}/{one.slug}.md": formats.ours(one) for one in pieces}
    facts = {"venues.yaml": corpus.venues(), "themes.yaml": corpus.themes()}
    collection = collected(tmp_path, {**files, **facts})
    assert collection.problems == ()
    assert len(collection.entries) == len(pieces)


def test_other_tools_are_told_the_same_in_their_own_words() -> None:
    post = next(one for one in POSTS if "(post:" in one.body)
    for text in (formats.hugo, formats.eleventy):
        _, head, body = text(post).split("---\n", 2)
        assert yaml.safe_load(head)["title"] == post.title
        assert "](/posts/" in body
    assert formats.pelican(post).startswith(f"Title: {post.title}\nDate: 20")
    assert "](/posts/" in formats.pelican(post)
