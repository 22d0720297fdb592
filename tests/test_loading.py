"""A build in which nothing was changed loads only what it needs, for loading is most of it."""

import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
# What a build loads that reads no file and prints no page: see scripts/build.py.
LOADED = (
    "scripts.build",
    "plugins.run.building",
    "plugins.run.plain_settings",
    "plugins.consultations.plugin",
    "plugins.event_calendar.plugin",
    "plugins.feeds.plugin",
    "plugins.people.plugin",
    "plugins.site_pages.plugin",
    "plugins.tag_index.plugin",
)
# Each takes longer to load than a site takes to be collected; reading or printing may need it.
LONG_TO_LOAD = {
    "PIL",
    "bs4",
    "dateutil",
    "feedgen",
    "icalendar",
    "invoke",
    "lxml",
    "markdown",
    "nh3",
    "pelican",
    "pydantic",
    "pydantic_core",
    "pygments",
    "rapidfuzz",
    "rich",
    "yaml",
}
WORK = f"""
import json, sys
import {", ".join(LOADED)}
from plugins.entries.settings import read_settings
from plugins.entries.words import load_words
from plugins.run.plain_settings import read_plainly
from pathlib import Path
settings = read_settings(read_plainly(Path("pelicanconf.py"), {{}}))
load_words(settings.theme / "words.toml")
print(json.dumps(sorted(sys.modules)))
"""


def test_what_only_reading_or_printing_needs_is_not_loaded_by_every_build() -> None:
    run = [sys.executable, "-c", WORK]
    told = subprocess.run(run, cwd=PROJECT, capture_output=True, check=True, text=True)
    loaded = {name.partition(".")[0] for name in json.loads(told.stdout)}
    assert not loaded & LONG_TO_LOAD


READ = """
import sys
from tests.entries.sites import manuscript, text
manuscript(text("starts: 2026-12-01"), "events/walk.md")
print("dateutil" in sys.modules)
manuscript(text("starts: 2026-12-01\\nrepeats: FREQ=WEEKLY"), "events/walk.md")
print("dateutil" in sys.modules)
"""


def test_what_expands_rules_is_loaded_for_a_file_with_a_rule_alone() -> None:
    run = [sys.executable, "-c", READ]
    told = subprocess.run(run, cwd=PROJECT, capture_output=True, check=True, text=True)
    assert told.stdout.split() == ["False", "True"]
