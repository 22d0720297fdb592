"""What a JSON Feed may hold, as a JSON Schema (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_URL = {"type": "string", "format": "uri", "pattern": r"^https?://[^\s<>\"]+$"}
_MOMENT = {
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}
_AUTHORS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"name": _TEXT, "url": _URL, "avatar": _URL},
        "additionalProperties": False,
        "minProperties": 1,
    },
}
_ITEM = {
    "type": "object",
    "properties": {
        "id": _TEXT,
        "url": _URL,
        "external_url": _URL,
        "title": _TEXT,
        "content_html": _TEXT,
        "content_text": _TEXT,
        "summary": _TEXT,
        "image": _URL,
        "banner_image": _URL,
        "date_published": _MOMENT,
        "date_modified": _MOMENT,
        "authors": _AUTHORS,
        "tags": {"type": "array", "items": _TEXT},
        "language": _TEXT,
        "attachments": {"type": "array"},
    },
    "patternProperties": {"^_[a-z]": {"type": "object"}},
    "additionalProperties": False,
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": _TEXT,
        "home_page_url": _URL,
        "feed_url": _URL,
        "description": _TEXT,
        "user_comment": _TEXT,
        "next_url": _URL,
        "icon": _URL,
        "favicon": _URL,
        "authors": _AUTHORS,
        "language": _TEXT,
        "expired": {"type": "boolean"},
        "hubs": {"type": "array"},
        "items": {"type": "array", "items": _ITEM},
    },
    "patternProperties": {"^_[a-z]": {"type": "object"}},
    "additionalProperties": False,
    "required": ["version", "title", "items"],
}
