"""Plugins that were written for Pelican: whether any listens to a run, and which one failed."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from traceback import walk_tb
from types import TracebackType

from blinker import ANY, Signal
from pelican import signals

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.run.telling import PluginError

_LOADING = ("pelican", "pelican.plugins._utils")


def somebody_listens() -> bool:
    """Say whether a plugin waits for a signal of a run; our own features wait for none.

    `initialized` is no part of a run: Pelican sends it before.
    """
    sent = (one for one in vars(signals).values() if isinstance(one, Signal))
    return any(any(one.receivers_for(ANY)) for one in sent if one is not signals.initialized)


@contextmanager
def loading_plugins() -> Iterator[None]:
    """Raise `SettingsError` for a plugin that cannot be loaded or registered.

    Pelican writes a line into its log instead, and builds the site without the plugin.
    """
    loggers = [logging.getLogger(name) for name in _LOADING]
    for logger in loggers:
        logger.addFilter(_no_error)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(_no_error)


def _no_error(record: logging.LogRecord) -> bool:
    """Raise what Pelican is about to log, if it is an error: its record names the plugin first."""
    if record.levelno < logging.ERROR or not isinstance(record.args, tuple):
        return True
    cause = record.exc_info[1] if record.exc_info else record.args[-1]
    assert isinstance(cause, Exception)
    mistake = Mistake(
        f"The plugin {record.args[0]} cannot be used: {_said(cause)}",
        "Mend its name or the plugin itself, or take it out of the list.",
    )
    raise SettingsError({"PLUGINS": mistake}) from cause


@contextmanager
def blaming(plugins: Callable[[], Iterable[object]]) -> Iterator[None]:
    """Raise `PluginError` in place of an error that came through the code of a plugin.

    `plugins` gives those that are registered by then.
    """
    try:
        yield
    except Exception as error:
        names = [
            name for one in plugins() if isinstance(name := getattr(one, "__name__", None), str)
        ]
        culprit = _culprit(error.__traceback__, names)
        if not culprit:
            raise
        raise PluginError(
            f"The plugin {culprit} failed: {_said(error)}\n"
            "    Mend its settings, or take it out of PLUGINS in pelicanconf.py."
        ) from error


def _culprit(traceback: TracebackType | None, names: Iterable[str]) -> str:
    for frame, _ in walk_tb(traceback):
        module = f"{frame.f_globals.get('__name__')}."
        for name in names:
            if module.startswith(f"{name}."):
                return name
    return ""


def _said(error: Exception) -> str:
    """Return what an error says, as one line that ends with a full stop."""
    said = " ".join(str(error).split()) or type(error).__name__
    return said if said.endswith((".", "!", "?")) else f"{said}."
