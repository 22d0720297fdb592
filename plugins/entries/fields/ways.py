"""The types of front matter by which people can be reached: how each is read, and told apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from plugins.entries.fields.declaring import SCALAR, Reading
from plugins.entries.fields.types import is_full_address, read_text
from plugins.entries.problems import Mistake

# The address between a name's brackets, or alone; quoted local parts are not for front matter.
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?[\d ().-]*\d(?:,? ext(?:ension|\.)? ?\d+)?", re.IGNORECASE | re.ASCII)
_FEWEST_DIGITS = 3


def read_email(value: object) -> str:
    """Read an e-mail address."""
    written = read_text(value).removeprefix("mailto:")
    if _EMAIL.fullmatch(written):
        return written
    raise Mistake(
        f"“{written}” is not an e-mail address.",
        "Write the address alone, such as `email: consultations@example.org`.",
    )


def read_phone(value: object) -> str:
    """Read a telephone number."""
    written = " ".join(read_text(value).removeprefix("tel:").split())
    if _is_phone(written):
        return written
    raise Mistake(
        f"“{written}” is not a telephone number.",
        "Write digits and spaces, such as `phone: 01632 960 001`; say the rest in a `note`.",
    )


def _is_phone(written: str) -> bool:
    digits = sum(map(str.isdecimal, written))
    return digits >= _FEWEST_DIGITS and bool(_PHONE.fullmatch(written))


@dataclass(frozen=True, kw_only=True)
class TextAsWay:
    """Lets a text do for a group of ways to reach people, as the field that it looks like.

    `online` and `words` are the group's own fields for a full address and for what is none.
    """

    online: str
    words: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import BeforeValidator  # noqa: PLC0415

        return BeforeValidator(self._group).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, core: Any, schema_of: Any) -> dict[str, Any]:
        text: Mapping[str, Any] = {**SCALAR, "description": self._told()}
        return {"anyOf": [text, schema_of(core)]}

    def _group(self, value: object) -> object:
        return {self._field(value.strip()): value} if isinstance(value, str) else value

    def _field(self, written: str) -> str:
        if is_full_address(written):
            return self.online
        if _EMAIL.fullmatch(written.removeprefix("mailto:")):
            return "email"
        return "phone" if _is_phone(written) else self.words

    def _told(self) -> str:
        return (
            f"A text alone is read as `{self.online}`, `email` or `phone` if it looks like one, "
            f"else as `{self.words}`."
        )


Email = Annotated[str, Reading(read_email, SCALAR)]
Phone = Annotated[str, Reading(read_phone, SCALAR)]
