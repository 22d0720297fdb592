"""Groups of fields that stand within the front matter of a kind, and how fields are declared."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.entries.fields.types import (
    Date,
    End,
    Line,
    Text,
    Url,
    UrlOrUnknown,
    one_or_more,
)


def also_read(*names: str) -> dict[str, Any]:
    """Declare names from elsewhere that are read as a field."""
    return {"also": list(names)}


def text_as(field: str, group: Any) -> BeforeValidator:
    """Let a text do for a group of fields, as its `field`."""
    return BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
        json_schema_input_type=Text | group,
    )


class Declaration(BaseModel):
    """A group of fields; one that is not declared is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class PromiseFields(Declaration):
    """Something that the author says will follow."""

    what: Text = Field(description="What is promised.", examples=["A post on what we learn"])
    by: Date | None = Field(None, description="By when.", examples=["2016-12"])
    kept_by: Text = Field(
        "",
        description="The entry or the web page that kept it.",
        examples=["posts/the-hour-you-already-have"],
    )


class HostFields(Declaration):
    """Another site on which something is held."""

    name: Text = Field(description="Who runs it.", examples=["LocalGov Digital"])
    url: UrlOrUnknown = Field(
        description="Its address, or `unknown` where it has been lost.",
        examples=["https://example.org/answer"],
    )


class ScopeFields(Declaration):
    """What is, and what is not, being asked about."""

    in_: Text = Field(
        "", alias="in", description="What it is about.", examples=["The future of the network"]
    )
    out: Text = Field(
        "", description="What it is not about.", examples=["How its projects are run"]
    )


class OccurrenceFields(Declaration):
    """When and where an event is held."""

    starts: Date | None = Field(
        None,
        description="The first day, or the day and the time.",
        examples=["2015-06-25", "7 July 2015, 10am"],
        json_schema_extra=also_read("start"),
    )
    ends: End | None = Field(
        None,
        description="The last day, a day and time, or a time on the same day.",
        examples=["2015-06-27", "12:30pm"],
        json_schema_extra=also_read("end"),
    )
    where: Annotated[tuple[Text, ...], BeforeValidator(one_or_more)] = Field(
        (),
        description="The key of a venue in `venues.yaml` (one lower-case word), or a place in "
        "words. A list means that it is held at each of them at the same time.",
        examples=["town-hall", "Town Hall, Honiton"],
        json_schema_extra=also_read("location"),
    )
    online: Url = Field(
        "", description="Where to join it on the internet.", examples=["https://example.org/join"]
    )
    places: Line = Field(
        "", description="How many people there is room for.", examples=["20 to 30"]
    )
    cost: Line = Field("", description="What it costs to come.", examples=["Free"])
