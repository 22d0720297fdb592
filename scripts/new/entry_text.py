"""What a new file says: the fields it needs, what else it may say, and where the text goes.

Descriptions and examples are those of the declared fields, so they are true of what is read.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plugins.entries.fields.declaring import declared_fields
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.vocabulary import Kind, Status
from plugins.entries.links.addresses import slugify

_LONGEST_SLUG = 60
_UNTIL_EVENT = timedelta(weeks=4)
_NEVER_IN_YAML = re.compile(  # YAML 1.1, section 5.1
    "[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

# What most authors will want, in the order in which they think of it; `docs/fields.md` has all.
_OFFERED: Mapping[Kind, tuple[str, ...]] = {
    Kind.POST: ("summary", "tags", "authors", "about", "image"),
    Kind.EVENT: ("ends", "where", "online", "cost", "organisers", "audience", "summary", "tags"),
    Kind.CONSULTATION: ("opens", "closes", "held_by", "audience", "scope", "summary", "tags"),
    Kind.PAGE: ("summary", "image"),
}
_PROMPTS: Mapping[Kind, str] = {
    Kind.POST: "What happened, what did you learn, and what will you do next?",
    Kind.EVENT: "What will people do there, who should come, and how do they say that they will?",
    Kind.CONSULTATION: "What do you ask, how do people answer, and what will you do with that?",
    Kind.PAGE: "What does somebody who has never been here need to know?",
}

_MORE = "# These may be added: take out the # before a field. docs/fields.md lists all."
_IN_PLACE = "Write it here, in Markdown, in the place of this note. -->"


def one_line(written: str) -> str:
    """Return a text on one line, without characters that no file of text may hold."""
    return _NEVER_IN_YAML.sub("", " ".join(written.split())).strip()


def file_name(kind: Kind, title: str, today: date) -> str:
    """Return the name of the file for a title; one without letters is named by kind and date."""
    slug = _shortened(slugify(title)) or f"{kind}-{today}"
    lists = {other.folder for other in Kind}  # whose addresses a page cannot have
    return f"{slug}-page.md" if kind is Kind.PAGE and slug in lists else f"{slug}.md"


def entry_text(
    kind: Kind, title: str, today: date, *, status: Status = Status.DRAFT, about: str = ""
) -> str:
    """Return a whole file; `title` is on one line, `about` names an entry or is ""."""
    given = _given(kind, title, today)
    if about:
        given += [f"about: {json.dumps(about, ensure_ascii=False)}"]
    if status is Status.DRAFT:
        given += ["# Only previews show a draft; take out the next line to publish it."]
        given += [f"status: {status}"]
    offers = (_offer(kind, name) for name in _OFFERED[kind] if name != "about" or not about)
    offered = (line for offer in offers for line in offer)
    prompt = f"<!-- {_PROMPTS[kind]}\n     {_IN_PLACE}"
    return "\n".join(["---", *given, "", _MORE, *offered, "---", "", prompt, ""])


def _given(kind: Kind, title: str, today: date) -> list[str]:
    """Return the lines of the fields that a kind needs."""
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    if kind is not Kind.PAGE:
        lines += ["# The day it is published or announced.", f"date: {today}"]
    if kind is Kind.EVENT:
        lines += ["# The day it happens, or the day and the time: write the real ones."]
        lines += [f"starts: {today + _UNTIL_EVENT}, 10am"]
    return lines


def _offer(kind: Kind, name: str) -> Iterator[str]:
    """Yield the comment that describes a field, and the line that would give it."""
    field = declared_fields(FIELDS[kind])[name]
    yield from textwrap.wrap(
        f"{field.description}", 96, initial_indent="# ", subsequent_indent="# "
    )
    assert field.examples
    yield f"# {name}: {field.examples[-1]}"


def _shortened(slug: str) -> str:
    """Return as many whole words of a slug as a file's name should have, at least a part of one."""
    if len(slug) <= _LONGEST_SLUG:
        return slug
    whole, hyphen, _ = slug[: _LONGEST_SLUG + 1].rpartition("-")
    return whole if hyphen else slug[:_LONGEST_SLUG]
