"""The door of practice records."""

from chassis.door import door
from services.training.learning_communities.practice_records.process import PRACTICE_RECORD
from services.training.learning_communities.practice_records.queries import in_phase, in_room, visible_to
from services.training.learning_communities.practice_records.schema import PracticeRecordSchema

practice_records = door(
    PRACTICE_RECORD,
    PracticeRecordSchema,
    visible_to,
    filters={"room": in_room, "phase": in_phase},
    columns=("author_name", "phase", "class_name", "held_on"),
)
