"""The door of criteria."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.years.criteria_sets.model import CriteriaSet
from services.awards.years.criteria_sets.process import CRITERIA_SET
from services.awards.years.criteria_sets.queries import visible_to
from services.awards.years.criteria_sets.schema import CriteriaSetSchema

criteria_sets = door(
    CRITERIA_SET,
    CriteriaSetSchema,
    visible_to,
    filters={"project_year": narrowed_to(CriteriaSet.project_year_id)},
    columns=("project_year_id", "award_area", "is_example"),
)
