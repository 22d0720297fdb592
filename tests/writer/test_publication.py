import errno
import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from plugins.writer.place import Place, PlaceError
from plugins.writer.publication import publication
from tests.writer.sites import publish, read, refuse_exchange, site, write_all


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
    state = output.parent / ".output.state"
    counts = set()
    for version in ("a", "b", "c", "d"):
        publish(output, site(version))
        counts.add(len(list(state.iterdir())))
    assert counts == {2, 4}  # the lock and a manifest; then also the replaced site and its own


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError(), SystemExit()])
def test_an_interrupted_build_leaves_the_old_site(output: Path, error: BaseException) -> None:
    publish(output, site("old"))
    with pytest.raises(type(error)):
        publish(output, site("new"), error=error)
    assert read(output) == site("old")
    publish(output, site("new"))
    assert read(output) == site("new")


def test_a_build_that_does_not_commit_changes_nothing(output: Path) -> None:
    publish(output, site("old"))
    with publication(Place(output=output), tell=print) as started:
        write_all(started, site("new"))
    assert read(output) == site("old")


def test_the_spare_is_empty_at_first(output: Path) -> None:
    for _build in range(3):
        with publication(Place(output=output), tell=print) as started:
            assert list(started.spare.iterdir()) == []
            started.write("a.html", BytesIO())
            started.commit()


def test_what_others_write_into_the_spare_is_published_too(output: Path) -> None:
    with publication(Place(output=output), tell=print) as started:
        started.write("index.html", BytesIO(b"first"))
        (started.spare / "index.html").write_bytes(b"changed")
        (started.spare / "sitemap.xml").write_bytes(b"<urlset/>")
        started.commit()
    publish(output, site("new"))
    assert read(output) == site("new")


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
    "path", ["", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "a/.", "a\0b", "/"]
)
def test_a_path_that_would_leave_the_site_is_refused(output: Path, path: str) -> None:
    with (
        publication(Place(output=output), tell=print) as started,
        pytest.raises(ValueError, match="not the path of a file in the site"),
    ):
        started.write(path, BytesIO())


@pytest.mark.parametrize(
    ("first", "second"), [("a", "a/b"), ("a", "a/b/c"), ("a/b", "a"), ("a/b", "a/b")]
)
def test_two_files_cannot_stand_in_one_place(output: Path, first: str, second: str) -> None:
    with publication(Place(output=output), tell=print) as started:
        started.write(first, BytesIO())
        with pytest.raises(ValueError, match="in the way of another file"):
            started.write(second, BytesIO())


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
        publish(output, files, error=OSError(errno.ENOSPC, "No space left on device"))
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
        publish(output, site("old"), error=error)


def test_two_renames_do_where_the_system_refuses_to_exchange(output: Path) -> None:
    publish(output, site("old"))
    publish(output, site("new"), exchange=refuse_exchange)
    assert read(output) == site("new")


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
