import os
import signal
import sys
from collections.abc import Callable

import pytest

from plugins.entries.companion import ask_nobody, companion
from plugins.entries.problems import Mistake


def double(number: int) -> int:
    return 2 * number


def process(_number: int) -> int:
    return os.getpid()


def fail(number: int) -> int:
    raise Mistake(f"{number} is wrong.", "Mend it.")


def die(_number: int) -> int:
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return 7


PARENT = os.getpid()


def test_it_does_one_thing_after_another_in_a_process_of_its_own() -> None:
    with companion([]) as ask:
        waiting = [ask(double, number) for number in range(100)]
        assert [result() for result in waiting] == [double(number) for number in range(100)]
        if ask is not ask_nobody:
            assert ask(process, 0)() != os.getpid()


@pytest.mark.parametrize("modules", [[], ["json", "plugins.entries.settings"]])
def test_it_has_loaded_what_it_needs(modules: list[str]) -> None:
    with companion(modules) as ask:
        assert set(modules) <= set(ask(loaded)())


def loaded() -> list[str]:
    return list(sys.modules)


def test_what_goes_wrong_there_is_raised_here() -> None:
    with companion([]) as ask:
        result, next_one = ask(fail, 3), ask(double, 4)
        with pytest.raises(Mistake, match=r"3 is wrong\."):
            result()
        assert next_one() == 8


@pytest.mark.parametrize("modules", [[], ["no.such.module"]])
def test_what_it_cannot_do_because_it_died_is_done_here(
    modules: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    with companion(modules) as ask:
        results: list[Callable[[], int]] = [ask(die, 0), ask(double, 5), ask(double, 6)]
        assert [result() for result in results] == [7, 10, 12]
    assert "Traceback" not in capfd.readouterr().err


def test_nobody_does_it_when_the_result_is_asked_for() -> None:
    done: list[int] = []
    result = ask_nobody(done.append, 1)
    assert done == []
    result()
    assert done == [1]


def test_it_ends_with_the_block() -> None:
    with companion([]) as ask:
        other = ask(process, 0)()
    if other != os.getpid():
        with pytest.raises(ProcessLookupError):
            os.kill(other, 0)
