"""The door of communities' rooms."""

from chassis.door import door
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.learning_communities.community_rooms.queries import visible_to
from services.training.learning_communities.community_rooms.schema import CommunityRoomSchema

community_rooms = door(ROOM, CommunityRoomSchema, visible_to, columns=("theme", "leader_name", "phase"))
