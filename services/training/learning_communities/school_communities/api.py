"""The door of the schools' own communities."""

from chassis.door import door
from services.training.learning_communities.school_communities.process import SCHOOL_COMMUNITY
from services.training.learning_communities.school_communities.queries import visible_to
from services.training.learning_communities.school_communities.schema import SchoolCommunitySchema

school_communities = door(
    SCHOOL_COMMUNITY, SchoolCommunitySchema, visible_to, columns=("facilitator_name", "began_on", "ended_on")
)
