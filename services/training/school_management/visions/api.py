"""The door of schools' visions."""

from chassis.door import door
from services.training.school_management.visions.process import VISION
from services.training.school_management.visions.queries import visible_to
from services.training.school_management.visions.schema import VisionSchema

visions = door(VISION, VisionSchema, visible_to, columns=("edition",))
