from pathlib import Path

from plugins.entries.theme_files import files_in


def test_hidden_files_and_what_lies_in_hidden_folders_is_left_out(tmp_path: Path) -> None:
    for name in ("css/base.css", "icon.svg", ".swap", "css/.base.css.swp", ".hidden/deep/a.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert files_in(tmp_path) == [tmp_path / "css/base.css", tmp_path / "icon.svg"]
