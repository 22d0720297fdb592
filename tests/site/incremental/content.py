"""A small site with one of each kind, and what people do to it."""

import base64
import re
from collections.abc import Mapping

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v{}z"/></svg>'
_PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
DRAWING, OTHER_DRAWING = _SVG.format(5).encode(), _SVG.format(6).encode()
PHOTOGRAPH = base64.b64decode(_PNG)

ENTRIES: Mapping[str, str] = {
    "posts/walk.md": """---
title: A walk by the river
date: 2026-03-01
tags: walking, rivers
authors: ann
image: {src: ../images/map.svg, alt: A map}
---
We walked [to the fair](../events/fair.md) and drew a "map".

## What we saw

Two mills.
""",
    "posts/mill.md": """---
title: The mill
date: 2026-02
series: Mills
about: events/fair
---
It stands still. Here is [the list](../documents/list.csv).
""",
    "posts/weir.md": """---
title: The weir
date: 2026-04-10
series: Mills
---
It can be heard from [the mill](mill.md).
""",
    "events/fair.md": """---
title: The fair
date: 2026-01-05
starts: 2026-05-02T10:00
ends: 4pm
where: hall
---
With stalls.
""",
    "consultations/square.md": """---
title: The square
date: 2026-01-10
opens: 2026-03-10
closes: 2026-04-02
---
What should it be?
""",
    "pages/about.md": """---
title: About us
---
We walk. See [all posts](/posts/).
""",
}
FACTS: Mapping[str, str] = {
    "venues.yaml": "hall:\n  name: Market Hall\n  locality: Ashby\n",
    "people.yaml": "ann:\n  name: Ann Archer\n",
    "themes.yaml": "outdoors:\n  name: Outdoors\n  tags: walking, rivers\n",
}
FILES: Mapping[str, bytes] = {
    **{f"content/{path}": text.encode() for path, text in (*ENTRIES.items(), *FACTS.items())},
    "content/images/map.svg": DRAWING,
    "content/images/plan.svg": OTHER_DRAWING,
    "content/images/mill.png": PHOTOGRAPH,
    "content/documents/list.csv": b"mill,1\n",
    "content/documents/other.csv": b"weir,2\n",
}

NEW_PATHS = ("posts/new.md", "posts/2025/older.md", "events/market.md", "pages/help.md")
NEW_TEXTS = {
    "posts": "---\ntitle: {}\ndate: 2026-03-03\ntags: rivers\n---\nNew words.\n",
    "events": "---\ntitle: {}\ndate: 2026-02-02\nstarts: 2026-06-01\nwhere: hall\n---\nAll day.\n",
    "consultations": "---\ntitle: {}\ndate: 2026-02-03\ncloses: 2026-03-20\n---\nWell?\n",
    "pages": "---\ntitle: {}\n---\nHelp.\n",
}

# What may stand in the front matter; "" takes the field out. A few are mistakes.
_COMMON = (
    ("title", "Another title"),
    ("title", "What “open” means: a guess"),
    ("title", ""),
    ("date", "2026-03-14"),
    ("date", "2026-04-01T09:00"),
    ("date", "2026-03~"),
    ("date", "2025"),
    ("date", "2026-02-30"),
    ("tags", "rivers"),
    ("tags", "walking, Rivers, a new tag"),
    ("tags", ""),
    ("authors", "ann, Ben Bell"),
    ("status", "draft"),
    ("status", "hidden"),
    ("status", "private"),
    ("status", ""),
    ("aliases", "/old/"),
    ("aliases", "[/old/, /older/one/]"),
    ("aliases", ""),
    ("series", "Mills"),
    ("series", "Walks"),
    ("about", "posts/walk"),
    ("about", "[events/fair, consultations/square]"),
    ("about", ""),
    ("summary", "In short."),
    ("updates", "[{date: 2026-03-15, note: The weir is open.}]"),
    ("promises", "[A map, {what: A list, kept_by: posts/mill}]"),
    ("image", "{src: ../images/plan.svg, alt: A plan, caption: As it was}"),
    ("image", ""),
    ("slug", "the-walk"),
    ("slug", ""),
    ("lang", "cy"),
    ("licence", "CC BY-SA 4.0"),
)
FIELDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "posts": _COMMON,
    "pages": _COMMON,
    "events": (
        *_COMMON,
        ("where", "hall"),
        ("where", "[The Barge, The Boat]"),
        ("starts", "2026-03-10"),
        ("starts", "2026-05-02T10:00"),
        ("ends", "2026-06-03"),
        ("ends", ""),
        ("occurrences", "[{starts: 2026-03-12, where: hall}, {starts: 2026-05-12, where: Hut}]"),
        ("organisers", "The walkers, Ashby Council"),
    ),
    "consultations": (
        *_COMMON,
        ("opens", "2026-03-20"),
        ("opens", "unknown"),
        ("closes", "2026-03-12"),
        ("closes", "2026-04-02T17:00"),
        ("closes", "ongoing"),
        ("closes", "when it is done"),
        ("held_by", "Ashby Council"),
    ),
}
BODIES = (
    "Words.\n",
    "Other words, and “more” of them...\n",
    "## A heading\n\nA note.[^1]\n\n[^1]: Below.\n",
    "See [the walk](../posts/walk.md) and [what we saw](../posts/walk.md#what-we-saw).\n",
    "See [the market](../events/market.md) or <https://example.org/>.\n",
    "![A mill](../images/mill.png)\n\n```python\nprint(1)\n```\n",
    "Take [the list](../documents/list.csv), and [ask](/about/).\n",
    "<script>alert(1)</script> and *this*\n",
    "[Nowhere](../posts/nowhere.md)\n",
)
STATIC: Mapping[str, tuple[bytes, ...]] = {
    "content/images/map.svg": (DRAWING, OTHER_DRAWING, b"<svg><script>1</script>no drawing"),
    "content/images/new.png": (PHOTOGRAPH, b"no picture"),
    "content/documents/list.csv": (b"mill,3\n", b""),
    "content/documents/more/new.txt": (b"new\n",),
}
SHARED: Mapping[str, tuple[str, ...]] = {
    "content/venues.yaml": (
        FACTS["venues.yaml"],
        "hall:\n  name: Old Market Hall\n  accessibility: Step-free.\n",
        "hall:\n  name: [\n",
    ),
    "content/people.yaml": (FACTS["people.yaml"], "ann:\n  name: Ann Baker\n", "{}\n"),
    "content/themes.yaml": (
        FACTS["themes.yaml"],
        "water:\n  name: Water\n  tags: rivers\n",
        "outdoors:\n  name: Outdoors\n  tags: rivers, rivers\n",
    ),
}
# What stands in place of what in a file of the theme; all of a new one.
THEME = (
    ("theme/templates/article.html", "", "{# No more than a note. #}"),
    ("theme/templates/article.html", "entry.html", "base.html"),
    ("theme/templates/base.html", "<body>", '<body class="another">'),
    ("theme/templates/base.html", "<body>", "<body>{{ nothing_such }}"),
    ("theme/templates/components/date.html", "<time", "<time hidden"),
    ("theme/templates/components/cards.html", "<h", "<!-- --><h"),
    ("theme/templates/listing.html", "{% if", "{% unless"),
    ("theme/static/css/base.css", "", "/* Another */\n"),
    ("theme/static/css/new.css", "", "p { margin: 0 }\n"),
    ("theme/static/icon.svg", "<svg", "<svg "),
    ("theme/words.toml", '"Home"', '"Start"'),
    ("theme/words.toml", '"Menu"', "Menu"),
    ("theme/words.toml", "{number} of {of}", "{number}/{of}"),
)
SETTINGS = (
    ("SITENAME", "Theirs"),
    ("SITENAME", ""),
    ("SITESUBTITLE", "Words beside the name"),
    ("SITEURL", "https://example.org"),
    ("SITEURL", "https://example.org/blog"),
    ("DEFAULT_PAGINATION", 1),
    ("DEFAULT_PAGINATION", "two"),
    ("DEFAULT_LANG", "cy"),
    ("LICENCE", "CC0 1.0"),
    ("TIMEZONE", "Pacific/Auckland"),
    ("MENUITEMS", [("Posts", "/posts/"), ("Old", "/old/")]),
    ("STATIC_PATHS", ["images"]),
    ("EXTRA_PATH_METADATA", {"documents/other.csv": {"path": "o.csv"}}),
    (
        "ADDRESSES",
        {
            "posts": "/{year}/{slug}/",
            "events": "/{slug}/",
            "consultations": "/asked/{slug}/",
            "pages": "/about/{slug}/",
        },
    ),
)
MOMENT = "2026-03-15T12:00"
MOMENTS = ("2026-01-01", "2026-03-12T23:59", "2026-04-02T18:00", "2026-05-02T15:59", "2027-01-01")


def with_field(text: str, name: str, value: str) -> str:
    """Return the text of an entry whose field has this value; "" takes the field out."""
    head, body = text.removeprefix("---\n").split("---\n", 1)
    lines = [line for line in head.splitlines() if not line.startswith(f"{name}:")]
    lines += [f"{name}: {value}"] if value else []
    return "\n".join(["---", *lines, "---", body])


def with_body(text: str, body: str) -> str:
    """Return the text of an entry with another body."""
    head = text.removeprefix("---\n").split("---\n", 1)[0]
    return f"---\n{head}---\n{body}"


def of_the_same_length(data: bytes) -> bytes:
    """Return the file of an entry with one letter of its body changed."""
    return re.sub(
        rb"[a-z](?=[^a-z]*\Z)", lambda last: last[0].swapcase(), data, flags=re.IGNORECASE
    )
