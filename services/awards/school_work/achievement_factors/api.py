"""The door of what holds achievement down."""

from chassis.door import door
from services.awards.school_work.achievement_factors.process import ACHIEVEMENT_FACTOR
from services.awards.school_work.achievement_factors.queries import visible_to
from services.awards.school_work.achievement_factors.schema import AchievementFactorSchema

achievement_factors = door(ACHIEVEMENT_FACTOR, AchievementFactorSchema, visible_to, columns=("factor",))
