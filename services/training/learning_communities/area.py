"""What the area of learning communities adds to the service: its doors and its process tables."""

from services.training.learning_communities.communities.api import communities
from services.training.learning_communities.communities.process import COMMUNITY
from services.training.learning_communities.community_rooms.api import community_rooms
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.learning_communities.in_school_pauses.api import in_school_pauses
from services.training.learning_communities.in_school_pauses.process import IN_SCHOOL_PAUSE
from services.training.learning_communities.peer_observations.api import peer_observations
from services.training.learning_communities.peer_observations.process import PEER_OBSERVATION
from services.training.learning_communities.practice_records.api import practice_records
from services.training.learning_communities.practice_records.process import PRACTICE_RECORD
from services.training.learning_communities.school_communities.api import school_communities
from services.training.learning_communities.school_communities.process import SCHOOL_COMMUNITY
from services.training.learning_communities.school_shares.api import school_shares

DOORS = (
    communities,
    community_rooms,
    practice_records,
    peer_observations,
    school_communities,
    school_shares,
    in_school_pauses,
)
PROCESSES = (COMMUNITY, ROOM, PRACTICE_RECORD, PEER_OBSERVATION, SCHOOL_COMMUNITY, IN_SCHOOL_PAUSE)
