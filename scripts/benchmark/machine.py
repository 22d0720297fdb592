"""What the machine is that times were taken on, without its name."""

import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def machine(*, in_memory: bool) -> Mapping[str, str]:
    """Return the facts that decide how fast a build is; `in_memory` says where its files lay."""
    size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "Processor": _processor(),
        "Cores": str(_cores()),
        "Memory": f"{size / (1 << 30):.0f} GiB",
        "System": _system(),
        "Python": platform.python_version(),
        "Files": "in memory (tmpfs)" if in_memory else "on a disk",
    }


def _cores() -> int:
    """Return how many cores a process may use here."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processor() -> str:
    if sys.platform == "darwin":
        ask = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())


def _system() -> str:
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    return platform.freedesktop_os_release()["PRETTY_NAME"]
