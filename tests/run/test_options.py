from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.entries.settings import SettingsError
from plugins.run.options import read_options

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("", CLOCK),
        (None, CLOCK),
        ("2026-05-03", datetime(2026, 5, 3, tzinfo=NEW_YORK)),
        ("2026-05-03T12:00", datetime(2026, 5, 3, 12, tzinfo=NEW_YORK)),
        ("2026-05-03T12:00+01:00", datetime(2026, 5, 3, 11, tzinfo=UTC)),
        ("2026-05-03T12:00Z", datetime(2026, 5, 3, 12, tzinfo=UTC)),
    ],
)
def test_now_is_read_in_the_sites_zone_and_else_the_clocks(
    written: str | None, moment: datetime
) -> None:
    assert read_options({"NOW": written}, CLOCK, NEW_YORK).now == moment


@pytest.mark.parametrize("written", ["noon", "03/05/2026", "2026-13-01", "2026-05-03T25:00"])
def test_what_is_no_moment_is_a_mistake_in_the_settings(written: str) -> None:
    with pytest.raises(SettingsError, match=f"“{written}” is not a date and time.") as refused:
        read_options({"NOW": written}, CLOCK, NEW_YORK)
    assert list(refused.value.mistakes) == ["NOW"]


def test_nothing_else_is_asked_for_by_default() -> None:
    options = read_options({}, CLOCK, NEW_YORK)
    assert (options.drafts, options.strict, options.check) == (False, False, False)
    assert options.versioned
