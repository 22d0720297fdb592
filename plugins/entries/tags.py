"""Tags: which of them are the same, how they are shown, and which look like the same mistyped."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.values import Theme


def tag_key(tag: str) -> str:
    """Return what two tags share that differ in case, accents' form, spaces or hyphens alone."""
    return " ".join(re.split(r"[\s_-]+", unicodedata.normalize("NFC", tag).casefold())).strip()


@dataclass(frozen=True, kw_only=True)
class ShownTags:
    """The form in which each tag is shown, by the tag as it is written."""

    forms: Mapping[str, str]

    def of(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Return tags as they are shown, each once, in the order written."""
        return tuple(dict.fromkeys([self.forms[tag] for tag in tags]))


def shown_tags(tags: Iterable[str], themes: Iterable[Theme]) -> ShownTags:
    """Choose the form of each of these tags: its theme's name, else the one written most often."""
    written = Counter(tags)
    same: defaultdict[str, list[str]] = defaultdict(list)
    for tag in written:
        same[tag_key(tag)].append(tag)
    forms = {key: min(tags, key=lambda tag: (-written[tag], tag)) for key, tags in same.items()}
    for theme in themes:
        forms |= {tag_key(tag): theme.name for tag in (theme.name, *theme.tags)}
    return ShownTags(forms={tag: forms[tag_key(tag)] for tag in written})


def lookalikes(manuscripts: Iterable[Manuscript], shown: ShownTags) -> Iterator[Problem]:
    """Yield a warning for each tag that is shown apart from one it hardly differs from.

    That is one that is the same but for hyphens, spaces, punctuation, accents and a final "s".
    """
    forms = set(shown.forms.values())
    if len(set(map(_likeness, forms))) == len(forms):
        return
    first: dict[str, tuple[str, Manuscript]] = {}
    seen: set[str] = set()
    for manuscript in manuscripts:
        for number, tag in enumerate(shown.of(manuscript.fields.tags)):
            if tag in seen:
                continue
            seen.add(tag)
            before, other = first.setdefault(_likeness(tag), (tag, manuscript))
            if before != tag:
                yield _lookalike(manuscript, number, tag, f"“{before}” in {other.path}")


def _likeness(tag: str) -> str:
    # The signs tell C from C++ and C#; accents come apart from their letters and are dropped.
    letters = unicodedata.normalize("NFKD", tag.casefold())
    return re.sub(r"[^\w+#]|_", "", letters).removesuffix("s") or tag


def _lookalike(manuscript: Manuscript, number: int, tag: str, before: str) -> Problem:
    problem = manuscript.problem(
        ("tags", number),
        f"The tag “{tag}” is almost {before}, and readers will find them apart.",
        "Write both in one way, or name both as `tags` of one theme in themes.yaml.",
    )
    return problem.as_warning()
