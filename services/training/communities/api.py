"""The door of the communities that the ministry plans."""

from chassis.door import door
from services.training.communities.process import COMMUNITY
from services.training.communities.queries import visible_to
from services.training.communities.schema import CommunitySchema

communities = door(
    COMMUNITY,
    CommunitySchema,
    visible_to,
    columns=("programme_name", "quota", "closes_on", "starts_on", "trainer_name"),
)
