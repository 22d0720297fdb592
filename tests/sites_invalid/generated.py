"""Invalid sites that git cannot hold: each builder fills an empty content folder."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Builder = Callable[[Path], None]

HEAD = "---\ntitle: A walk\ndate: 2016-10-31\n"
WALK = f"{HEAD}---\n\nWords.\n"

NO_FILE = "This is not a regular file (but a pipe, a device or a broken link)."
REMOVE = "Remove it from the content folder."
ASTRAY = "This link leads out of the content folder, in circles, or from link to link."
COPY = "Copy what it leads to into the content folder."
TOO_DEEP = "Lists, quotations or HTML tags stand more than 100 deep in each other."
LONG_FOLDER = "/".join(["walks"] * 134)
TOO_LONG = "The address that this gives is too long."
SHORTER = "Give this entry a shorter one, of a few words, such as `slug: what-we-heard`."
FEWER_LEVELS = "Take out some levels; two or three are as many as readers can follow."


def problem(place: str, message: str, remedy: str) -> str:
    return f"{place}: {message}\n    {remedy}\n"


def write(content: Path, path: str, text: str | bytes = WALK) -> Path:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def texts(files: Mapping[str, str | bytes]) -> Builder:
    def build(content: Path) -> None:
        for path, text in files.items():
            write(content, path, text)

    return build


def beside_a_walk(spoil: Builder) -> Builder:
    def build(content: Path) -> None:
        write(content, "posts/walk.md")
        spoil(content)

    return build


def twins(one: str, other: str, text: str) -> Builder:
    """Write two files whose names some file systems take for one."""

    def build(content: Path) -> None:
        write(content, one, text)
        if (content / other).exists():
            pytest.skip("this file system takes the two names for one")
        write(content, other, text)

    return build


def nothing(_content: Path) -> None:
    """Leave the folder empty."""


def pipe(content: Path) -> None:
    os.mkfifo(content / "posts/pipe.md")


def link(target: str, name: str = "posts/link.md") -> Builder:
    def build(content: Path) -> None:
        (content / name).symlink_to(target)

    return build


def link_outside(content: Path) -> None:
    secret = write(content.parent, "secret.md", HEAD)
    (content / "posts/link.md").symlink_to(secret.resolve())


def folder_outside(content: Path) -> None:
    write(content.parent, "secrets/secret.md", HEAD)
    (content / "posts/more").symlink_to("../../secrets")


def closed(path: str) -> Builder:
    def build(content: Path) -> None:
        target = content / path
        if not target.exists():
            write(content, path)
        target.chmod(0)

    return build


def latin(content: Path) -> None:
    write(content, "posts/cafe.md", f"{HEAD}---\n\nA café.\n".encode("latin-1"))


def named(name: bytes) -> Builder:
    def build(content: Path) -> None:
        path = Path(os.fsdecode(os.fsencode(content) + b"/posts/" + name))
        try:
            path.write_text(WALK, "utf-8")
        except OSError:
            pytest.skip("this file system takes no such name")

    return build


def nested_lists(levels: int) -> str:
    return "\n".join(f"{'    ' * level}- level {level}" for level in range(levels))


SITES: Mapping[str, tuple[Builder, str]] = {
    "entries with hidden names alone": (
        texts({"posts/.md": WALK, "posts/.walk.md": WALK, "posts/walk.md~": WALK}),
        problem(
            "content/:1:1",
            "This folder holds no entry.",
            'Write a first one: python3 run.py new post "My first post"',
        ),
    ),
    "empty": (
        nothing,
        problem(
            "content/:1:1",
            "This folder holds no entry.",
            'Write a first one: python3 run.py new post "My first post"',
        ),
    ),
    "pipe": (
        beside_a_walk(pipe),
        problem("content/posts/pipe.md:1:1", NO_FILE, REMOVE),
    ),
    "link to a file outside": (
        beside_a_walk(link_outside),
        problem("content/posts/link.md:1:1", ASTRAY, COPY),
    ),
    "link to a folder outside": (
        beside_a_walk(folder_outside),
        problem("content/posts/more:1:1", ASTRAY, COPY),
    ),
    "link in circles": (
        beside_a_walk(link("..", "posts/more")),
        problem("content/posts/more:1:1", ASTRAY, COPY),
    ),
    "link to itself": (
        beside_a_walk(link("link.md")),
        problem("content/posts/link.md:1:1", NO_FILE, REMOVE),
    ),
    "link to nothing": (
        beside_a_walk(link("nothing.md")),
        problem("content/posts/link.md:1:1", NO_FILE, REMOVE),
    ),
    "link to a device": (
        beside_a_walk(link("/dev/zero")),
        problem("content/posts/link.md:1:1", ASTRAY, COPY),
    ),
    "not UTF-8": (
        latin,
        problem(
            "content/posts/cafe.md:6:6",
            "This file is not in UTF-8: a character here cannot be read.",
            "Save it again with the encoding UTF-8.",
        ),
    ),
    "venues not UTF-8": (
        beside_a_walk(texts({"venues.yaml": b"hall:\n  name: Caf\xe9\n"})),
        problem(
            "content/venues.yaml:2:12",
            "This file is not in UTF-8: a character here cannot be read.",
            "Save it again with the encoding UTF-8.",
        ),
    ),
    "UTF-16": (
        texts({"posts/walk.md": WALK.encode("utf-16")}),
        problem(
            "content/posts/walk.md:1:1",
            "This file is not in UTF-8: a character here cannot be read.",
            "Save it again with the encoding UTF-8.",
        ),
    ),
    "control character": (
        texts({"posts/walk.md": f"{HEAD}---\n\nOne\0two.\n"}),
        problem(
            "content/posts/walk.md:6:4",
            "There is a control character here (U+0000).",
            "Remove it; your editor may show it only as a gap or a box.",
        ),
    ),
    "over eight megabytes": (
        texts({"posts/walk.md": HEAD + "---\n" + "Words. " * 1_200_000}),
        problem(
            "content/posts/walk.md:1:1",
            "This text is longer than 8,000,000 bytes.",
            "Split it, or raise MAX_FILE_BYTES in pelicanconf.py.",
        ),
    ),
    "deep lists": (
        texts({"posts/walk.md": f"{HEAD}---\n\n{nested_lists(150)}\n"}),
        problem("content/posts/walk.md:106:1", TOO_DEEP, FEWER_LEVELS),
    ),
    "deep quotations": (
        texts({"posts/walk.md": f"{HEAD}---\n\n{'>' * 1500} Words.\n"}),
        problem("content/posts/walk.md:6:1", TOO_DEEP, FEWER_LEVELS),
    ),
    "deep YAML": (
        texts({"posts/walk.md": f"{HEAD}extra: {'[' * 5000}{']' * 5000}\n---\n"}),
        problem(
            "content/posts/walk.md:4:107",
            "Values are nested more than 100 deep.",
            "Nest them less.",
        ),
    ),
    "open brackets": (
        texts({"posts/walk.md": f"{HEAD}---\n\n{'[' * 50_000}\n"}),
        problem(
            "content/posts/walk.md:6:1",
            "This line has more than 2000 brackets without a partner.",
            "Close them, put a backslash before those that are text (\\[), or show them as"
            " code between lines of ```.",
        ),
    ),
    "name with a newline": (
        beside_a_walk(named(b"a\nb.md")),
        problem(
            r"content/posts/a\nb.md:1:1",
            r"The name of this file cannot be read.",
            r"Rename it with letters, digits and hyphens.",
        ),
    ),
    "name that is not UTF-8": (
        beside_a_walk(named(b"caf\xe9.md")),
        problem(
            r"content/posts/caf\udce9.md:1:1",
            r"The name of this file cannot be read.",
            r"Rename it with letters, digits and hyphens.",
        ),
    ),
    "path too long": (
        beside_a_walk(texts({f"{LONG_FOLDER}/a/b.md": WALK})),
        problem(
            f"content/{LONG_FOLDER}:1:1",
            "This path is longer than 800 bytes.",
            "Give what is there shorter names, or put it into fewer folders.",
        ),
    ),
    "slug too long for its bytes": (
        texts({"posts/walk.md": f"{HEAD}slug: {'é' * 128}\n---\n\nWords.\n"}),
        problem("content/posts/walk.md:4:7", TOO_LONG, SHORTER),
    ),
    "alias too long": (
        texts({"posts/walk.md": f"{HEAD}aliases: /{'old/' * 200}\n---\n\nWords.\n"}),
        problem("content/posts/walk.md:4:10", TOO_LONG, SHORTER),
    ),
    "names that differ in case alone": (
        twins("posts/Walk.md", "posts/walk.md", WALK),
        problem(
            "content/posts/walk.md:2:8",
            "The address /2016/10/walk/ is that of posts/Walk.md too.",
            "Give one of the two another one, such as `slug: walk-2`.",
        ),
    ),
    "files whose names differ in case alone": (
        beside_a_walk(twins("documents/Plan.txt", "documents/plan.txt", "A plan.\n")),
        problem(
            "content/documents/plan.txt:1:1",
            "Another file, too, would stand at /documents/Plan.txt.",
            "Rename one of the two; names that differ in case alone are one to some computers.",
        ),
    ),
    "names that differ in accents' form alone": (
        twins("posts/caf\u00e9.md", "posts/cafe\u0301.md", WALK),
        problem(
            "content/posts/caf\u00e9.md:2:8",
            "The address /2016/10/caf\u00e9/ is that of posts/cafe\u0301.md too.",
            "Give one of the two another one, such as `slug: caf\u00e9-2`.",
        ),
    ),
    "files whose names differ in accents' form alone": (
        beside_a_walk(twins("images/caf\u00e9.txt", "images/cafe\u0301.txt", "A map.\n")),
        problem(
            "content/images/caf\u00e9.txt:1:1",
            "Another file has this name too, with its accents in another form.",
            "Rename one of the two; they look alike, but are not.",
        ),
    ),
}

UNREADABLE: Mapping[str, tuple[Builder, str]] = {
    "text": (
        beside_a_walk(closed("posts/walk.md")),
        problem(
            "content/posts/walk.md:1:1",
            "This file cannot be read: Permission denied.",
            "Let the account that builds the site read it.",
        ),
    ),
    "folder": (
        beside_a_walk(closed("posts")),
        problem(
            "content/posts:1:1",
            "This folder cannot be read.",
            "Let the account that builds the site read it.",
        ),
    ),
    "image": (
        beside_a_walk(closed("images/map.png")),
        problem(
            "content/images/map.png:1:1",
            "This file cannot be read: Permission denied.",
            "Let the account that builds the site read it.",
        ),
    ),
}
