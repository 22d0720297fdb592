"""Times one command, from a process of its own that is smaller than whatever it measures.

Linux counts what a process held before it became another program as that program's own memory,
so the benchmark itself, which is larger, must not start what it measures.
Standard library only; prints a line of JSON.
"""

import json
import os
import sys
import time


def measure(command: list[str], said: str) -> dict[str, float]:
    """Run a command and return its status, its `wall` and `cpu` in seconds, its `memory` in MiB.

    What it says goes into the file `said`. CPU time is that of the command and of all processes
    that it started and waited for; memory is the most that one of these held (getrusage(2)).
    """
    with open(said, "wb") as file:  # noqa: PTH123 - pathlib would make this process larger
        to_file = [
            (os.POSIX_SPAWN_DUP2, file.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, file.fileno(), 2),
        ]
        started = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=to_file)
        _, status, used = os.wait4(process, 0)
        wall = time.perf_counter() - started
    # macOS counts bytes where Linux counts KiB
    unit = 1 << (20 if sys.platform == "darwin" else 10)
    return {
        "status": os.waitstatus_to_exitcode(status),
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss / unit,
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[2:], sys.argv[1])))
