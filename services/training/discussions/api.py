"""The door of discussions of needs."""

from chassis.door import door
from services.training.discussions.process import DISCUSSION
from services.training.discussions.queries import of_cycle, visible_to
from services.training.discussions.schema import DiscussionSchema

discussions = door(
    DISCUSSION, DiscussionSchema, visible_to, filters={"cycle": of_cycle}, columns=("kind", "body", "met_on")
)
