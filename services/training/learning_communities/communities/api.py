"""The door of the communities that the ministry plans."""

from chassis.door import door
from services.training.learning_communities.communities.process import COMMUNITY
from services.training.learning_communities.communities.schema import CommunitySchema
from services.training.learning_communities.community_readers.queries import visible_to

communities = door(
    COMMUNITY,
    CommunitySchema,
    visible_to,
    columns=("programme_name", "quota", "closes_on", "starts_on", "trainer_name"),
)
