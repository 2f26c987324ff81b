"""The door of decisions in which staff took part."""

from chassis.door import door
from services.training.school_management.staff_involvement.process import SHARED_DECISION
from services.training.school_management.staff_involvement.queries import visible_to
from services.training.school_management.staff_involvement.schema import SharedDecisionSchema

shared_decisions = door(SHARED_DECISION, SharedDecisionSchema, visible_to, columns=("about", "decided_on"))
