"""Where a site may be put, and what people are told when it cannot be put there."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# True whether the error came before the new site took the place of the old one, or after.
_WHOLE = "A site that is half made is never put in place."
_SPACE = ("The disk is full", "Free some space and build again.")
_RIGHTS = ("You may not change this", "Choose another output folder with --output.")
_FOLDERS = (
    "One folder cannot take the place of another on this disk",
    "Choose an output folder on another disk with --output.",
)
_REASONS = {
    errno.ENOSPC: _SPACE,
    errno.EDQUOT: _SPACE,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EXDEV: _FOLDERS,
    errno.EBUSY: _FOLDERS,
    errno.EROFS: (
        "The disk can be read but not written",
        "Choose an output folder on another disk with --output.",
    ),
    errno.ENOLCK: (
        "Two builds cannot be kept apart on this disk",
        "Choose an output folder on another disk with --output.",
    ),
    errno.ENAMETOOLONG: (
        "A name is too long for this disk",
        "Give the entry a shorter `slug`, or the file a shorter name.",
    ),
}
# What the system says of an open file or a lock, without its name.
_NAMELESS = {errno.ENOSPC, errno.EDQUOT, errno.ENOLCK}


class PlaceError(Exception):
    """The site cannot be put where it should go, or what is known of it not beside it.

    `message` says why, `remedy` what to do about it, `exitcode` is the status of the program.
    """

    exitcode = 3

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the two lines that people read."""
        return f"{self.message}\n    {self.remedy}"


@contextmanager
def explained(*folders: Path) -> Iterator[None]:
    """Raise a PlaceError for what the system refuses in `folders` for reasons a person can mend.

    Other errors pass, as they are errors of the program.
    """
    try:
        yield
    except OSError as error:
        path = _place(error, folders)
        if not path or error.errno not in _REASONS:
            raise
        message, remedy = _REASONS[error.errno]
        raise PlaceError(f"{message}: {path}", f"{remedy} {_WHOLE}") from error


def _place(error: OSError, folders: Sequence[Path]) -> Path | None:
    """Return the place below `folders` that an error is about."""
    if not error.filename:
        return folders[0] if error.errno in _NAMELESS else None
    path = Path(os.fsdecode(error.filename))
    return path if any(path.is_relative_to(folder) for folder in folders) else None


@dataclass(frozen=True, kw_only=True)
class Place:
    """An output folder, and the folders that it must not touch.

    `sources` are what the site is made from: the output may neither lie in one nor hold one.
    `keep` are folders that it may not be or hold, such as the project's and the user's own.
    """

    output: Path
    sources: tuple[Path, ...] = ()
    keep: tuple[Path, ...] = ()

    def check(self) -> None:
        """Raise PlaceError where another folder could not, or must not, take the output's place."""
        self._check_kind()
        for folder in (*self.sources, *self.keep):
            if _lies_in(folder, self.output):
                raise PlaceError(
                    f"{self.output} cannot be the output folder, because it holds {folder}.",
                    "Name a folder of its own with --output, such as output.",
                )
        for source in self.sources:
            if _lies_in(self.output, source):
                raise PlaceError(
                    f"{self.output} cannot be the output folder: the site is made from {source}.",
                    f"Name a folder beside it with --output, such as {source.parent / 'output'}.",
                )

    def _check_kind(self) -> None:
        if self.output.is_symlink():
            raise PlaceError(
                f"{self.output} is a symbolic link.",
                f"Name the folder itself: --output {self.output.resolve()}",
            )
        if self.output.exists() and not self.output.is_dir():
            message = f"{self.output} is not a folder."
            raise PlaceError(message, "Name a folder with --output, such as output.")
        if self.output.is_mount():
            raise PlaceError(
                f"{self.output} is a mount point, which no other folder can take the place of.",
                f"Name a folder in it: --output {self.output / 'site'}",
            )


def make_folder(folder: Path) -> None:
    """Make `folder`, and those above it that are missing, unless it stands. Raise PlaceError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlaceError(
            f"{folder.parent} cannot be written: {error.strerror}.",
            "Choose another output folder with --output.",
        ) from error


def _lies_in(folder: Path, other: Path) -> bool:
    """Say whether `folder` is `other` or lies in it, whatever names lead there."""
    ways = (folder.resolve(), *folder.resolve().parents)
    return other.exists() and any(way.exists() and way.samefile(other) for way in ways)
