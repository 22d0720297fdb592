"""People at work on a site: whatever they do, a build leaves what a clean one would make."""

import os
import random
import shutil
from contextlib import suppress
from typing import Any

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.site.incremental import changes, content
from tests.site.incremental.checking import checked_build
from tests.site.incremental.harm import KINDS, harm, known
from tests.site.incremental.trees import Tree, difference, read_tree
from tests.site.incremental.workshop import SETTINGS, Workshop

TAMPERED = (
    *("index.html", "posts/index.html", "events/fair/index.html", "theme/css/base.css"),
    *("calendar.ics", "calendar/2026/05/index.html", "take-part/index.html"),
    *("consultations/square/index.html", "consultations.json"),
)

AN_ENTRY = st.runner().flatmap(lambda machine: st.sampled_from(machine.entries()))
A_FREE_PATH = st.runner().flatmap(lambda machine: st.sampled_from(machine.free_paths()))
SEED = st.integers(0, 2**32 - 1)


def pairs(choices: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([(one, value) for one, values in choices.items() for value in values])


class SiteMachine(RuleBasedStateMachine):
    """Each rule is one thing that somebody does; a build follows it, and a clean one."""

    workshop: Workshop

    def __init__(self) -> None:
        super().__init__()
        self.workshop.forget()
        self.files = dict(self.workshop.files)
        self.settings: dict[str, object] = {}
        self.request: dict[str, Any] = {"now": content.MOMENT}
        self.sound: tuple[dict[str, Any], ...] = ({**self.files}, {}, {**self.request})
        self.way: dict[str, Any] = {}
        self.refusals = 0
        self.harmed = False
        self.earlier: dict[str, bytes] = {}
        self.site: Tree = {}

    @initialize(lasting=st.booleans(), ahead=st.sampled_from([0, 3600]))
    def start(self, *, lasting: bool, ahead: int) -> None:
        self.way = {"lasting": lasting, "ahead": ahead}
        self.workshop.lay_out(self.files)

    def entries(self) -> list[str]:
        return sorted(path for path in self.files if path.endswith(".md"))

    def free_paths(self) -> list[str]:
        paths = (f"content/{path}" for path in (*changes.NEW_PATHS, *content.ENTRIES))
        return [path for path in paths if path not in self.files]

    def text(self, path: str) -> str:
        return self.files[path].decode()

    def write(self, path: str, data: str | bytes) -> None:
        self.files[path] = data.encode() if isinstance(data, str) else data
        self.workshop.lay_out(self.files)

    # The content

    @rule(path=AN_ENTRY, body=st.sampled_from(changes.BODIES))
    def write_a_body(self, path: str, body: str) -> None:
        self.write(path, content.with_body(self.text(path), body))

    @rule(path=AN_ENTRY, data=st.data())
    def write_a_field(self, path: str, data: st.DataObject) -> None:
        kind = path.split("/")[1]
        name, value = data.draw(st.sampled_from(changes.FIELDS[kind]), "field")
        self.write(path, content.with_field(self.text(path), name, value))

    @precondition(lambda self: bool(self.free_paths()))
    @rule(path=A_FREE_PATH, title=st.sampled_from(["New", "The mill"]))
    def add(self, path: str, title: str) -> None:
        self.write(path, changes.NEW_TEXTS[path.split("/")[1]].format(title))

    @precondition(lambda self: bool(self.free_paths()))
    @rule(path=AN_ENTRY, to=A_FREE_PATH)
    def rename(self, path: str, to: str) -> None:
        self.files[to] = self.files.pop(path)
        self.workshop.rename(path, to)

    @precondition(lambda self: len(self.entries()) > 1)
    @rule(path=AN_ENTRY)
    def delete(self, path: str) -> None:
        del self.files[path]
        self.workshop.lay_out(self.files)

    @rule(one=AN_ENTRY, other=AN_ENTRY)
    def swap(self, one: str, other: str) -> None:
        if one != other:
            self.files[one], self.files[other] = self.files[other], self.files[one]
            self.workshop.swap(one, other)

    @rule(path=AN_ENTRY)
    def change_a_letter_unnoticed(self, path: str) -> None:
        self.files[path] = content.of_the_same_length(self.files[path])
        self.workshop.write_unnoticed(path, self.files[path])

    @rule(path=AN_ENTRY)
    def touch(self, path: str) -> None:
        (self.workshop.project / path).touch()

    @rule(file=pairs(changes.STATIC))
    def put_a_file(self, file: tuple[str, bytes]) -> None:
        self.write(*file)

    @rule(path=st.sampled_from(list(changes.STATIC)))
    def remove_a_file(self, path: str) -> None:
        self.files.pop(path, None)
        self.workshop.lay_out(self.files)

    @rule()
    def swap_pictures(self) -> None:
        one, other = "content/images/map.svg", "content/images/plan.svg"
        if one in self.files:
            self.swap(one, other)

    @rule(fact=pairs(changes.SHARED))
    def write_a_shared_fact(self, fact: tuple[str, str]) -> None:
        self.write(*fact)

    # How it looks and what it is called

    @rule(change=st.sampled_from(changes.THEME))
    def change_the_theme(self, change: tuple[str, str, str]) -> None:
        path, old, new = change
        text = self.files.get(path, b"").decode()
        self.write(path, text.replace(old, new, 1) if old else new + text)

    @rule(setting=st.sampled_from(changes.SETTINGS))
    def change_a_setting(self, setting: tuple[str, object]) -> None:
        name, value = setting
        self.settings[name] = value
        lines = "".join(f"{name} = {value!r}\n" for name, value in self.settings.items())
        self.write(SETTINGS, self.workshop.files[SETTINGS] + lines.encode())

    @precondition(lambda self: not self.way["lasting"])
    @rule()
    def take_a_plugin_for_pelican(self) -> None:
        """Which changes pages once they are written; Pelican never forgets one while it runs."""
        self.change_a_setting(("PLUGINS", ["plugins.site_pages.plugin", "listener"]))

    @rule()
    def undo_all_settings(self) -> None:
        self.settings = {}
        self.write(SETTINGS, self.workshop.files[SETTINGS])

    @rule(now=st.sampled_from(changes.MOMENTS))
    def let_it_be(self, now: str) -> None:
        self.request["now"] = now

    @rule(option=st.sampled_from(["drafts", "strict"]), wanted=st.booleans())
    def ask_for(self, option: str, *, wanted: bool) -> None:
        self.request[option] = wanted

    @rule(jobs=st.sampled_from([0, 1, 2]))
    def work_with(self, jobs: int) -> None:
        self.request["jobs"] = jobs

    @rule()
    def build_again(self) -> None:
        """Change nothing."""

    # What goes wrong

    @precondition(lambda self: self.site)
    @rule(kind=st.sampled_from(KINDS), seed=SEED)
    def harm_the_state(self, kind: str, seed: int) -> None:
        note(harm(self.workshop.state, kind, random.Random(seed), self.earlier))
        self.harmed = True

    @precondition(lambda self: self.site)
    @rule(path=st.sampled_from(TAMPERED), how=st.sampled_from(["add", "letter", "mode", "delete"]))
    def tamper_with_the_site(self, path: str, how: str) -> None:
        file = self.workshop.output / path
        with suppress(FileNotFoundError):
            if how == "add":
                file.write_bytes(file.read_bytes() + b"more")
            elif how == "letter":
                facts = file.stat()
                file.write_bytes(content.of_the_same_length(file.read_bytes()))
                os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
            elif how == "mode":
                file.chmod(0o600)
            else:
                file.unlink()

    @precondition(lambda self: self.site)
    @rule()
    def delete_the_site(self) -> None:
        shutil.rmtree(self.workshop.output, ignore_errors=True)

    @precondition(lambda self: self.site)
    @rule(seconds=st.floats(0, 0.2), body=st.sampled_from(changes.BODIES[:3]))
    def kill_a_build(self, seconds: float, body: str) -> None:
        path = self.entries()[0]
        before = read_tree(self.workshop.output)
        self.write(path, content.with_body(self.text(path), body))
        done = self.workshop.build(self.request, kill_after=seconds)
        if difference(done.site, before):
            _, clean = self.workshop.build_both(self.request)
            assert not (found := difference(done.site, clean.site)), found

    @rule()
    def keep_a_copy_of_the_state(self) -> None:
        self.earlier = known(self.workshop.state)

    # What then holds

    @invariant()
    def a_build_leaves_what_a_clean_one_makes(self) -> None:
        done = checked_build(self.workshop, self.request, harmed=self.harmed, **self.way)
        if done.status == 0:
            self.sound = dict(self.files), dict(self.settings), dict(self.request)
            self.site, self.refusals, self.harmed = done.site, 0, False
        else:
            self.refusals += 1
            self.go_back()

    def go_back(self) -> None:
        """After two refusals, return to what was sound."""
        if self.refusals > 1:
            self.files, self.settings, self.request = (dict(one) for one in self.sound)
            self.workshop.lay_out(self.files)
