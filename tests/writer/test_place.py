import os
import shutil
from pathlib import Path

import pytest

from plugins.writer.place import Place, PlaceError
from plugins.writer.publication import publication
from tests.writer.sites import publish, read, renew, site, state_of


def refused(place: Place) -> PlaceError:
    with pytest.raises(PlaceError) as told, publication(place, tell=print) as started:
        renew(started, site("new"))
    assert told.value.exitcode == 3
    assert told.value.remedy
    return told.value


def test_a_folder_with_files_of_others_is_refused_and_kept(output: Path) -> None:
    output.mkdir()
    (output / "CNAME").write_text("example.org")
    told = refused(Place(output=output))
    assert "did not make, such as CNAME" in told.message
    assert (output / "CNAME").read_text() == "example.org"


@pytest.mark.parametrize("name", ["CNAME", ".git/HEAD", "posts/notes.txt", "posts/0/.htaccess"])
def test_a_file_added_to_the_site_by_hand_is_never_lost(output: Path, name: str) -> None:
    publish(output, site("old"))
    (output / name).parent.mkdir(exist_ok=True)
    (output / name).write_text("mine")
    assert name in refused(Place(output=output)).message
    assert (output / name).read_text() == "mine"


def test_a_foreign_link_counts_as_a_file(output: Path, tmp_path: Path) -> None:
    publish(output, site("old"))
    (output / "link").symlink_to(tmp_path)
    assert "link" in refused(Place(output=output)).message


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "posts/.DS_Store"])
def test_what_desktops_leave_is_no_hindrance(output: Path, name: str) -> None:
    publish(output, site("old"))
    (output / name).write_bytes(b"")
    publish(output, site("new"))
    assert read(output) == site("new")


def test_a_site_without_its_state_is_taken_for_foreign(output: Path) -> None:
    publish(output, site("old"))
    shutil.rmtree(state_of(output))
    refused(Place(output=output))
    assert read(output) == site("old")


def test_a_page_made_by_hand_is_kept_although_the_site_would_have_one_there(output: Path) -> None:
    output.mkdir()
    (output / "index.html").write_text("mine")
    refused(Place(output=output))
    assert (output / "index.html").read_text() == "mine"


def test_a_site_whose_manifests_are_damaged_is_still_ours(output: Path) -> None:
    publish(output, site("older"))
    publish(output, site("old"))
    for manifest in state_of(output).glob("*.manifest"):
        manifest.write_text("")
    publish(output, site("new"))
    assert read(output) == site("new")


def test_a_damaged_manifest_claims_no_file_that_the_site_never_had(output: Path) -> None:
    publish(output, site("old"))
    (output / "CNAME").write_text("example.org")
    for manifest in state_of(output).glob("*.manifest"):
        manifest.write_text("")
    assert "CNAME" in refused(Place(output=output)).message
    assert (output / "CNAME").read_text() == "example.org"


def test_a_site_of_an_earlier_version_is_ours_and_its_notes_go(output: Path) -> None:
    publish(output, site("old"))
    shutil.rmtree(state_of(output))
    state_of(output).mkdir()
    (state_of(output) / "1-2.json").write_text("{}")
    (output / "only/old.html").unlink()
    (output / "only").rmdir()
    publish(output, site("new"))
    assert read(output) == site("new")
    assert not list(state_of(output).glob("*.json"))


def test_a_copied_or_restored_site_is_still_ours(output: Path, tmp_path: Path) -> None:
    publish(output, site("old"))
    copy = tmp_path / "restored"
    shutil.copytree(output, copy / "output")
    shutil.copytree(output.parent / ".output.state", copy / ".output.state")
    with publication(Place(output=copy / "output"), tell=print):
        pass  # a build that publishes nothing must not forget what the site holds
    publish(copy / "output", site("new"))
    assert read(copy / "output") == site("new")


def test_a_file_at_the_place_is_refused(output: Path) -> None:
    output.write_text("mine")
    assert "is not a folder" in refused(Place(output=output)).message


def test_a_symbolic_link_at_the_place_is_refused(output: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    output.symlink_to(tmp_path / "real")
    assert str(tmp_path / "real") in refused(Place(output=output)).remedy


def test_a_mount_point_is_refused() -> None:
    mount = Path("/dev") if os.path.ismount("/dev") else Path("/")
    assert "is a mount point" in refused(Place(output=mount)).message


@pytest.mark.parametrize("output", [".", "content", "content/images", "content/new", "link/new"])
def test_the_output_stays_clear_of_what_the_site_is_made_from(tmp_path: Path, output: str) -> None:
    (tmp_path / "content" / "images").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "content")
    place = Place(output=tmp_path / output, sources=(tmp_path / "content",))
    assert "cannot be the output folder" in refused(place).message


@pytest.mark.parametrize("output", [".", "project", "project/../project"])
def test_a_kept_folder_is_never_the_output(tmp_path: Path, output: str) -> None:
    (tmp_path / "project").mkdir()
    place = Place(output=tmp_path / output, keep=(tmp_path / "project",))
    assert "cannot be the output folder" in refused(place).message


def test_the_output_may_lie_in_a_kept_folder(tmp_path: Path) -> None:
    with publication(Place(output=tmp_path / "output", keep=(tmp_path,)), tell=print) as started:
        renew(started, {})
    assert (tmp_path / "output").is_dir()


def test_a_place_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in refused(Place(output=tmp_path / "file" / "output")).message


def test_a_parent_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    if os.access(closed, os.W_OK):
        closed = Path("/proc")  # an administrator may write into any folder but such as this
    if not closed.exists():
        pytest.skip("an administrator may write everywhere on this system")
    assert f"{closed} cannot be written" in refused(Place(output=closed / "output")).message
