"""Damage that disks, people and other programs may do to what a build leaves for the next."""

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path

Harm = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def flip_bits(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _bit in range(min(len(data), chance.choice([1, 8]))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def zero(data: bytes, chance: random.Random) -> bytes:
    """Leave a stretch of zeros, as file systems do after a power cut."""
    start = chance.randrange(len(data) + 1)
    end = chance.randrange(start, len(data) + 1)
    return data[:start] + bytes(end - start) + data[end:]


def fill_with_noise(data: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(data))


def repeat_the_end(data: bytes, chance: random.Random) -> bytes:
    return data + data[chance.randrange(len(data) + 1) :]


def add_noise(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(chance.randrange(1, 99))


HARMS: Mapping[str, Harm] = {
    "cut": cut,
    "empty": lambda _data, _chance: b"",
    "flip bits": flip_bits,
    "zero": zero,
    "noise": fill_with_noise,
    "repeat the end": repeat_the_end,
    "add noise": add_noise,
}
KINDS = (*HARMS, "delete", "swap", "roll back")


def known(state: Path) -> dict[str, bytes]:
    """Return what a build left beside the output, but for the sites themselves."""
    files = (path for path in state.glob("*") if path.is_file() and path.name != "lock")
    return {path.name: path.read_bytes() for path in sorted(files)}


def harm(folder: Path, kind: str, chance: random.Random, earlier: Mapping[str, bytes]) -> str:
    """Do harm of a kind to a file in a folder, and return what was done in words.

    `earlier` are files by name as they were once; "roll back" brings one of those back.
    """
    files = _victims(folder, chance)
    if not files:
        return "nothing to harm"
    victim = chance.choice(files)
    if kind == "delete":
        victim.unlink()
    elif kind == "swap":
        _swap(victim, chance.choice(files))
    elif kind == "roll back":
        _roll_back(folder, chance, earlier)
    else:
        _overwrite(victim, HARMS[kind](victim.read_bytes(), chance))
    return f"{kind}: {victim.relative_to(folder)}"


def _victims(folder: Path, chance: random.Random) -> list[Path]:
    """Return files of a folder itself, or else of those in it, which are many more."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"]
    above = chance.choice([True, False])
    return [path for path in found if (path.parent == folder) is above]


def _overwrite(file: Path, data: bytes) -> None:
    """Write in place and put the times back, so that only what is in the file tells."""
    facts = file.stat()
    file.write_bytes(data)
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def _swap(one: Path, other: Path) -> None:
    data = one.read_bytes(), other.read_bytes()
    _overwrite(one, data[1])
    _overwrite(other, data[0])


def _roll_back(folder: Path, chance: random.Random, earlier: Mapping[str, bytes]) -> None:
    """Bring back one file as it was, or all of them."""
    names = sorted(earlier)
    for name in chance.sample(names, chance.choice([min(1, len(names)), len(names)])):
        (folder / name).write_bytes(earlier[name])
