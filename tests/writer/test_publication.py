import errno
import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from plugins.writer.exchange import exchange
from plugins.writer.place import Place, PlaceError
from plugins.writer.publication import publication
from tests.writer.sites import (
    begin,
    fail,
    publish,
    put_all,
    read,
    refuse_exchange,
    site,
    spare_of,
    state_of,
)


def test_a_first_site_is_put_where_nothing_was(output: Path) -> None:
    publish(output, site("old"))
    assert read(output) == site("old")


def test_missing_folders_above_the_output_are_made(tmp_path: Path) -> None:
    publish(tmp_path / "a" / "b" / "output", site("old"))
    assert read(tmp_path / "a" / "b" / "output") == site("old")


def test_an_empty_output_folder_is_taken(output: Path) -> None:
    output.mkdir()
    publish(output, site("old"))
    assert read(output) == site("old")


def test_a_new_site_replaces_the_old_one_with_all_its_files(output: Path) -> None:
    publish(output, site("old"))
    publish(output, site("new"))
    assert read(output) == site("new")


def test_the_replaced_site_stays_readable_until_the_next_build(output: Path) -> None:
    publish(output, site("old"))
    reader = os.open(output, os.O_RDONLY)
    publish(output, site("new"))
    assert os.stat("only/old.html", dir_fd=reader)
    os.close(reader)


def test_the_output_is_a_real_folder_after_every_build(output: Path) -> None:
    for version in ("old", "new"):
        publish(output, site(version))
        assert output.is_dir()
        assert not output.is_symlink()


def test_nothing_piles_up_beside_the_output(output: Path) -> None:
    for version in ("a", "b", "c", "d"):
        publish(output, site(version))
        # The lock, the spare, the manifests of the site and of the spare, the paths of both.
        assert len(list(state_of(output).iterdir())) == 5


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError(), SystemExit()])
def test_an_interrupted_build_leaves_the_old_site(output: Path, error: BaseException) -> None:
    publish(output, site("old"))
    with pytest.raises(type(error)):
        fail(output, site("new"), error)
    assert read(output) == site("old")
    publish(output, site("new"))
    assert read(output) == site("new")


def test_a_build_that_does_not_commit_changes_nothing(output: Path) -> None:
    publish(output, site("old"))
    with publication(Place(output=output), tell=print) as started:
        put_all(begin(started, site("new")).update, site("new"))
    assert read(output) == site("old")


def test_a_fresh_site_begins_in_an_empty_folder(output: Path) -> None:
    for _build in range(3):
        with publication(Place(output=output), tell=print) as started:
            begun = started.fresh_site(["a.html"])
            assert list(begun.update.spare.iterdir()) == []
            begun.update.put("a.html", "", BytesIO())
            begun.commit()
        assert read(output) == {"a.html": b""}


def publish_with_others(output: Path, others: dict[str, bytes]) -> None:
    with publication(Place(output=output), tell=print) as started:
        begun = started.fresh_site(["index.html"])
        begun.update.put("index.html", "", BytesIO(b"first"))
        for path, data in others.items():
            (begun.update.spare / path).write_bytes(data)
        begun.commit()


def test_what_others_write_into_a_fresh_site_is_published_too(output: Path) -> None:
    others = {"index.html": b"changed", "sitemap.xml": b"<urlset/>"}
    publish_with_others(output, others)
    assert read(output) == others
    publish(output, site("new"))
    assert read(output) == site("new")


def test_what_others_write_again_keeps_its_time_of_change(output: Path) -> None:
    publish_with_others(output, {"sitemap.xml": b"<urlset/>", "news.xml": b"old"})
    before = times(output)
    publish_with_others(output, {"sitemap.xml": b"<urlset/>", "news.xml": b"new"})
    assert times(output)["sitemap.xml"] == before["sitemap.xml"]
    assert times(output)["news.xml"] != before["news.xml"]


def test_a_link_that_others_make_is_ours(output: Path) -> None:
    with publication(Place(output=output), tell=print) as started:
        begun = started.fresh_site([])
        (begun.update.spare / "feed").symlink_to("index.html")
        begun.commit()
    publish(output, site("new"))
    assert read(output) == site("new")


def times(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_mtime_ns for path in read(folder)}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_readers_may_read_the_site_whatever_the_umask(output: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        publish(output, {"a/b/index.html": b""})
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (output, *sorted(output.rglob("*")))]
    assert modes == [0o755, 0o755, 0o755, 0o644]


@pytest.mark.parametrize(
    "path", ["", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "a/.", "a\0b", "a\tb", "/"]
)
def test_a_path_that_would_leave_the_site_is_refused(output: Path, path: str) -> None:
    with (
        publication(Place(output=output), tell=print) as started,
        pytest.raises(ValueError, match="not the path of a file in the site"),
    ):
        started.renewal({path: ""})


@pytest.mark.parametrize(("first", "second"), [("a", "a/b"), ("a", "a/b/c"), ("a/b", "a")])
def test_two_files_cannot_stand_in_one_place(output: Path, first: str, second: str) -> None:
    with (
        publication(Place(output=output), tell=print) as started,
        pytest.raises(ValueError, match="in the way of another file"),
    ):
        started.renewal({first: "", second: ""})


def test_a_name_too_long_for_the_disk_is_told_with_a_remedy(output: Path) -> None:
    publish(output, site("old"))
    with pytest.raises(PlaceError, match="name is too long") as told:
        publish(output, {f"{'long-' * 80}/index.html": b""})
    assert "shorter `slug`" in told.value.remedy
    assert read(output) == site("old")


@pytest.mark.parametrize("height", range(0, 40, 4))
def test_a_disk_full_at_any_height_leaves_the_old_site(output: Path, height: int) -> None:
    publish(output, site("old"))
    files = dict(list(site("new").items())[:height])
    with pytest.raises(PlaceError, match="disk is full") as told:
        fail(output, files, OSError(errno.ENOSPC, "No space left on device"))
    assert told.value.exitcode == 3
    assert read(output) == site("old")


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(errno.ENOENT, "No such file or directory", "/output/a.html"),
        PermissionError(errno.EACCES, "Permission denied", "/content/posts/a.md"),
    ],
)
def test_errors_that_are_not_about_the_output_stay_as_they_are(
    output: Path, error: OSError
) -> None:
    with pytest.raises(type(error)):
        fail(output, site("old"), error)


@pytest.mark.parametrize(
    "error",
    [
        PermissionError(errno.EACCES, "Permission denied"),
        OSError(errno.EROFS, "Read-only file system"),
    ],
)
def test_the_output_is_not_blamed_for_what_names_no_file(output: Path, error: OSError) -> None:
    with pytest.raises(type(error)):
        fail(output, site("old"), error)


def test_nothing_is_said_of_the_old_site_once_the_new_one_stands(output: Path) -> None:
    def exchange_and_fail(spare: Path, output: Path) -> None:
        exchange(spare, output)
        raise OSError(errno.ENOSPC, "No space left on device", str(output))

    publish(output, site("old"))
    with pytest.raises(PlaceError, match="disk is full") as told:
        publish(output, site("new"), exchange=exchange_and_fail)
    assert "before" not in str(told.value)
    assert read(output) == site("new")


def test_two_renames_do_where_the_system_refuses_to_exchange(output: Path) -> None:
    publish(output, site("old"))
    publish(output, site("new"), exchange=refuse_exchange)
    assert read(output) == site("new")


def test_the_site_before_is_the_spare_after_two_renames_too(output: Path) -> None:
    publish(output, site("older"))
    publish(output, site("old"), exchange=refuse_exchange)
    old = spare_of(output).stat().st_ino
    publish(output, site("new"), exchange=refuse_exchange)
    assert output.stat().st_ino == old
    assert read(spare_of(output)) == site("old")


def test_a_second_rename_that_fails_puts_the_old_site_back(output: Path) -> None:
    publish(output, site("old"))
    with pytest.raises(FileNotFoundError):
        publish(output, site("new"), exchange=lose_spare)
    assert read(output) == site("old")


def lose_spare(spare: Path, output: Path) -> None:
    shutil.rmtree(spare)
    refuse_exchange(spare, output)


def test_a_crash_between_two_renames_is_put_right_by_the_next_build(output: Path) -> None:
    publish(output, site("old"))
    output.rename(output.parent / ".output.state" / "aside")
    with publication(Place(output=output), tell=print):
        assert read(output) == site("old")


def test_other_exchange_errors_are_not_tried_again(output: Path) -> None:
    def fail(_one: Path, _other: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    publish(output, site("old"))
    with pytest.raises(OSError, match="Input/output"):
        publish(output, site("new"), exchange=fail)
    assert read(output) == site("old")
