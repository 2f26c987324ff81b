"""The door of fairs, ceremonies and exhibitions."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.school_work.public_events.model import PublicEvent
from services.awards.school_work.public_events.process import PUBLIC_EVENT
from services.awards.school_work.public_events.queries import entries, of_kind, visible_to
from services.awards.school_work.public_events.schema import PublicEventSchema

public_events = door(
    PUBLIC_EVENT,
    PublicEventSchema,
    visible_to,
    filters={"kind": of_kind, "year": narrowed_to(PublicEvent.project_year_id)},
    columns=("kind", "mode", "starts_on", "ends_on", "place"),
    calendar=entries,
)
