"""Spreads work over all cores: each process begins once, then works through its share in order."""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_Item_contra = TypeVar("_Item_contra", contravariant=True)
_Result_co = TypeVar("_Result_co", covariant=True)
_I = TypeVar("_I")
_R = TypeVar("_R")

FORKS = sys.platform == "linux"
"""Whether a new process has all modules and values at once; on macOS its libraries may crash."""


class Job(Protocol[_Item_contra, _Result_co]):
    """Work for several processes: plain values, for they may be sent to a new process.

    `start` is called once in each process; the function returned does one item.
    """

    def start(self) -> Callable[[_Item_contra], _Result_co]:
        """Make ready and return what does one item."""
        ...


def cores() -> int:
    """Return how many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(job: Job[_I, _R], items: Iterable[_I], jobs: int) -> Iterator[_R]:
    """Yield what `job` makes of each item, in the order of the items, by up to `jobs` processes.

    An item should be worth some milliseconds: one of many things is a bundle of them. With one
    job, or where the system lets processes share nothing, all is done in this process. What is
    raised for an item is raised here when its turn comes; the items after it may or may not be
    done.
    """
    pool = _pool(job, jobs) if jobs > 1 else None
    if pool is None:
        yield from map(job.start(), items)
        return
    with pool:
        try:
            yield from pool.map(_do, items)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _pool(job: Job[Any, Any], jobs: int) -> "ProcessPoolExecutor | None":
    """Return processes for a job, or None where there are no semaphores to keep them in step.

    That is so where /dev/shm is missing, full, or not for us to write, as in some containers.
    """
    import multiprocessing  # noqa: PLC0415 - small builds need no processes
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("fork" if FORKS else "spawn")
    try:
        return ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(job,))
    except (NotImplementedError, OSError):
        return None


_work: list[Callable[[Any], Any]] = []


def _begin(job: Job[Any, Any]) -> None:
    """Begin a worker: Ctrl-C is its parent's to mind, and it ends when that is killed."""
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow_parent, daemon=True).start()
    _work[:] = [job.start()]


def _follow_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(item: Any) -> Any:
    return _work[0](item)
