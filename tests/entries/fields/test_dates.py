from typing import Any

import pytest
from pydantic import TypeAdapter

from plugins.entries.fields.dates import Date, DateOrWord, Dates, End, Start
from plugins.entries.fields.vocabulary import Unstated
from tests.entries.sites import CONTEXT


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value, context=CONTEXT)


@pytest.mark.parametrize("word", ["unknown", "ongoing"])
def test_a_word_may_stand_for_a_date(word: str) -> None:
    assert read(DateOrWord, word) is Unstated(word)


@pytest.mark.parametrize("kind", [Start, End])
@pytest.mark.parametrize("typed", ["to be confirmed", " To be Confirmed"])
def test_a_time_may_be_to_be_confirmed(kind: object, typed: str) -> None:
    assert read(kind, typed) is Unstated.TO_BE_CONFIRMED


@pytest.mark.parametrize("typed", ["2026-05-07, 8 May 2026", ["2026-05-07", "8 May 2026"]])
def test_several_days_are_a_list_or_stand_between_commas(typed: object) -> None:
    assert read(Dates, typed) == (read(Date, "2026-05-07"), read(Date, "2026-05-08"))
