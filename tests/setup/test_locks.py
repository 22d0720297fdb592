import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from scripts.lock import ROOT, dependencies, heading

LOCKS = sorted(dependencies())


def locked(name: str) -> dict[str, tuple[Requirement, str]]:
    """Return a lock's packages: each with its pin and its options."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found = {}
    for line in lines:
        pin, *options = re.split(r"\s+(?=--)", line)
        found[plain(Requirement(pin).name)] = (Requirement(pin), " ".join(options))
    return found


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_neither_address_nor_path(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|file:|\s@|(^|\s)\.{0,2}/", text, re.MULTILINE)
    assert str(Path.home()) not in text


@pytest.mark.parametrize("name", LOCKS)
def test_each_locked_package_has_one_version_and_its_hashes(name: str) -> None:
    for pin, options in locked(name).values():
        assert re.fullmatch(r"==[^,*]+", str(pin.specifier))
        assert re.fullmatch(r"(--hash=sha256:[0-9a-f]{64}\s*)+", options)


@pytest.mark.parametrize(("name", "requirements"), dependencies().items())
def test_a_lock_answers_the_list_in_pyproject(name: str, requirements: list[str]) -> None:
    renew = "the list has changed: renew the locks with `python3 run.py lock`"
    assert (ROOT / name).read_text(encoding="utf-8").startswith(heading(requirements)), renew


@pytest.mark.parametrize(("name", "requirements"), dependencies().items())
def test_each_dependency_is_locked_at_a_version_it_allows(
    name: str, requirements: list[str]
) -> None:
    pins = locked(name)
    for wanted in map(Requirement, requirements):
        pin, _ = pins[plain(wanted.name)]
        (version,) = (clause.version for clause in pin.specifier)
        assert wanted.specifier.contains(version)


def test_a_package_in_two_locks_has_one_version() -> None:
    versions: dict[str, str] = {}
    for lock in LOCKS:
        for package, (pin, _) in locked(lock).items():
            assert versions.setdefault(package, str(pin.specifier)) == str(pin.specifier)


def test_what_a_source_package_is_built_with_is_locked() -> None:
    assert {"setuptools", "wheel", "packaging"} <= set(locked("requirements-build.lock"))
