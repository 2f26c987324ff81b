"""The door of support for workshops."""

from chassis.door import door
from chassis.opened import Part, narrowed_to
from services.awards.school_work.workshop_supports.model import WorkshopSupport
from services.awards.school_work.workshop_supports.process import WORKSHOP_SUPPORT
from services.awards.school_work.workshop_supports.queries import seen_whole, visible_to
from services.awards.school_work.workshop_supports.schema import SupportSeenSchema, WorkshopSupportSchema

workshop_supports = door(
    WORKSHOP_SUPPORT,
    WorkshopSupportSchema,
    visible_to,
    filters={"workshop": narrowed_to(WorkshopSupport.workshop_id)},
    columns=("workshop_name", "institution", "kind", "value", "received_on"),
    part=Part(SupportSeenSchema, seen_whole),
)
