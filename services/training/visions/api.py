"""The door of schools' visions."""

from chassis.door import door
from services.training.visions.process import VISION
from services.training.visions.queries import visible_to
from services.training.visions.schema import VisionSchema

visions = door(VISION, VisionSchema, visible_to, columns=("edition",))
