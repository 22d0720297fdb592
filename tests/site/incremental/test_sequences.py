"""Builds that follow builds: fast or not, what they leave is what a clean build makes."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.site.incremental.conftest import Times
from tests.site.incremental.machine import SiteMachine
from tests.site.incremental.workshop import Workshop


def test_whatever_people_do_the_site_is_as_if_built_anew(
    workshop: Workshop, times: Times, pytestconfig: pytest.Config
) -> None:
    class Machine(SiteMachine):
        pass

    Machine.workshop = workshop
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=times(300, 4),
            stateful_step_count=20,
            derandomize=not pytestconfig.getoption("--thorough"),
            database=None,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
