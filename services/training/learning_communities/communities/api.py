"""The door of the communities that the ministry plans."""

from chassis.door import door
from services.training.learning_communities.communities.process import COMMUNITY
from services.training.learning_communities.communities.queries import visible_to
from services.training.learning_communities.communities.schema import CommunitySchema

communities = door(
    COMMUNITY,
    CommunitySchema,
    visible_to,
    columns=("programme_name", "quota", "closes_on", "starts_on", "trainer_name"),
)
