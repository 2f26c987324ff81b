"""The door of applications for visits."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.applying.applications.process import APPLICATION
from services.mobility.applying.applications.queries import mine, visible_to
from services.mobility.applying.applications.schema import VisitApplicationSchema

applications = door(
    APPLICATION,
    VisitApplicationSchema,
    visible_to,
    filters={"programme": narrowed_to(VisitApplication.offer_id), "mine": mine},
    columns=("programme_id", "name", "host_school", "starts_on", "score"),
    watched=("mine",),
)
