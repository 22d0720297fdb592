"""Prepare `.venv`: the project's own Python, with exactly what the locks name."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"

LOCKS = ("requirements-build.lock", "requirements.lock")
DEV_LOCK = "requirements-dev.lock"
DEV_TASKS = ("lint", "lock", "test")

VENV_WANTED = """\
Python's own installer (ensurepip) is missing. On Debian and Ubuntu it is a package:
  sudo apt install {package}
Then say the same again."""

NETWORK_WANTED = """\
The packages could not be fetched: no connection to the package index.
Check the network (and the proxy, if there is one), then say the same again."""

HASHES_DIFFER = """\
A fetched package is not the one that the lock names, so it was not installed.
Say the same again. If this comes back, tell the maintainers what follows:
{output}"""

INSTALL_FAILED = """\
The packages could not be installed into .venv:
{output}"""


class SetUpError(Exception):
    """What the set-up lacks, and what people can do about it."""


def prepare(task: str) -> None:
    """Install what a task needs, if it is not there.

    Raises SetUpError when this machine lacks something.
    """
    wanted = locks_for(task)
    try:
        if outstanding(installed(), wanted)[1]:
            set_up(wanted)
    except OSError as error:
        raise SetUpError(INSTALL_FAILED.format(output=error)) from error


def is_inside() -> bool:
    """Return whether this very process runs with the Python of `.venv`."""
    return sys.prefix == str(VENV)


def locks_for(task: str) -> tuple[str, ...]:
    """Return the locks that a task needs: testing tools only for those who test."""
    return (*LOCKS, DEV_LOCK) if task in DEV_TASKS else LOCKS


def stamp(locks: Sequence[str]) -> str:
    """Return what a finished installation says of itself: Python, place and locks."""
    digests = [hashlib.sha256((ROOT / lock).read_bytes()).hexdigest() for lock in locks]
    return "\n".join([sys.version, str(VENV), *digests])


def installed() -> str:
    """Return what `.venv` says of itself, or nothing when it cannot be used."""
    if not (PYTHON.exists() and (VENV / "pyvenv.cfg").exists() and STAMP.is_file()):
        return ""
    return STAMP.read_text(encoding="utf-8", errors="replace")


def outstanding(found: str, wanted: Sequence[str]) -> tuple[bool, Sequence[str]]:
    """Return whether `.venv` must be made anew, and the locks still to install."""
    if found in (stamp(wanted), stamp((*LOCKS, DEV_LOCK))):
        return False, ()
    if found == stamp(LOCKS):
        return False, (DEV_LOCK,)
    return True, wanted


def set_up(wanted: Sequence[str]) -> None:
    """Install what is outstanding; the stamp goes first and comes back last."""
    with alone() as lock:
        anew, locks = outstanding(installed(), wanted)
        if not locks:
            return
        print("Installing into .venv; the first time takes a minute or two ...", flush=True)
        if STAMP.is_file():
            STAMP.unlink()
        if anew:
            make_venv(lock)
        for name in locks:
            install(name, lock)
        STAMP.write_text(stamp(wanted), encoding="utf-8")


@contextlib.contextmanager
def alone() -> Iterator[int]:
    """Keep two set-ups apart; yields the lock, for pip to hold when this process is killed."""
    with Path(__file__).open("r+b") as held:  # no file of its own to ignore and to clear away
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting for another set-up of .venv ...", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield held.fileno()


def make_venv(lock: int) -> None:
    """Replace `.venv` by an empty one."""
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip is None or ensurepip.origin is None:  # no package, or its empty folder
        raise SetUpError(VENV_WANTED.format(package="python{}.{}-venv".format(*sys.version_info)))
    # an activated .venv is about to lose its own Python
    python = Path(sys.executable).resolve() if is_inside() else sys.executable
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    done = run([str(python), "-I", "-m", "venv", str(VENV)], lock)
    if done.returncode:
        raise SetUpError(INSTALL_FAILED.format(output=done.stdout.strip()))


def install(name: str, lock: int) -> None:
    """Install one lock into `.venv`: what it names, byte for byte, and nothing else."""
    pip = [str(PYTHON), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user"]
    pip += ["--disable-pip-version-check", "--retries", "2", "--require-hashes", "--no-deps"]
    # the first lock holds the build tools, so that pip fetches none that nobody checked
    pip += ["--no-build-isolation", "--use-pep517", "--requirement", str(ROOT / name)]
    done = run(pip, lock)
    if done.returncode:
        raise SetUpError(explain(done.stdout))


def run(command: Sequence[str], lock: int) -> subprocess.CompletedProcess[str]:
    """Run a command quietly, without the settings that would lead pip out of `.venv`."""
    outside = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_DRY_RUN")
    return subprocess.run(
        command,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in outside},
        pass_fds=(lock,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def explain(output: str) -> str:
    """Return what people can do about pip's failure."""
    if "DO NOT MATCH THE HASHES" in output:
        return HASHES_DIFFER.format(output=output.strip())
    if any(sign in output for sign in ("Retrying", "onnection", "timed out", "resolution")):
        return NETWORK_WANTED
    return INSTALL_FAILED.format(output=output.strip())
