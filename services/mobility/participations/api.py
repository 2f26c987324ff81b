"""The door of visits and their reports."""

from chassis.door import door
from chassis.opened import Part, narrowed_to
from services.mobility.participations.model import Participation
from services.mobility.participations.process import PARTICIPATION
from services.mobility.participations.queries import late, seen_whole, visible_to
from services.mobility.participations.schema import ParticipationSchema, VisitorSchema

participations = door(
    PARTICIPATION,
    ParticipationSchema,
    visible_to,
    filters={"programme": narrowed_to(Participation.programme_id), "late": late},
    columns=("name", "home_school", "host_school", "opened_field", "starts_on", "ends_on"),
    watched=("late",),
    part=Part(VisitorSchema, seen_whole),
)
