"""What all tests share: how much they do, and a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

# A browser under test speaks to the site under test alone.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

PLAIN_SHARE = 10
EXAMPLES = 200


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough", action="store_true", help="do all, in full, and print the counts"
    )


def pytest_configure(config: pytest.Config) -> None:
    examples = share(config, EXAMPLES)
    settings.register_profile("project", max_examples=examples, deadline=None, derandomize=True)
    settings.load_profile("project")
    config.addinivalue_line("markers", "thorough: too slow for a run without --thorough")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--thorough"):
        slow = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


def share(config: pytest.Config, full: int) -> int:
    """Return how many of a count in the hundreds this run does."""
    return full if config.getoption("--thorough") else max(1, full // PLAIN_SHARE)


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """Return a function from a full count to this run's; `test --thorough` prints it."""

    def counted(full: int) -> int:
        done = share(request.config, full)
        request.node.user_properties.append(("count", done))
        return done

    return counted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not terminalreporter.config.getoption("--thorough"):
        return
    terminalreporter.section("counts")
    terminalreporter.line(f"{EXAMPLES}  examples for each property")
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties:
            if name == "count" and report.when == "call":
                terminalreporter.line(f"{value}  {report.nodeid}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Open a real browser; without one a person's tests skip, and those of CI fail."""
    with sync_playwright() as playwright:
        program = installed_browser() or downloaded_browser(playwright)
        if program is None:
            give_up("no Chromium or Chrome is installed: install one, or set CHROME_PATH")
        opened = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield opened
        opened.close()


def give_up(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(why, pytrace=False)
    pytest.skip(why)


def installed_browser() -> str | None:
    """Return the browser that $CHROME_PATH names, or else one of this machine."""
    candidates = (os.environ.get("CHROME_PATH"), *BROWSERS)
    return next(filter(None, (shutil.which(name) for name in candidates if name)), None)


def downloaded_browser(playwright: Playwright) -> str | None:
    """Return Playwright's own browser, fetched if need be."""
    program = playwright.chromium.executable_path
    if not Path(program).exists():
        fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(fetch, check=False, capture_output=True)
    return program if Path(program).exists() else None
