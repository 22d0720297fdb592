"""What a new file says: the fields it needs, what else it may say, and where the text goes."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.entries.fields.vocabulary import Kind, Status
from plugins.entries.links.addresses import slugify
from scripts.new.examples import OFFERED, OFFERED_IN_REFLECTION, UNTIL_CLOSED, UNTIL_EVENT, offers
from scripts.new.known import Spoken

_LONGEST_SLUG = 60
_NEVER_IN_YAML = re.compile(  # YAML 1.1, section 5.1
    "[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

_PROMPTS: Mapping[Kind, str] = {
    Kind.POST: "What happened, what did you learn, and what will you do next?",
    Kind.EVENT: "What will people do there, who should come, and how do they say that they will?",
    Kind.CONSULTATION: "What do you ask, how do people answer, and what will you do with that?",
    Kind.PAGE: "What does somebody who has never been here need to know?",
}
_REFLECTION = (
    "Answer what helps, in Markdown, under its question. Readers do not see these notes.",
    "What was it for?",
    "What did I hear?",
    "What changed my mind?",
    "What will I do? `promises` above says it with a date.",
    "What do I ask of you? `ask` above shows it beside the text.",
)

_DRAFT = ("# Only previews show a draft; take out the next line to publish it.", "status: draft")
_MORE = "# These may be added: take out the # before a field. docs/fields.md lists all."
_WAYS_TO_ANSWER = (
    "# How to answer: write the real ways. One of them should take no internet; there are also",
    "# `online`, `phone` and `note`.",
    "respond:",
    "  email: consultations@example.org",
    "  post: Policy Team, Town Hall, Northbridge NB1 1AA",
)
_MORE_OF: Mapping[Kind, str] = {
    Kind.EVENT: "# How to give several dates, and all that can change: docs/writing.md.",
    Kind.CONSULTATION: "# How to give more time, or say what came of it: docs/writing.md.",
}
_IN_PLACE = "Write it here, in Markdown, in the place of this note."


@dataclass(frozen=True, kw_only=True)
class NewEntry:
    """What is known of an entry before it is written.

    `title` is on one line; `about` is what it speaks of; `venue` is the key of one that an event
    may be held at, or "".
    """

    kind: Kind
    title: str
    today: date
    status: Status = Status.DRAFT
    about: Spoken | None = None
    venue: str = ""


def one_line(written: str) -> str:
    """Return a text on one line, without characters that no file of text may hold."""
    return _NEVER_IN_YAML.sub("", " ".join(written.split())).strip()


def file_name(kind: Kind, title: str, today: date) -> str:
    """Return the name of the file for a title; one without letters is named by kind and date."""
    slug = _shortened(slugify(title)) or f"{kind}-{today}"
    lists = {other.folder for other in Kind}  # whose addresses a page cannot have
    return f"{slug}-page.md" if kind is Kind.PAGE and slug in lists else f"{slug}.md"


def entry_text(new: NewEntry) -> str:
    """Return a whole file; a post that speaks of an entry is a reflection on it."""
    reflects = new.about is not None and new.kind is Kind.POST
    given = [*_needed(new), *(_taken_over(new.about) if new.about else ())]
    draft = _DRAFT if new.status is Status.DRAFT else ()
    said = {line.partition(":")[0] for line in given}
    names = OFFERED_IN_REFLECTION if reflects else OFFERED[new.kind]
    offered = offers(new.kind, [name for name in names if name not in said], new.today, new.venue)
    more = [_MORE_OF[new.kind]] if new.kind in _MORE_OF else []
    notes = _REFLECTION if reflects else [f"{_PROMPTS[new.kind]}\n     {_IN_PLACE}"]
    return "\n".join(["---", *given, *draft, "", _MORE, *offered, *more, "---", *_notes(notes), ""])


def _needed(new: NewEntry) -> Iterator[str]:
    """Yield the lines of the fields that a kind needs."""
    yield f"title: {_quoted(new.title)}"
    if new.kind is not Kind.PAGE:
        yield "# The day it is published or announced; until then it is held back."
        yield f"date: {new.today}"
    if new.kind is Kind.EVENT:
        yield "# The day it happens, or the day and the time: write the real ones."
        yield f"starts: {new.today + UNTIL_EVENT}, 10am"
    if new.kind is Kind.CONSULTATION:
        yield "# The last day to answer, to its end, or the day and the time: write the real one."
        yield f"closes: {new.today + UNTIL_CLOSED}"
        yield from _WAYS_TO_ANSWER


def _taken_over(about: Spoken) -> Iterator[str]:
    """Yield the lines that say what is spoken of, and the tags that it proposes."""
    yield f"about: {_quoted(about.name)}"
    if about.tags:
        yield "# As there: keep those that fit."
        yield f"tags: [{', '.join(_quoted(tag) for tag in about.tags)}]"


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        yield from ("", f"<!-- {note} -->")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _shortened(slug: str) -> str:
    """Return as many whole words of a slug as a file's name should have, at least a part of one."""
    if len(slug) <= _LONGEST_SLUG:
        return slug
    whole, hyphen, _ = slug[: _LONGEST_SLUG + 1].rpartition("-")
    return whole if hyphen else slug[:_LONGEST_SLUG]
