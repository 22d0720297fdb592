"""Reads a settings file without Pelican, which takes longer to load than a small build."""

import os
import runpy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.run.door import open_practice

_FOLDERS = ("PATH", "THEME", "OUTPUT_PATH")
# Pelican has values of its own for these.
_NAMED = (*_FOLDERS, "SITENAME", "SITEURL", "DEFAULT_LANG", "DEFAULT_PAGINATION", "STATIC_PATHS")


_OURS = """\
Write these two lines:
    from plugins.run.door import open_practice
    PELICAN_CLASS = open_practice"""


def read_plainly(file: Path, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a settings file says, as Pelican reads it, with `overrides` in place of some.

    Relative folders are seen from that of the file. What the file raises is raised.
    """
    with file.open("rb"):  # of a folder, Python would run what is inside
        said = runpy.run_path(str(file), run_name=file.stem)
    settings = {name: value for name, value in said.items() if name.isupper()} | dict(overrides)
    for name in _FOLDERS:
        if isinstance(settings.get(name), str | os.PathLike):
            settings[name] = os.path.abspath(file.parent / settings[name])  # noqa: PTH100
    return settings


def needs_pelican(settings: Mapping[str, Any]) -> bool:
    """Say whether anything in plain settings has to be done by Pelican itself.

    That is a plugin written for it, a setting that it has a value for, another environment for
    templates, a folder that is not there, which it has words for, or another way to run.
    """
    plugins = settings.get("PLUGINS")
    return not (
        settings.get("PELICAN_CLASS") is open_practice
        and isinstance(plugins, list)
        and all(hasattr(plugin, "pages") for plugin in plugins)
        and all(name in settings for name in _NAMED)
        and all(os.path.isdir(settings[name]) for name in ("PATH", "THEME"))  # noqa: PTH112
        and not any(name.startswith("JINJA_") for name in settings)
    )


def pelican_class(settings: Mapping[str, Any]) -> Callable[[dict[str, Any]], Any]:
    """Return what makes a run of Pelican's from settings; raise `SettingsError` if nothing does."""
    found = settings.get("PELICAN_CLASS")
    if callable(found):
        return cast("Callable[[dict[str, Any]], Any]", found)
    mistake = Mistake("This does not lead to what makes the pages of this site.", _OURS)
    raise SettingsError({"PELICAN_CLASS": mistake})
