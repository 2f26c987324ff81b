"""The door of discussions of needs."""

from chassis.door import door
from services.training.needs.discussions.process import DISCUSSION
from services.training.needs.discussions.queries import of_cycle, visible_to
from services.training.needs.discussions.schema import DiscussionSchema

discussions = door(
    DISCUSSION, DiscussionSchema, visible_to, filters={"cycle": of_cycle}, columns=("kind", "body", "met_on")
)
