"""The ways in which people can answer and ask: who they reach, and the links that lead there."""

import re
from dataclasses import dataclass, fields
from typing import Annotated
from urllib.parse import quote

from plugins.entries.fields.declaring import Declaration, told
from plugins.entries.fields.types import Text, Url
from plugins.entries.fields.ways import Email, Phone

# What may stand in the address of a `mailto` link as it is (RFC 6068, 2).
_IN_ADDRESS = "@!$'*+"
_EXTENSION = re.compile(r",? *ext\D*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ways(Declaration):
    """How people can answer.

    What is "" is no way to; without any, it is false.
    """

    online: Annotated[
        Url, told("A form or a page on which to answer.", "https://example.org/answer")
    ] = ""
    email: Annotated[Email, told("An address to write to.", "consultations@example.org")] = ""
    post: Annotated[
        Text, told("An address for letters.", "Policy Team, Town Hall, Northbridge NB1 1AA")
    ] = ""
    phone: Annotated[Phone, told("A number to ring.", "01632 960 001")] = ""
    note: Annotated[
        Text, told("Any other way, or what to know of these.", "Paper forms lie in the library.")
    ] = ""

    def __bool__(self) -> bool:
        """Tell whether there is any way."""
        return any(getattr(self, one.name) for one in fields(self))

    @property
    def offline(self) -> bool:
        """Whether there may be a way that takes no internet; a note may tell of one."""
        return bool(self.post or self.phone or self.note)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact(Declaration):
    """Whom people can ask.

    What is "" is not known; without anything, it is nobody, and false.
    """

    name: Annotated[Text, told("Who answers.", "The participation team")] = ""
    email: Annotated[Email, told("Their address.", "participation@example.org")] = ""
    post: Annotated[Text, told("Where letters reach them.", "Town Hall, Northbridge NB1 1AA")] = ""
    phone: Annotated[Phone, told("Their number.", "01632 960 001")] = ""
    url: Annotated[Url, told("Their page.", "https://example.org/participation")] = ""

    def __bool__(self) -> bool:
        """Tell whether there is anybody."""
        return any(getattr(self, one.name) for one in fields(self))

    @property
    def ways(self) -> Ways:
        """How to answer them."""
        return Ways(online=self.url, email=self.email, post=self.post, phone=self.phone)


def mailto(email: str, subject: str = "", line: str = "") -> str:
    """Return the link that begins an e-mail (RFC 6068), with a first line for it."""
    parts = {"subject": subject, "body": line and f"{line}\r\n\r\n"}
    written = "&".join(f"{name}={quote(text, safe='')}" for name, text in parts.items() if text)
    return f"mailto:{quote(email, safe=_IN_ADDRESS)}" + (f"?{written}" if written else "")


def tel(phone: str) -> str:
    """Return the link that rings a number (RFC 3966)."""
    number, *extension = _EXTENSION.split(phone)
    international = number.startswith("+")
    digits = re.sub(r"\D", "", number.replace("(0)", "") if international else number)
    return f"tel:{'+' if international else ''}{digits}" + "".join(f";ext={n}" for n in extension)
