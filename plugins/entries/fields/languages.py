"""Codes of languages, as in `lang` attributes."""

import re

from plugins.entries.problems import Mistake


def check_language(code: str) -> str:
    """Return a code of a language in its usual case (RFC 5646, 2.1.1), or raise `Mistake`."""
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise Mistake(
            f"“{code}” is not a code of a language.", "Write one such as en, en-GB or cy (BCP 47)."
        )
    first, *others = code.lower().split("-")
    cases = {2: str.upper, 4: str.title}
    return "-".join([first, *(cases.get(len(part), str)(part) for part in others)])
