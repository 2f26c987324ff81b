"""The door of what is carried over."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.follow_ups.model import FollowUp
from services.mobility.follow_ups.process import FOLLOW_UP
from services.mobility.follow_ups.queries import visible_to
from services.mobility.follow_ups.schema import FollowUpSchema

follow_ups = door(
    FOLLOW_UP,
    FollowUpSchema,
    visible_to,
    filters={"participation": narrowed_to(FollowUp.participation_id)},
    columns=("name", "item", "since", "applied_on"),
)
