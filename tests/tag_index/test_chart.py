from pathlib import Path

from plugins.tag_index.chart import Chart, chart_of
from plugins.tag_index.used import used_themes
from tests.entries.sites import collected, text


def chart(folder: Path, **years: str) -> Chart | None:
    """Return the chart of themes that are used once in each of their years."""
    files = {
        f"posts/{name}-{number}.md": text(f"tags: {name}\nslug: {name}-{number}", date=year)
        for name, written in years.items()
        for number, year in enumerate(written.split())
    }
    return chart_of(used_themes(collected(folder, files | {"pages/a.md": "---\ntitle: A\n---\n"})))


def test_all_rows_have_all_years_from_the_first_to_the_last(tmp_path: Path) -> None:
    made = chart(tmp_path, mills="2012 2015 2015", rivers="2014")
    assert made
    assert made.years == (2012, 2013, 2014, 2015)
    assert [row.counts for row in made.rows] == [(1, 0, 0, 2), (0, 0, 1, 0)]


def test_bars_of_all_rows_are_of_one_scale_and_none_is_too_low_to_see(tmp_path: Path) -> None:
    made = chart(tmp_path, mills="2012 " * 30, rivers="2012")
    assert made
    high, low = (row.bars[0] for row in made.drawn)
    assert (high.height, low.height) == (26, 2)


def test_bars_stand_on_the_line_of_their_row_within_the_picture(tmp_path: Path) -> None:
    made = chart(tmp_path, mills="2012 2013", rivers="2013")
    assert made
    for row in made.drawn:
        assert row.name_y < row.line_y < made.height
        assert all(bar.y + bar.height == row.line_y for bar in row.bars)
        assert all(bar.x + bar.width <= 100 for bar in row.bars)


def test_of_many_years_a_few_are_named(tmp_path: Path) -> None:
    made = chart(tmp_path, mills="1999 2026-06-01")
    assert made
    assert [year for year, _ in made.labels] == [1999, 2004, 2009, 2014, 2019, 2024]


def test_without_dates_there_is_no_picture(tmp_path: Path) -> None:
    assert chart(tmp_path) is None
