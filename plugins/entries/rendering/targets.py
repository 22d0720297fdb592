"""The addresses that authors write in a body."""

from dataclasses import dataclass

from plugins.entries.problems import Mark


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """An address that an author wrote and the site must resolve.

    `written` is as typed, HTML entities decoded: `../events/x.md#when`, `{static}/images/a.png`,
    `/about/`, `#when`. `image` tells what the page itself fetches (a picture, a sound, a film)
    from what readers follow. `mark` is its place in the body or, in a manuscript, in the file.
    """

    written: str
    image: bool
    mark: Mark
