"""The door of host schools."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.host_schools.model import HostSchool
from services.mobility.host_schools.process import HOST_SCHOOL
from services.mobility.host_schools.queries import of_field, visible_to
from services.mobility.host_schools.schema import HostSchoolSchema

host_schools = door(
    HOST_SCHOOL,
    HostSchoolSchema,
    visible_to,
    filters={"list": narrowed_to(HostSchool.list_id), "field": of_field},
    columns=("fields_opened", "duration_days", "criteria"),
)
