"""The door of host schools' pages."""

from chassis.door import door
from services.mobility.showcases.process import SHOWCASE
from services.mobility.showcases.queries import visible_to
from services.mobility.showcases.schema import ShowcaseSchema

showcases = door(SHOWCASE, ShowcaseSchema, visible_to, columns=("introduction",))
