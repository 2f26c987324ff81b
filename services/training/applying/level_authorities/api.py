"""The door of a province’s setting."""

from chassis.door import door
from services.training.applying.level_authorities.process import LEVEL_AUTHORITY
from services.training.applying.level_authorities.queries import visible_to
from services.training.applying.level_authorities.schema import LevelAuthoritySchema

level_authorities = door(LEVEL_AUTHORITY, LevelAuthoritySchema, visible_to, columns=("authority",))
