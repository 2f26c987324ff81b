"""The door of workshops and innovative environments."""

from chassis.door import door
from chassis.list_files import Export
from services.awards.school_work.workshops.model import Workshop
from services.awards.school_work.workshops.process import WORKSHOP
from services.awards.school_work.workshops.queries import HEADER, in_area, inventory_lines, of_kind, visible_to
from services.awards.school_work.workshops.schema import WorkshopSchema
from services.awards.years.closed_schools.queries import frozen

workshops = door(
    WORKSHOP,
    WorkshopSchema,
    visible_to,
    filters={"kind": of_kind, "area": in_area, "frozen": frozen(Workshop)},
    columns=("kind", "area", "opened_on", "last_used_on"),
    export=Export(HEADER, inventory_lines),
)
