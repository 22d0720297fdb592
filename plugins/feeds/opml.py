"""From what can be followed to a list that feed readers take over (OPML 2.0)."""

from collections.abc import Iterable
from xml.etree import ElementTree

from plugins.feeds.full_addresses import full
from plugins.feeds.spelling import sound
from plugins.feeds.subscribing import Followed


def opml(title: str, followed: Iterable[Followed], place: str) -> bytes:
    """Return a list of subscriptions ("Subscription lists") to a site that lives at `place`."""
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = sound(title)
    body = ElementTree.SubElement(root, "body")
    for one in followed:
        said = {
            "type": "rss",
            "text": sound(one.title),
            "title": sound(one.title),
            "xmlUrl": full(one.address, place),
            "htmlUrl": full(one.home, place),
        }
        ElementTree.SubElement(body, "outline", said)
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
