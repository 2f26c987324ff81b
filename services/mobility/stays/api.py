"""The door of visitors' contact and accommodation."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.stays.model import Stay
from services.mobility.stays.process import STAY
from services.mobility.stays.queries import visible_to
from services.mobility.stays.schema import StaySchema

stays = door(
    STAY,
    StaySchema,
    visible_to,
    filters={"programme": narrowed_to(Stay.programme_id)},
    columns=("name", "home_school", "contacted_on"),
)
