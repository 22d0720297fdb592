"""The task `benchmark`: measures what is asked for, and writes the report."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scripts.benchmark.machine import machine
from scripts.benchmark.measuring import CommandFailedError, is_in_memory, work_folder
from scripts.benchmark.ours import PROJECT
from scripts.benchmark.peers import PEERS, Peer, installed
from scripts.benchmark.plot import plot
from scripts.benchmark.report import report
from scripts.benchmark.results import RESULTS, Results, Turn
from scripts.benchmark.rounds import DifferentWorkError, Rounds
from scripts.benchmark.scenarios import Scenario

_TOOLS = PROJECT / ".benchmark"
_LAST = _TOOLS / "results.json"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is measured, how many times, and the folder that the report goes into."""

    sizes: tuple[int, ...]
    peers: tuple[str, ...]
    scenarios: tuple[Scenario, ...]
    runs: int
    into: Path


class UnknownWordError(Exception):
    """A word that the task cannot use; `str()` says which, and what can stand there."""


def asked(sizes: str, peers: str, scenarios: str, runs: int, into: str) -> Request:
    """Return what the options of the task ask for; raise `UnknownWordError`."""
    try:
        counts = tuple(sorted({int(size) for size in sizes.split(",")}))
    except ValueError:
        raise UnknownWordError(f"“{sizes}” are not sizes: write some such as 1000,10000") from None
    if min(counts) < 100 or runs < 1:
        raise UnknownWordError("The least that can be measured are 100 posts, once.")
    return Request(
        sizes=counts,
        peers=_known(peers, tuple(PEERS)),
        scenarios=tuple(Scenario(name) for name in _known(scenarios, tuple(Scenario))),
        runs=runs,
        into=_folder(into),
    )


def benchmark(sizes: str, peers: str, scenarios: str, runs: int, into: str) -> int:
    """Do what the options of the task ask for; return the status: 0 done, 1 when it failed."""
    try:
        request = asked(sizes, peers, scenarios, runs, into)
        _TOOLS.mkdir(exist_ok=True)
        results = _measured(request, *installed(request.peers, _TOOLS))
    except (UnknownWordError, CommandFailedError, DifferentWorkError) as error:
        print(error, file=sys.stderr)
        return 1
    _LAST.write_bytes(RESULTS.dump_json(results, indent=1))
    write(results, request.into)
    return 0


def rewrite(into: str) -> int:
    """Write the report from the figures of the last benchmark; return the status, 1 for none."""
    if not _LAST.exists():
        print("Nothing has been measured here yet: leave out --again.", file=sys.stderr)
        return 1
    write(RESULTS.validate_json(_LAST.read_bytes()), _folder(into))
    return 0


def write(results: Results, folder: Path) -> None:
    """Write the report with its plot, which shows the largest size."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmark.md").write_text(report(results), encoding="utf-8")
    (folder / "benchmark.svg").write_text(plot(results, results.sizes[-1]), encoding="utf-8")
    print(f"{folder / 'benchmark.md'} written")


def _measured(request: Request, peers: Sequence[Peer], left_out: Mapping[str, str]) -> Results:
    turns: list[Turn] = []
    files: dict[int, Mapping[str, int]] = {}
    in_memory = []
    for name, why in left_out.items():
        print(f"{name} is left out: {why}.", file=sys.stderr)
    for size in request.sizes:
        with work_folder(size) as folder:
            in_memory.append(is_in_memory(folder))
            rounds = Rounds(posts=size, folder=folder, peers=peers)
            print(f"{size:,} posts: all sites are made, and built once", flush=True)
            files[size] = rounds.set_up()
            turns += _turns(rounds, request)
    return Results(
        date=f"{datetime.now(UTC):%-d %B %Y}",
        machine=machine(in_memory=all(in_memory)),
        runs=request.runs,
        tools={peer.name: peer.version for peer in peers},
        left_out=left_out,
        files=files,
        turns=tuple(turns),
    )


def _turns(rounds: Rounds, request: Request) -> Iterator[Turn]:
    for site in rounds.sites:
        for scenario in request.scenarios:
            for turn in rounds.turns(scenario, site, request.runs):
                times = {"ours": turn.ours, **turn.peers}
                told = ", ".join(f"{name} {figures.wall:.2f} s" for name, figures in times.items())
                print(f"{turn.size:,} posts, {site.profile}, {scenario.label}: {told}", flush=True)
                yield turn


def _folder(into: str) -> Path:
    return Path(into) if into else PROJECT / "docs"


def _known(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the words between commas, or all that are known for none."""
    given = tuple(word.strip() for word in words.split(",") if word.strip())
    for word in given:
        if word not in known:
            raise UnknownWordError(f"“{word}” is not one of {', '.join(known)}.")
    return given or tuple(known)
