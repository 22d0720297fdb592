import re

import pytest

from plugins.run.timing import Stages


def test_stages_are_told_in_their_order_with_the_rest_of_the_time_last() -> None:
    stages = Stages()
    for name in ("read", "print", "read"):
        with stages.stage(name):
            pass
    lines = stages.told().splitlines()
    assert [line.split()[0] for line in lines] == ["read", "print", "other"]
    assert all(re.fullmatch(r"  \w+ +\d+\.\d{3} s +\d+%", line) for line in lines)


def test_a_stage_that_fails_took_its_time_too() -> None:
    stages = Stages()
    with pytest.raises(KeyError), stages.stage("read"):
        raise KeyError
    assert stages.told().startswith("  read ")
