"""The door of objections."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.objections.model import Objection
from services.awards.judging.objections.process import OBJECTION
from services.awards.judging.objections.queries import visible_to
from services.awards.judging.objections.schema import ObjectionSchema

objections = door(
    OBJECTION,
    ObjectionSchema,
    visible_to,
    filters={"candidacy": narrowed_to(Objection.candidacy_id)},
    columns=("candidacy", "filed_on", "upheld"),
)
