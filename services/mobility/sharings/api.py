"""The door of sharing events."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.mobility.sharings.model import Sharing
from services.mobility.sharings.process import SHARING
from services.mobility.sharings.queries import visible_to
from services.mobility.sharings.schema import SharingSchema

sharings = door(
    SHARING,
    SharingSchema,
    visible_to,
    filters={"participation": narrowed_to(Sharing.participation_id)},
    columns=("name", "audience", "held_at", "place"),
)
