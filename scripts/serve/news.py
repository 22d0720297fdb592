"""What open pages are told: which site stands, and what keeps a newer one from standing there."""

import json
from dataclasses import asdict, dataclass
from threading import Condition


@dataclass(frozen=True, kw_only=True)
class State:
    """`site` is a word that changes with each site; `problems` is a text for people, or ""."""

    site: str
    problems: str = ""


class News:
    """The latest state, for any number of threads to wait for."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._changed = Condition()

    def tell(self, state: State) -> None:
        """Put a state in the place of the one before."""
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def latest(self) -> State:
        """Return the state as it is."""
        with self._changed:
            return self._state

    def after(self, known: State | None, seconds: float) -> State:
        """Return a state other than the known one, or after some seconds the known one."""
        with self._changed:
            self._changed.wait_for(lambda: self._state != known, seconds)
            return self._state


def event(state: State) -> str:
    """Return a state as a message of an event stream (HTML standard, section 9.2)."""
    return f"data: {json.dumps(asdict(state))}\n\n"
