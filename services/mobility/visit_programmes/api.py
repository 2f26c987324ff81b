"""The door of visit programmes."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.visit_programmes.model import VisitProgramme
from services.mobility.visit_programmes.process import VISIT_PROGRAMME
from services.mobility.visit_programmes.queries import entries, of_field, visible_to
from services.mobility.visit_programmes.schema import VisitProgrammeSchema

visit_programmes = door(
    VISIT_PROGRAMME,
    VisitProgrammeSchema,
    visible_to,
    filters={"host_school": narrowed_to(VisitProgramme.host_school_id), "field": of_field},
    calendar=entries,
    columns=("field", "starts_on", "ends_on", "quota", "closes_on", "guide_name"),
)
