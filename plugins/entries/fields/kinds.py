"""The front matter of each kind, declared once: what is checked, documented and in the schema."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.vocabulary import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class PostFields(CommonFields):
    """A piece of writing with a date, in `content/posts/`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFields(CommonFields):
    """A piece of writing that stands outside time, in `content/pages/`; `date` may be missing."""


FIELDS: Mapping[Kind, type[CommonFields]] = {
    Kind.POST: PostFields,
    Kind.EVENT: EventFields,
    Kind.CONSULTATION: ConsultationFields,
    Kind.PAGE: PageFields,
}
