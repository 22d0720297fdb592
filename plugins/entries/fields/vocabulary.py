"""The words that front matter may use where only some will do, and what they mean."""

from enum import StrEnum


class Kind(StrEnum):
    """What an entry is; the first folder of its file says so."""

    POST = "post"
    EVENT = "event"
    CONSULTATION = "consultation"
    PAGE = "page"

    @property
    def folder(self) -> str:
        """Return the folder of `content/` that holds this kind."""
        return f"{self.value}s"


class Status(StrEnum):
    """Where an entry is published: everywhere, by its address alone, in previews, nowhere."""

    PUBLISHED = "published"
    HIDDEN = "hidden"
    DRAFT = "draft"
    PRIVATE = "private"


class Unstated(StrEnum):
    """What stands where a date would, when there is none."""

    UNKNOWN = "unknown"
    ONGOING = "ongoing"
    TO_BE_CONFIRMED = "to be confirmed"


class EventStatus(StrEnum):
    """Whether an event is held as it was first announced; its changes tell."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED = "moved"
    MOVED_ONLINE = "moved online"


class What(StrEnum):
    """What can happen to an event."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED = "moved"
    MOVED_ONLINE = "moved online"
    BACK_ON = "back on"
    NOTE = "note"


class EventState(StrEnum):
    """Where an event stands in time at a given moment; `states.py` tells."""

    TO_COME = "to come"
    NOW = "happening now"
    OVER = "over"


class OurPart(StrEnum):
    """What the people of this site do at an event."""

    HOSTING = "hosting"
    SPEAKING = "speaking"
    HELPING = "helping"
    ATTENDING = "attending"
    SHARING = "sharing"


class ConsultationState(StrEnum):
    """What a consultation is at a given moment; `consultations/states.py` tells.

    What is closed is being considered.
    """

    FORTHCOMING = "forthcoming"
    OPEN = "open"
    CLOSED = "closed"
    OUTCOME = "outcome published"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class Happened(StrEnum):
    """What can happen to a consultation."""

    OPENED = "opened"
    EXTENDED = "extended"
    CLOSED = "closed"
    OUTCOME = "outcome published"
    WITHDRAWN = "withdrawn"


class InvitationState(StrEnum):
    """Whether an invitation stands at a given moment; `invitations.py` tells."""

    OPEN = "open"
    OVER = "over"
    UNKNOWN = "unknown"
