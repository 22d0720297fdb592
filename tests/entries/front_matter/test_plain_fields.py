from collections.abc import Callable
from random import Random

import pytest

from plugins.entries.front_matter.places import YamlFile
from plugins.entries.front_matter.plain_fields import read_plain
from plugins.entries.front_matter.yaml_as_typed import quoted
from plugins.entries.front_matter.yaml_nodes import compose

TEXT_FIELDS = frozenset({"title", "Summary"})
NAMES = ("title", "Summary", "date", "tags", "x-y", "a_b", "null", "n", "Yes")
# Two spaces part them.
WORDS = (
    "A  walk  in the  park,  it's  “so”  ‘it’  \"is\"  'is'  2015-01-02  12:30  10:00:00  a:b  "
    "Yes  no  null  ~  0x1f  1_000  1e3  .5  +1  -1  -  –  ?  !x  &x  *x  %x  @x  a@b.example  =  "
    "<<  $5  £5  https://a.example/b?c=d&e=f  (a)  a/b  C++  e.g.  …  ...  ---  é  "
    "日本  ½  Iñtërnâtiônàl"
)
ODD = (
    "a: b  a:  :a  #a  a#b  a #b  [a]  {a: b}  a]  ,  |  >  `a`  \\  "
    "e\u0301  \u00a0  🙂  \u200d  %  ::"
)


def composed(lines: list[str], above: int) -> YamlFile:
    return compose("\n" * above + "\n".join(quoted(lines, TEXT_FIELDS)) + "\n")


def generated_lines(number: int) -> list[str]:
    random = Random(number)
    words = WORDS.split("  ") + (ODD.split("  ") if number % 2 else [])
    return [
        name
        + random.choice([": ", ": ", ":  "])
        + " ".join(random.choices(words, k=random.randint(1, 5)))
        + random.choice(["", "", "", " ", ":"])
        for name in random.sample(NAMES, random.randint(1, 3))
    ]


def test_plain_fields_are_read_as_yaml_reads_them(count: Callable[[int], int]) -> None:
    numbers = range(count(20_000))
    read = 0
    for number in numbers:
        lines = generated_lines(number)
        if plain := read_plain(lines, number % 3):
            assert plain == composed(lines, number % 3), lines
            read += 1
    assert read > len(numbers) // 10


@pytest.mark.parametrize(
    "line",
    [
        "",
        "title:",
        "title:A walk",
        " title: A walk",
        "title: Walk: a day",
        "title: Walk:",
        "title: Walk #2",
        "title: 'A walk'",
        "title: [a, b]",
        "title: - a",
        "title: &a walk",
        "title: a\u00a0",
        "title: a\tb",
        "- title: A walk",
        "title : A walk",
        "...",
    ],
)
def test_what_is_more_than_a_name_and_words_is_left_to_yaml(line: str) -> None:
    assert read_plain(["date: 2015-01-02", line], 1) is None


def test_a_name_that_comes_twice_and_no_lines_are_left_to_yaml() -> None:
    assert read_plain(["title: a", "title: b"], 1) is None
    assert read_plain([], 1) is None
