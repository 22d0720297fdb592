import pytest

from plugins.entries.front_matter.parsing import FrontMatterError, parse, parse_yaml
from plugins.entries.problems import Fault, Mark


def faults(lines: str) -> tuple[Fault, ...]:
    """Return what is wrong with front matter whose first field stands on line 2."""
    with pytest.raises(FrontMatterError) as caught:
        parse(f"---\n{lines}\n---\n", text_fields=frozenset({"title"}))
    return caught.value.faults


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        ('title: "Open', 2, 8, "never closed"),
        ("title: 'Tis the season\nslug: 'x'", 2, 8, "never closed"),
        ('slug: "open\ntags: a', 2, 7, "never closed"),
        ("slug: a\nplace: Hub: upstairs", 3, 11, "“:” within the value"),
        ("tags: a\n  slug: b", 3, 7, "does not fit"),
        ("where:\n  - a\n  b: c", 4, 3, "does not fit"),
        ('slug: "x" y', 2, 11, "is over before this"),
        ("tags: [a]]", 2, 10, "is over before this"),
        ("tags: [a\nslug: x", 2, 7, "does not end as it must"),
        ("tags: {a: b", 2, 7, "does not end as it must"),
        ("slug: a\nsome words\ntags: b", 3, 1, "neither"),
        ("tags: - a", 2, 7, "cannot begin on the line of its name"),
        ("slug: @x", 2, 7, "cannot begin like this"),
        ("slug: `x`", 2, 7, "cannot begin like this"),
        ("slug: %x", 2, 7, "cannot begin like this"),
        ("slug: * x", 2, 7, "cannot begin like this"),
        ('path: "C:\\path"', 2, 10, "special character"),
        ("path: | x", 2, 7, "Text cannot follow"),
        ("tags: #design", 2, 7, "takes “#design” for a comment"),
        ("tags: a, #b", 2, 10, "takes “#b” for a comment"),
        ("tags:\n  - #b", 3, 5, "takes “#b” for a comment"),
        ("slug:x", 2, 6, "A space is missing after “slug:”"),
        ("a: &x 1", 2, 4, "takes a “&”"),
        ("a: *x", 2, 4, "takes a “*”"),
        ("a: !!python/object/apply:os.system [ls]", 2, 4, "takes a “!”"),
        ("[a, b]: c", 2, 1, "cannot be a name"),
        ('a: "\\x07"', 2, 4, "control character"),
        ("- a\n- b", 2, 1, "not made of names and values"),
        ("words", 2, 1, "not made of names and values"),
    ],
)
def test_what_yaml_cannot_read_is_told_in_plain_words_at_its_place(
    lines: str, line: int, column: int, words: str
) -> None:
    (fault,) = faults(lines)
    assert fault.mark == Mark(line=line, column=column)
    assert words in fault.message
    assert fault.remedy


@pytest.mark.parametrize(
    ("lines", "line_to_write"),
    [
        ("place: Hub: upstairs", 'place: "Hub: upstairs"'),
        ('slug: "x" y\'s', "slug: '\"x\" y''s'"),
        ("slug: @x", 'slug: "@x"'),
        ("where:\n  - name: Hub: upstairs", '- name: "Hub: upstairs"'),
        ("tags:\n  - @home", '- "@home"'),
        ("tags: [@home]", 'tags: ["@home"]'),
        ("tags: [walks, @home , mills]", 'tags: [walks, "@home", mills]'),
        ("image: {src: a.png, alt: @home}", 'image: {src: a.png, alt: "@home"}'),
        ("where: {name: `Hub`, geo: [1, 2]}", 'where: {name: "`Hub`", geo: [1, 2]}'),
    ],
)
def test_the_line_to_write_is_told_and_is_read(lines: str, line_to_write: str) -> None:
    (fault,) = faults(lines)
    assert fault.remedy == f"Put the value in quotes: {line_to_write}"
    assert parse_yaml(line_to_write).values
