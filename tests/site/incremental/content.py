"""A small site with one of each kind, and its entries with other words."""

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
ask: {what: Tell us where to walk next., respond: us@example.org, until: 2026-03-20}
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
    "events/walks.md": """---
title: Saturday walks
date: 2026-01-06
starts: 2026-02-28 09:00
ends: 10:30
where: hall
tags: walking
repeats: FREQ=WEEKLY
until: 2026-05-30
changes: [{at: 2026-03-02, what: cancelled, occurrence: 2026-03-28, note: The flood.}]
---
In all weathers.
""",
    "consultations/square.md": """---
title: The square
date: 2026-01-10
opens: 2026-03-10
closes: 2026-04-02
respond: {email: square@example.org, post: Town Hall}
documents: {title: The plan, file: ../images/plan.svg}
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

MOMENT = "2026-03-15T12:00"


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
