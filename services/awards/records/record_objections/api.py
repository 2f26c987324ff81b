"""The door of objections to what became of records."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.records.record_objections.model import RecordObjection
from services.awards.records.record_objections.process import RECORD_OBJECTION
from services.awards.records.record_objections.queries import visible_to
from services.awards.records.record_objections.schema import RecordObjectionSchema

record_objections = door(
    RECORD_OBJECTION,
    RecordObjectionSchema,
    visible_to,
    filters={"record": narrowed_to(RecordObjection.record_id)},
    columns=("held_in", "sent_back_on", "answer_by"),
)
