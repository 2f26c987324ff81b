"""The door at which ÖYGGM holds schools' own communities back, or allows them."""

from chassis.door import door
from services.training.learning_communities.in_school_pauses.process import IN_SCHOOL_PAUSE
from services.training.learning_communities.in_school_pauses.queries import visible_to
from services.training.learning_communities.in_school_pauses.schema import InSchoolPauseSchema

in_school_pauses = door(IN_SCHOOL_PAUSE, InSchoolPauseSchema, visible_to, columns=("since",))
