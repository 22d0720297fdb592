"""What a build left for the next comes to harm: that one builds the right site all the same."""

import random
from itertools import cycle, islice

from tests.site.incremental.changes import BODIES, THEME
from tests.site.incremental.checking import checked_build
from tests.site.incremental.conftest import Times
from tests.site.incremental.content import MOMENT, with_body, with_field
from tests.site.incremental.harm import KINDS, harm, known
from tests.site.incremental.workshop import Files, Workshop


def versions(files: Files) -> list[Files]:
    """Return the files of a site with one change each: a body, a title, a shared part, none."""
    path, (template, old, new) = "content/posts/walk.md", THEME[2]
    text = files[path].decode()
    return [
        {**files, path: with_body(text, BODIES[0]).encode()},
        {**files, path: with_field(text, "title", "Another walk").encode()},
        {**files, template: files[template].replace(old.encode(), new.encode())},
        files,
    ]


def test_no_harm_to_the_state_crashes_a_build_or_shows_in_the_site(
    workshop: Workshop, times: Times
) -> None:
    chance, request = random.Random(0), {"now": MOMENT}
    assert checked_build(workshop, request).status == 0
    earlier = known(workshop.state)
    for files in islice(cycle(versions(workshop.files)), times(1000, 40)):
        done = harm(workshop.state, chance.choice(KINDS), chance, earlier)
        workshop.lay_out(files)
        assert checked_build(workshop, request, harmed=True).status == 0, done
