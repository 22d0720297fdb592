"""What people do to the small site: the values that they write, some of them mistakes."""

from collections.abc import Mapping

from tests.site.incremental.content import DRAWING, FACTS, OTHER_DRAWING, PHOTOGRAPH

NEW_PATHS = ("posts/new.md", "posts/2025/older.md", "events/market.md", "pages/help.md")
NEW_TEXTS = {
    "posts": "---\ntitle: {}\ndate: 2026-03-03\ntags: rivers\n---\nNew words.\n",
    "events": "---\ntitle: {}\ndate: 2026-02-02\nstarts: 2026-06-01\nwhere: hall\n---\nAll day.\n",
    "consultations": "---\ntitle: {}\ndate: 2026-02-03\ncloses: 2026-03-20\nrespond: Here.\n---\n",
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
    ("ask", "Tell us where."),
    ("ask", "{what: Tell us where., respond: us@example.org, until: 2026-03-20}"),
    ("ask", "{what: Tell us where., until: 2026-03-20 17:00, checked: 2026-03-01}"),
    ("ask", ""),
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
        ("occurrences", "[{where: hall}, {starts: 2026-05-12, where: Hut}]"),
        ("organisers", "The walkers, Ashby Council"),
        ("repeats", "FREQ=WEEKLY"),
        ("repeats", ""),
        ("until", "2026-07-01"),
        ("changes", "[{at: 2026-03-12, what: cancelled, note: The rain.}]"),
        ("changes", ""),
        ("part_of", "events/market"),
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
        ("respond", "{email: square@example.org, phone: 01632 960 001}"),
        ("respond", ""),
        ("response_due", "2026-03-31"),
        ("hosted_elsewhere", "{name: Ashby Council, url: unknown}"),
        ("extended", "{at: 2026-03-12, from: 2026-04-02, to: 2026-04-20}"),
        ("extended", "{at: 2026-03-20, from: 2026-03-12, to: 2026-04-20}"),
        ("withdrawn", "{at: 2026-03-14, reason: It was built over.}"),
        ("withdrawn", "2026-04-01"),
        (
            "outcome",
            "{at: 2026-04-10, summary: A fountain., did: 'See [the plan](../posts/b.md).'}",
        ),
        ("documents", "{title: A map, file: ../images/map.svg}"),
        ("documents", "{title: A map, file: ../images/none.pdf}"),
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
MOMENTS = ("2026-01-01", "2026-03-12T23:59", "2026-04-02T18:00", "2026-05-02T15:59", "2027-01-01")
