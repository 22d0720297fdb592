import pytest

from plugins.run.outcome import Outcome


def outcome(*held_back: str) -> Outcome:
    return Outcome(read=1, printed=3, unchanged=15_561, removed=0, held_back=held_back)


def test_a_build_ends_with_one_line_of_counts() -> None:
    assert outcome().told(check=False) == (
        "Built 15,564 pages and files: 1 read, 3 printed, 15,561 unchanged, 0 removed, 0 held back"
    )
    assert outcome().told(check=True).startswith("Checked 15,564 pages and files: ")


@pytest.mark.parametrize(
    ("held_back", "told"),
    [
        ((), "0 held back"),
        (("a.md",), "1 held back until their date (a.md)"),
        (("a.md", "b.md"), "2 held back until their date (a.md, b.md)"),
        (tuple("abcde"), "5 held back until their date (a, b, c, d, e)"),
        (tuple("abcdefg"), "7 held back until their date (a, b, c, d, e, …)"),
    ],
)
def test_what_waits_for_its_date_is_named_as_far_as_a_line_can(
    held_back: tuple[str, ...], told: str
) -> None:
    assert outcome(*held_back).told(check=False).endswith(told)
    assert (
        outcome(*held_back).told_again() == f"Nothing has changed: 15,564 pages and files, {told}"
    )
