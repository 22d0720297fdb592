"""Blocks of code as HTML."""

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_PLAIN = HtmlFormatter[str](nowrap=True)


def highlighted(code: str, language: str) -> str:
    """Return a block of code as HTML, coloured by classes where Pygments knows the language."""
    lexer = _lexer(language)
    inner = highlight(code, lexer, _PLAIN).rstrip("\n") if lexer else escape(code, quote=False)
    named = f' class="language-{escape(language)}"' if language else ""
    return f"<pre><code{named}>{inner}\n</code></pre>"


@lru_cache(maxsize=50)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        return None
