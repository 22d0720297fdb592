"""The spare is brought up to date: the site is then the wanted one, whatever stood there before."""

import os
import pickle
import random
import shutil
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.writer.manifest import load_manifest, manifest_path
from plugins.writer.place import Place, PlaceError
from plugins.writer.publication import publication
from plugins.writer.trees import folders_above
from plugins.writer.verifying import stands
from tests.writer.sites import (
    begin,
    publish,
    put_all,
    read,
    site,
    spare_of,
    state_of,
)
from tests.writer.test_records import damaged

Site = dict[str, bytes]

PATHS = ["a", "a/b", "a/b/c", "a/c", "b", "b/a.html", "c/c/c/c", "c/c/d", "index.html"]


def without_clashes(files: Site) -> Site:
    """Leave out files that are where a folder has to be."""
    folders = folders_above(files)
    return {path: data for path, data in files.items() if path not in folders}


SITES = st.dictionaries(st.sampled_from(PATHS), st.sampled_from([b"", b"1", b"2"])).map(
    without_clashes
)


def times(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_mtime_ns for path in read(folder)}


def is_whole(tree: Path, files: Site) -> None:
    """See that a tree holds these files, with no folder besides theirs, and readable by all."""
    assert read(tree) == files
    folders = {path for path in (tree, *tree.rglob("*")) if path.is_dir()}
    assert folders == {tree / folder for folder in folders_above(files)}
    assert {path.stat().st_mode & 0o777 for path in folders} <= {0o755}
    assert {(tree / path).stat().st_mode & 0o777 for path in files} <= {0o644}


@given(st.lists(SITES, min_size=1, max_size=5))
def test_a_site_is_the_wanted_one_after_any_other(sites: list[Site]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        for files in sites:
            before = read(output), times(output)
            publish(output, files)
            is_whole(output, files)
            assert stands(output, state_of(output))
            for path in files.keys() & before[0]:
                same_time = times(output)[path] == before[1][path]
                assert same_time == (files[path] == before[0][path])
            assert not publish(output, files)


@given(SITES, SITES, st.randoms(use_true_random=False))
def test_what_was_done_to_either_tree_by_hand_is_undone(
    first: Site, second: Site, chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        publish(output, first)
        disturb(spare_of(output), chance, foreign=True)
        disturb(output, chance, foreign=False)
        for files in (second, first):
            publish(output, files)
            is_whole(output, files)


def disturb(tree: Path, chance: random.Random, *, foreign: bool) -> None:
    """Change files as people may do; with `foreign`, open folders and add things too."""
    for path in read(tree):
        chance.choice([keep, keep, keep, change, Path.unlink, close])(tree / path)
    for folder in sorted(tree.rglob("*")):
        if folder.is_dir() and foreign:
            chance.choice([keep, open_to_all])(folder)
    for path in PATHS if foreign else []:
        chance.choice([keep, add, add_folder])(tree / path)


def keep(_path: Path) -> None:
    pass


def change(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"3" * before.st_size)
    os.utime(path, ns=(before.st_mtime_ns, before.st_mtime_ns))


def close(path: Path) -> None:
    path.chmod(0o600)


def open_to_all(path: Path) -> None:
    path.chmod(0o777)


def add(path: Path) -> None:
    if path.parent.is_dir() and not path.exists():
        path.write_bytes(b"4")


def add_folder(path: Path) -> None:
    if path.parent.is_dir() and not path.exists():
        path.mkdir()


@pytest.mark.parametrize("files", [site("old"), {"index.html": b"new"}])
@pytest.mark.parametrize("path", ["posts", "posts/0"])
def test_what_a_link_in_the_spare_leads_to_is_neither_used_nor_touched(
    output: Path, tmp_path: Path, path: str, files: Site
) -> None:
    publish(output, site("old"))
    moved, apart = spare_of(output) / path, tmp_path / "apart"
    moved.rename(apart)
    moved.symlink_to(apart)
    (apart / "mine.txt").write_text("mine")
    before = read(apart)
    publish(output, {**files, "index.html": b"new"})
    is_whole(output, {**files, "index.html": b"new"})
    assert read(apart) == before


@pytest.mark.parametrize("mode", [0o500, 0o700, 0o777])
@pytest.mark.parametrize("path", ["", "posts", "posts/0", "posts/0/index.html"])
def test_rights_that_were_changed_by_hand_are_put_back(output: Path, path: str, mode: int) -> None:
    publish(output, site("old"))
    before = times(output)
    for _tree in range(2):
        (output / path).chmod(mode)
        publish(output, site("old"))
        is_whole(output, site("old"))
        assert times(output) == before
    (output / path).chmod(mode)
    publish(output, site("new"))
    is_whole(output, site("new"))


def test_nothing_is_touched_when_the_wanted_site_stands(output: Path) -> None:
    publish(output, site("old"))
    folders = (output, spare_of(output), state_of(output))
    before = [(folder.stat().st_ino, times(folder)) for folder in folders]
    assert not publish(output, site("old"))
    assert [(folder.stat().st_ino, times(folder)) for folder in folders] == before


def test_only_what_changed_is_written_in_either_tree(output: Path) -> None:
    old = {f"{n}.html": b"old" for n in range(9)}
    publish(output, old)
    inodes = {tree: inodes_in(tree) for tree in (output, spare_of(output))}
    publish(output, {**old, "4.html": b"new"})
    publish(output, {**old, "4.html": b"newer"})
    assert {inodes_in(output)["3.html"], inodes_in(spare_of(output))["3.html"]} == {
        inode["3.html"] for inode in inodes.values()
    }
    assert read(spare_of(output)) == {**old, "4.html": b"new"}


def inodes_in(tree: Path) -> dict[str, int]:
    return {path: (tree / path).stat().st_ino for path in read(tree)}


def test_the_second_build_finds_a_spare_with_the_times_of_the_first(output: Path) -> None:
    publish(output, site("old"))
    assert read(spare_of(output)) == read(output)
    assert times(spare_of(output)) == times(output)
    assert not inodes_in(spare_of(output)).items() & inodes_in(output).items()


def test_a_page_printed_again_with_the_same_content_keeps_its_time(output: Path) -> None:
    publish(output, site("old"))
    before = times(output)
    with publication(Place(output=output), tell=print) as started:
        begun = started.renewal(dict.fromkeys(site("old"), "other"))
        assert begun
        assert begun.update.missing == tuple(site("old"))
        begun.commit({p: begun.update.put(p, "other", BytesIO(d)) for p, d in site("old").items()})
    assert times(output) == before
    assert publish(output, site("old"))  # its fingerprints are others than were noted


def test_a_file_whose_facts_were_lost_keeps_its_time_if_its_content_stays(output: Path) -> None:
    publish(output, site("old"))
    before = times(output)
    for manifest in state_of(output).glob("*.manifest"):
        manifest.unlink()
    publish(output, {**site("old"), "index.html": b"new"})
    assert {path for path, time in times(output).items() if time != before[path]} == {"index.html"}


def test_files_are_replaced_never_written_into(output: Path, tmp_path: Path) -> None:
    publish(output, site("old"))
    for tree, name in ((output, "live"), (spare_of(output), "spare")):
        shutil.copytree(tree, tmp_path / name, copy_function=os.link)
    for version in ("new", "newer"):
        publish(output, site(version))
    assert read(tmp_path / "live") == read(tmp_path / "spare") == site("old")


def test_stale_files_can_be_kept_by_others_than_the_commit(output: Path) -> None:
    for version in ("old", "new"):
        publish(output, {"a": b"same", "b": version.encode()})
    with publication(Place(output=output), tell=print) as started:
        begun = begin(started, {"a": b"other", "b": b"new"})
        assert begun.update.stale == ("b",)
        kept = {"b": begun.update.keep("b")}
        begun.commit(kept | put_all(begun.update, {"a": b"other"}))
    assert read(output) == {"a": b"other", "b": b"new"}


def test_an_update_is_plain_values_for_any_process(output: Path) -> None:
    publish(output, site("old"))
    with publication(Place(output=output), tell=print) as started:
        begun = begin(started, site("new"))
        update = pickle.loads(pickle.dumps(begun.update))
        assert update == begun.update
        begun.commit(put_all(update, site("new")))
    assert read(output) == site("new")


def test_a_file_that_was_never_put_stops_the_commit(output: Path) -> None:
    publish(output, site("old"))
    with (
        publication(Place(output=output), tell=print) as started,
        pytest.raises(KeyError, match=r"index\.html"),
    ):
        begin(started, site("new")).commit({})
    assert read(output) == site("old")


def test_a_file_changed_while_the_site_is_built_stops_the_build_once(output: Path) -> None:
    for version in ("old", "new"):
        publish(output, {"a": b"same", "b": version.encode()})
    with pytest.raises(PlaceError, match="was changed while the site was built"):
        disturbed(output, {"a": b"other", "b": b"new"})
    publish(output, {"a": b"other", "b": b"new"})
    assert read(output) == {"a": b"other", "b": b"new"}


def disturbed(output: Path, files: Site) -> None:
    """Change a file by hand in the middle of a build that means to keep it."""
    with publication(Place(output=output), tell=print) as started:
        begun = begin(started, files)
        (output / "b").write_bytes(b"odd")
        begun.commit(put_all(begun.update, files))


def test_a_killed_build_leaves_a_spare_that_is_not_used_again(output: Path) -> None:
    publish(output, site("old"))
    with publication(Place(output=output), tell=print) as started:
        begun = begin(started, site("new"))
        left = begun.update.spare
    publish(output, site("newer"))
    assert not left.exists()
    assert read(output) == site("newer")


def test_damaged_manifests_never_show_in_the_site(
    output: Path, count: Callable[[int], int]
) -> None:
    chance = random.Random("manifests")
    publish(output, site("0", 6))
    for number in range(1, count(1000)):
        harm(output, chance)
        wanted = site(str(number % 7), chance.randrange(6))
        publish(output, wanted)
        assert read(output) == wanted


def harm(output: Path, chance: random.Random) -> None:
    """Damage, lose or mix up what is noted of the output or of the spare."""
    state = state_of(output)
    one, other = chance.sample([output, spare_of(output)], 2)
    path, what = manifest_path(state, one), chance.randrange(4)
    if what == 0:
        path.unlink(missing_ok=True)
    elif what == 1 and load_manifest(state, other).folders:
        shutil.copyfile(manifest_path(state, other), path)
    elif path.exists() and path.stat().st_size:
        path.write_bytes(damaged(path.read_bytes(), chance))


def test_no_file_of_the_site_is_refused_when_its_manifest_is_lost(output: Path) -> None:
    publish(output, site("old"))
    publish(output, site("new"))
    manifest_path(state_of(output), output).unlink()
    publish(output, {"index.html": b"last"})
    assert read(output) == {"index.html": b"last"}
