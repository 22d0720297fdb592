"""A second process that has loaded what it will need, and does what it is asked meanwhile."""

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, BinaryIO, NoReturn, Protocol, TypeVar

from plugins.entries.workers import FORKS, cores

_R = TypeVar("_R")


class Ask(Protocol):
    """Lets a function of a module do something with plain values; returns the way to its result.

    What it raises is raised when the result is asked for.
    """

    def __call__(self, work: Callable[..., _R], /, *values: Any) -> Callable[[], _R]:
        """Return what gives the result, once it is there."""
        ...


def ask_nobody(work: Callable[..., _R], /, *values: Any) -> Callable[[], _R]:
    """Do the work in this process, when its result is asked for."""
    return lambda: work(*values)


@contextmanager
def companion(modules: Iterable[str]) -> Iterator[Ask]:
    """Give a process to ask, which loads `modules` at once, best before this one loads its own.

    Where there is no second core, or processes cannot be forked, there is nobody to ask. It does
    one thing after another, and results must be asked for in the same order. It ends with the
    block, or when this process ends, however that does.
    """
    if not FORKS or cores() == 1:
        yield ask_nobody
        return
    process, answers, asking = _forked(modules)
    try:
        yield _Asking(answers, asking)
    finally:
        for pipe in (asking, answers):
            with suppress(BrokenPipeError):
                pipe.close()
        os.waitpid(process, 0)


class _Asking:
    """Speaks with the process; what it cannot do, because it has died, this one does itself."""

    def __init__(self, answers: BinaryIO, asking: BinaryIO) -> None:
        self._answers = answers
        self._asking = asking

    def __call__(self, work: Callable[..., _R], /, *values: Any) -> Callable[[], _R]:
        with suppress(BrokenPipeError):
            pickle.dump((work, values), self._asking)
            self._asking.flush()
        return lambda: self._result(work, values)

    def _result(self, work: Callable[..., _R], values: tuple[Any, ...]) -> _R:
        try:
            done, value = pickle.load(self._answers)  # noqa: S301 - from a process of our own
        except (EOFError, pickle.UnpicklingError):
            return work(*values)
        if not done:
            raise value
        result: _R = value
        return result


def _forked(modules: Iterable[str]) -> tuple[int, BinaryIO, BinaryIO]:
    """Return a new process, and the pipes that come from it and lead to it."""
    answers, answering = os.pipe()
    asked, asking = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(answers)
        os.close(asking)
        _serve(modules, os.fdopen(asked, "rb"), os.fdopen(answering, "wb"))
    os.close(answering)
    os.close(asked)
    return process, os.fdopen(answers, "rb"), os.fdopen(asking, "wb")


def _serve(modules: Iterable[str], asked: BinaryIO, answering: BinaryIO) -> NoReturn:
    """Do what is asked until nobody is left to ask; Ctrl-C is the other process's to mind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for module in modules:
            import_module(module)
        while True:
            work, values = pickle.load(asked)  # noqa: S301 - from a process of our own
            pickle.dump(_done(work, values), answering)
            answering.flush()
    finally:
        os._exit(0)


def _done(work: Callable[..., Any], values: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, work(*values)
    except Exception as error:  # it is raised where it was asked
        return False, error
