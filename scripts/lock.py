"""Renew the locks: every package the project installs, each with its hashes and no address."""

import hashlib
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Debian 12's Python is the oldest one served; one version of each package for all Pythons
# keeps the same content the same bytes everywhere.
CHOOSE = ("--universal", "--python-version", "3.11.2", "--fork-strategy", "fewest")
RECORD = ("--generate-hashes", "--no-header", "--no-annotate")
NO_ADDRESS = ("--no-config", "--no-emit-index-url", "--no-emit-find-links")


def dependencies() -> dict[str, list[str]]:
    """Return each lock's name with the requirements in pyproject.toml that it answers, in order."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    return {
        "requirements-build.lock": groups["build"],
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": groups["dev"],
    }


def heading(requirements: list[str]) -> str:
    """Return the first line of a lock: which list in pyproject.toml it was made from."""
    digest = hashlib.sha256("\n".join(requirements).encode()).hexdigest()
    return f"# pyproject.toml {digest}\n"


def write() -> int:
    """Renew all locks or none; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        made: list[Path] = []
        for name, requirements in dependencies().items():
            done = compile_lock(requirements, made)
            if done.returncode:
                print(f"{name} could not be renewed:\n{done.stderr.strip()}", file=sys.stderr)
                return 3
            made.append(Path(folder, name))
            made[-1].write_text(heading(requirements) + done.stdout, encoding="utf-8")
        for lock in made:
            (ROOT / lock.name).write_bytes(lock.read_bytes())
            print(f"{lock.name} renewed")
    return 0


def compile_lock(requirements: list[str], earlier: list[Path]) -> subprocess.CompletedProcess[str]:
    """Choose the newest versions that agree with the earlier locks."""
    constraints = [word for lock in earlier for word in ("--constraints", str(lock))]
    uv = [sys.executable, "-m", "uv", "pip", "compile", "-", "--quiet"]
    return subprocess.run(
        [*uv, *CHOOSE, *RECORD, *NO_ADDRESS, *constraints],
        check=False,
        input="\n".join(requirements),
        capture_output=True,
        encoding="utf-8",
    )
