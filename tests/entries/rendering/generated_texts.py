"""Texts that mix all that Markdown knows, well formed and broken, each made from its number."""

from collections.abc import Callable
from random import Random

PLAIN = "open data is for people who meet it's Council Ünïcode 日本 2015 ½ o'clock R&D"
# Two spaces part them.
MARKED = (
    "[text](url)  [a](b.md)  [a](<b c.md>)  [a](b 'title')  [a][ref]  [ref]  [ref][]  [a]  [b  "
    "](c)  ![alt](a.png)  ![](a.png)  ![r][ref]  ![ref]  !  [^1]  [^note]  [^x]  "
    "*em*  _em_  **strong**  __strong__  ***both***  **open  *open  _open  *  **  _  a_b_c  "
    "`code`  ``a`b``  `  \\*  \\[  \\_  \\`  \\\\  \\  \\a  {.class}  {: #id}  {#id}  {x }  "
    "<b>bold</b>  <br>  <br/>  <!-- note -->  <a href='b.md'>l</a>  <img src='a.png'>  <h1>h</h1>  "
    "<script>x</script>  <pre>  </pre>  <div>  </div>  <https://a.example>  <a@b.example>  <  >  "
    "https://example.org/_a_*b*  http://example.org/(a)  www.example.org  ://  "
    "&  &amp;  &copy;  &#169;  &#xa9;  &unknown;  AT&T  C#  C++  #  ##  |  a|b  \\|  :  ::  =  -  "
    "+  1.  2)  •  \"  '  \"quoted\"  'single'  --  ---  ...  ....  ->  *[HTML]  HTML  CSS  "
    "\x02  \x03  \x0242\x03  klzzwxh:0000  \u00a0  \u2028  \x85  \x0b  \ufeff  é  🙂"
)
LINE_ENDS = ("", "", "", "", "  ", " ", "\\")
BLOCK_ENDS = ("\n\n", "\n\n", "\n\n", "\n", "\n \n", "\n\n\n", "\n\t\n", "\r\n\r\n")


def generated_text(number: int) -> str:
    """Return text `number`: one to four blocks, whatever may come between them."""
    random = Random(number)
    blocks = (_block(random) for _ in range(random.randint(1, 4)))
    return "".join(block + random.choice(BLOCK_ENDS) for block in blocks)


def _words(random: Random) -> str:
    """Return a few words, anything from plain to full of marks."""
    share = random.random() / 2
    plain, marked = PLAIN.split(), MARKED.split("  ")
    kinds = (marked if random.random() < share else plain for _ in range(random.randint(1, 12)))
    return " ".join(map(random.choice, kinds))


def _lines(random: Random, *starts: str) -> str:
    """Return one to four lines, each beginning with one of `starts`."""
    lines = (
        random.choice(starts) + _words(random) + random.choice(LINE_ENDS)
        for _ in range(random.randint(1, 4))
    )
    return "\n".join(lines)


def _block(random: Random) -> str:
    return random.choice(KINDS)(random)


def _of_lines(*starts: str) -> Callable[[Random], str]:
    return lambda random: _lines(random, *starts)


def _heading(random: Random) -> str:
    end = random.choice(["", " #", "#", " {#id}", " {: .x}", "\n" + _words(random)])
    return "#" * random.randint(1, 7) + random.choice([" ", " ", ""]) + _words(random) + end


def _underlined(random: Random) -> str:
    rule = random.choice(["===", "---", "=", "-", "----  ", "- -", "* * *", "___", "--"])
    return random.choice(["", _words(random) + "\n"]) + rule + random.choice(["", "\nafter"])


def _fenced(random: Random) -> str:
    fence = random.choice(["```", "~~~", "````"])
    language = random.choice(["", "", " python", "html"])
    return f"{fence}{language}\n{_lines(random, '', '    ')}\n{random.choice([fence, ''])}"


def _table(random: Random) -> str:
    columns = random.randint(1, 3)
    rows = [[_words(random) for _ in range(columns)] for _ in range(random.randint(1, 3))]
    rows.insert(1, [random.choice(["---", ":-:", "--:", "-", ""]) for _ in range(columns)])
    return "\n".join(random.choice(["", "| "]) + "|".join(row) for row in rows)


def _tagged(random: Random) -> str:
    start, end = random.choice(
        [("<div>", "</div>"), ("<p>", ""), ("<!--", "-->"), ("<pre>", "</pre>"), ("<?php", "?>")]
    )
    return start + random.choice(["\n", " "]) + _lines(random, "") + random.choice(["\n", ""]) + end


def _marks(random: Random) -> str:
    return "".join(random.choices("[]()*_`<>!&\\#|:-=.\"' \nab1{}^~/@", k=random.randint(1, 80)))


def _quotation(random: Random) -> str:
    return "\n".join(f"> {line}" for line in _block(random).split("\n"))


def _nested(random: Random) -> str:
    indent = " " * random.choice([2, 4])
    return "- " + _block(random).replace("\n", f"\n{indent}")


KINDS: list[Callable[[Random], str]] = [
    *[_of_lines("")] * 4,
    _of_lines("- ", "- ", "* ", "  - ", "    - ", "    "),
    _of_lines("1. ", "2. ", "7) ", "2015. ", "   "),
    _of_lines("> ", ">", ""),
    _of_lines("    ", "        ", "\t"),
    _of_lines("", ": ", ":   ", "    "),
    _of_lines("[^1]: ", "[^note]: ", "    "),
    _of_lines("*[HTML]: ", "*[CSS]:", "*[a]: "),
    _of_lines("[ref]: ", "[a]: <b.md> ", "  [b]:\n"),
    _heading,
    _underlined,
    _fenced,
    _table,
    _tagged,
    _marks,
    _quotation,
    _nested,
]
