"""Whether people can answer what entries ask: what is told of invitations that lead nowhere."""

from collections.abc import Iterable, Iterator

from plugins.entries.fields.vocabulary import InvitationState
from plugins.entries.making import Made
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem


def unanswered(manuscripts: Iterable[Manuscript], made: Iterable[Made]) -> Iterator[Problem]:
    """Yield a warning for each invitation that is open and says of no way to answer it."""
    by_path = {one.path: one for one in manuscripts}
    for one in made:
        asked = one.entry.ask
        if asked and asked.state is InvitationState.OPEN and not asked.ways and not one.faulty:
            yield _nowhere_to_answer(by_path[one.entry.source]).as_warning()


def _nowhere_to_answer(manuscript: Manuscript) -> Problem:
    return manuscript.problem(
        ("ask",),
        "Nobody can answer what this asks: it has no `respond`, and the site no `CONTACT`.",
        "Write it as `what` and `respond` (`respond: hello@example.org`, a telephone number, or "
        "words such as `respond: Come to the library.`), or set `CONTACT` in pelicanconf.py.",
    )
