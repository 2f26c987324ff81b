"""The door of peer observations."""

from chassis.door import door
from services.training.learning_communities.peer_observations.process import PEER_OBSERVATION
from services.training.learning_communities.peer_observations.queries import visible_to
from services.training.learning_communities.peer_observations.schema import PeerObservationSchema

peer_observations = door(
    PEER_OBSERVATION, PeerObservationSchema, visible_to, columns=("observer_name", "observed_name", "observed_on")
)
