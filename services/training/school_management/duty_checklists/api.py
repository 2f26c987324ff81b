"""The door of principals' checklists."""

from chassis.door import door
from services.training.school_management.duty_checklists.process import DUTY_CHECKLIST
from services.training.school_management.duty_checklists.queries import of_half_year, visible_to
from services.training.school_management.duty_checklists.schema import DutyChecklistSchema

duty_checklists = door(
    DUTY_CHECKLIST,
    DutyChecklistSchema,
    visible_to,
    filters={"half_year": of_half_year},
    columns=("half_year", "filled"),
)
