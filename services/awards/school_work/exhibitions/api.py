"""The door of what schools exhibit."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.school_work.exhibitions.model import Exhibition
from services.awards.school_work.exhibitions.process import EXHIBITION
from services.awards.school_work.exhibitions.queries import visible_to
from services.awards.school_work.exhibitions.schema import ExhibitionSchema

exhibitions = door(
    EXHIBITION,
    ExhibitionSchema,
    visible_to,
    filters={"public_event": narrowed_to(Exhibition.public_event_id), "year": narrowed_to(Exhibition.project_year_id)},
    columns=("subject", "mode", "place"),
)
